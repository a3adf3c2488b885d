import { apart } from '../composing/compose-sentences.ts';
import { type Composing, type LeftOut, newParagraph } from '../composing/composing.ts';
import type { ListClaim, Sentence } from '../composing/document.ts';
import { ALL_SITES, NATION_LEVEL } from '../figures/figure-source.ts';
import { levelName } from '../figures/labels.ts';
import { runParts } from '../kinds/document-parts.ts';
import type { SummaryContent, SummaryRule } from '../reading/read-summary.ts';
import { attempted, SUMMARY } from './attempted.ts';
import {
  type Candidate,
  changeAt,
  pairsShown,
  pairsTo,
  regionsOf,
  type SummaryStatistic,
  type YearPair,
} from './candidates.ts';
import { betweenYears } from './filled.ts';

/** Which way what is counted of all has gone. */
type Way = 'falls' | 'rises';

/** Two sentences: of what the rules call clear, and of as large a share of all sites that is of few cases. */
type ClearAndFew = readonly [clear: SummaryRule, ofFew: SummaryRule];

interface WayRules {
  readonly settled: ClearAndFew;
  /** Between the years that a region shows. */
  readonly asShown: ClearAndFew;
  readonly isSo: (change: number) => boolean;
  /** What the point is called, by itself and where the largest change went the same way. */
  readonly name: string;
  readonly more: string;
  /** Where no region has gone that way, it is said if one's number is withheld. */
  readonly tellsNone: boolean;
}

const WAYS: Readonly<Record<Way, WayRules>> = {
  falls: {
    settled: ['falls', 'fewFalls'],
    asShown: ['fallsAsShown', 'fewFallsAsShown'],
    isSo: (change) => change < 0,
    name: 'Nedgångar',
    more: 'Fler nedgångar',
    tellsNone: true,
  },
  rises: {
    settled: ['rises', 'fewRises'],
    asShown: ['risesAsShown', 'fewRisesAsShown'],
    isSo: (change) => change > 0,
    name: 'Uppgångar',
    more: 'Fler uppgångar',
    // Whose number is withheld the falls, which are told first, have said.
    tellsNone: false,
  },
};

/** What the point is called where no region is known to have gone that way: a heading mustn't say that one has. */
const OF_NONE = 'Täckningen i sjukvårdsregionerna';

/** What the regions' changes are told out of, and what has been told. */
export interface Moved {
  /** The statistics that the summary is chosen among. */
  readonly all: readonly SummaryStatistic[];
  /** The change that is told first of all. */
  readonly largest: Candidate | undefined;
  /** The last year whose registration has ended. */
  readonly settled: number | undefined;
  readonly content: SummaryContent;
  readonly composing: Composing;
  /** What has been said of regions without a number: the other way doesn't say it again. */
  readonly untold: Set<string>;
}

/** A point of the summary: of the regions whose number of what is counted of all has gone one way. */
export interface MovesPoint {
  readonly name: string;
  readonly sentences: readonly Sentence[];
  readonly heard: Heard;
}

/** Of what is counted of all: whose change the summary has told. */
interface Heard {
  /** Regions that have been told of, for whatever group of sites. */
  readonly named: Set<string>;
  /** The largest change, where it went this way in one group of sites: the others of its region are still news. */
  readonly largest?: { readonly level: string; readonly site: string };
}

/** The regions where what is counted of all has fallen, or risen, up to the last settled year: all that the largest change isn't. */
export function movesPoint(way: Way, moved: Moved): MovesPoint {
  const { isSo, name, more } = WAYS[way];
  const { largest, settled, composing } = moved;
  const isLargest = largest !== undefined && isMove(largest, isSo);
  const heard = isLargest ? heardOf(largest) : { named: new Set<string>() };
  const pairs = settled === undefined ? [] : pairsTo(settled, composing.source);
  const told = moves(WAYS[way], pairs, heard, moved);
  const before = movesAsShown(WAYS[way], heard, moved);
  const sentences = [...told, ...before].map((one, at) => (at < Math.max(1, told.length) ? one : apart(one)));
  const lists = listsOf(told);
  const isOfNone = before.length === 0 && lists.length > 0 && lists.every(({ members }) => members.length === 0);
  return { name: isOfNone ? OF_NONE : isLargest ? more : name, sentences, heard };
}

function isMove({ of, subject, base }: Candidate, isSo: WayRules['isSo']): boolean {
  return of.statistic.census === true && base !== undefined && isSo(subject.bound.number - base.bound.number);
}

function heardOf({ of: { site }, subject }: Candidate): Heard {
  const { level } = subject.reference;
  return site === ALL_SITES ? { named: new Set([level]) } : { named: new Set(), largest: { level, site } };
}

/** Whom a list of a group of sites leaves out. */
function heardAt(site: string, { named, largest }: Heard): LeftOut | undefined {
  const levels = new Set([...named, ...(largest?.site === site ? [largest.level] : [])]);
  return levels.size === 0 ? undefined : { levels, isToldOf: true };
}

/**
 * Of what is counted of all: the regions where it has moved and of which that hasn't been told, for each pair of years and group of sites.
 * First those where it has by what the rules call clear, and then those where as large a share of all sites is of few cases, which is
 * said. Where none has fallen, it is said only if a region's number is withheld: there might be one.
 */
function moves(
  { settled, tellsNone }: WayRules,
  pairs: readonly YearPair[],
  heard: Heard,
  moved: Moved,
): readonly Sentence[] {
  const { composing } = moved;
  const each = tried(settled, pairs, moved);
  const told = firstTold(each, ({ of }) => heardAt(of.site, heard), heard, moved);
  const [first] = each;
  if (told.length > 0 || first === undefined || !tellsNone) return told;
  const goBack = composing.mark();
  const leftOut = heardAt(first.of.site, heard);
  const none = attempted(first.text, composing, { ...SUMMARY.setting, ...(leftOut && { leftOut }) });
  if (listsOf(none).some(({ untold }) => untold.some(({ reason }) => reason === 'withheld'))) return none;
  goBack();
  return [];
}

/**
 * The regions where it has fallen to a year that is still registered by more than in the nation: what registration that goes on takes from
 * them all is no news, and a clear fall beside it is.
 */
export function fallsBeyondLag(pairs: readonly YearPair[], heard: Heard, moved: Moved): readonly Sentence[] {
  const { source, lexicon } = moved.composing;
  const leftOutOf = ({ of, years }: TriedMove): LeftOut => {
    const nation = changeAt(of, NATION_LEVEL, years, source);
    const explained = regionsOf(source).filter((level) => {
      const own = changeAt(of, level, years, source);
      // One whose number isn't shown has been told of among those of the settled years.
      return own === undefined || (nation !== undefined && nation - own < lexicon.rules.clear.share);
    });
    const before = heardAt(of.site, heard)?.levels ?? new Set<string>();
    return { levels: new Set([...before, ...explained]), isToldOf: before.size > 0 };
  };
  const each = tried(['fallsBeyondLag', 'fewFallsBeyondLag'], pairs, moved);
  return firstTold(each, leftOutOf, heard, { ...moved, untold: new Set() });
}

/** A sentence of regions that have moved before it is known whether the figures have any. */
interface TriedMove {
  readonly of: SummaryStatistic;
  readonly years: YearPair;
  readonly text: string;
}

function tried(rules: ClearAndFew, pairs: readonly YearPair[], { all, content }: Moved): TriedMove[] {
  const counted = all.filter(({ statistic }) => statistic.census === true);
  return rules.flatMap((rule, at) =>
    pairs.flatMap((years) =>
      counted
        .filter(({ site }) => at === 0 || site === ALL_SITES)
        .map((of) => ({ of, years, text: betweenYears(content.sentences[rule], of, years, content) })),
    ),
  );
}

/** Each sentence that names a region, which has then been heard of. */
function firstTold(
  each: readonly TriedMove[],
  leftOutOf: (one: TriedMove) => LeftOut | undefined,
  { named }: Heard,
  { composing, untold }: Moved,
): readonly Sentence[] {
  const paragraph = { ...newParagraph(), untold };
  const told = each.flatMap((one) => {
    const goBack = composing.mark();
    const said = new Set(untold);
    const leftOut = leftOutOf(one);
    const setting = { ...SUMMARY.setting, paragraph, ...(leftOut && { leftOut }) };
    const sentences = attempted(one.text, composing, setting);
    const members = listsOf(sentences).flatMap((claim) => claim.members.map(({ subject }) => subject.reference.level));
    if (members.length > 0) {
      for (const level of members) named.add(level);
      return sentences;
    }
    goBack();
    for (const words of untold) if (!said.has(words)) untold.delete(words);
    return [];
  });
  return told.map((one, at) => (at === 0 ? one : apart(one)));
}

/**
 * The same in each region between the years that it shows, where it hasn't been named: one whose last year is hidden may have moved before
 * it, and nothing else would say so.
 */
function movesAsShown({ asShown }: WayRules, heard: Heard, { all, content, composing }: Moved): readonly Sentence[] {
  const { source } = composing;
  const { named } = heard;
  const counted = all.filter(({ statistic }) => statistic.census === true);
  return regionsOf(source).flatMap((level) => {
    if (named.has(level)) return [];
    const each = asShown.flatMap((rule, at) =>
      counted
        .filter(({ site }) => at === 0 || site === ALL_SITES)
        .filter(({ site }) => heardAt(site, heard)?.levels.has(level) !== true)
        .flatMap((of) =>
          pairsShown(of, level, source).map((years) =>
            betweenYears(content.sentences[rule], of, years, content).replaceAll('<nivå>', levelName(level, source)),
          ),
        ),
    );
    for (const text of each) {
      const sentences = attempted(text, composing);
      if (sentences.length > 0) {
        named.add(level);
        return sentences;
      }
    }
    return [];
  });
}

/** The lists of regions that sentences hold. */
function listsOf(sentences: readonly Sentence[]): ListClaim[] {
  const claims = sentences.flatMap(({ runs }) => runs.flatMap((run) => runParts(run).claim?.claim ?? []));
  return claims.filter((claim): claim is ListClaim => 'members' in claim);
}
