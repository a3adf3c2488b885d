import { capital } from '../../words/letters.ts';
import { formatCount } from '../../words/numbers.ts';
import type { SinceEarlier } from '../comparison/changes-since.ts';
import { apart, composeText } from '../composing/compose-sentences.ts';
import { type Composing, type LeftOut, newParagraph, type SentenceSetting } from '../composing/composing.ts';
import type { Block, Chapter, ListClaim, Sentence } from '../composing/document.ts';
import { ALL_SITES, NATION_LEVEL } from '../figures/figure-source.ts';
import { levelName } from '../figures/labels.ts';
import { settledYear } from '../figures/year-span.ts';
import { runParts } from '../kinds/document-parts.ts';
import type { SummaryContent, SummaryRule } from '../reading/read-summary.ts';
import {
  type Candidate,
  changeAt,
  changes,
  distances,
  gaps,
  hasDistance,
  leftOut,
  lowest,
  pairsShown,
  pairsTo,
  regionsOf,
  type SummaryStatistic,
  summaryStatistics,
  type YearPair,
} from './candidates.ts';
import { howChosen } from './how-chosen.ts';

const FILE = 'sammanfattning.yaml';
const TITLE = 'Sammanfattning';
const SETTING: SentenceSetting = { file: FILE, headings: [TITLE] };

/**
 * The summary: its points are chosen by rules among the statistics that it names, and each is the first of its rule that the figures
 * bear: the words of its sentence are held against them as those of any chapter.
 */
export function composeSummary(content: SummaryContent, composing: Composing, earlier?: SinceEarlier): Chapter {
  const { source, comparisons } = composing;
  const all = summaryStatistics(content, source);
  const [changed, differing] = [changes(all, source), gaps(all, source)];
  // All that is chosen among is tried, and not only what is chosen.
  for (const { of, subject, base } of [...changed, ...differing])
    if (of.statistic.census !== true) comparisons.chance(subject, base);
  for (const one of leftOut(all, source))
    composing.complain(
      'report-syntax',
      { file: FILE, line: 1 },
      `«${one}» har en riktning, men är inte bland svaren: det som sammanfattningen kallar störst vore inte störst av alla.`,
      'Lägg till svaret under svar, med de ord som det sägs med.',
    );
  const ofCandidates = (candidates: readonly Candidate[]) => [...new Set(candidates.map(({ of }) => of))];
  const among = {
    changed: ofCandidates(changed),
    distant: all.filter(hasDistance),
    differing: ofCandidates(differing),
  };
  const first = (rule: SummaryRule, candidates: readonly Candidate[]) =>
    firstThatHolds(rule, candidates, content, composing).sentences;
  const settled = settledYear(source);
  const largest = firstThatHolds('change', changed, content, composing);
  // One after another: what has been told isn't told again, and of a later year what is news.
  const heard = heardIn(largest.candidate);
  const fallen = settled === undefined ? [] : falls(all, pairsTo(settled, source), heard, content, composing);
  const fallenBefore = fallsAsShown(all, heard, content, composing);
  const isOpen = settled !== source.year;
  const open = isOpen ? pairsTo(source.year, source).toReversed() : [];
  const falling = fallsBeyondLag(all, open, heard, content, composing);
  const isLater = source.extract.previousAsOf !== undefined;
  const isNew = attempted(content.sentences[isLater ? 'newSince' : 'newYear'], composing);
  const stillOpen = isOpen && isNew.length > 0 ? attempted(content.sentences.stillOpen, composing).map(apart) : [];
  const points: readonly (readonly [name: string, sentences: readonly Sentence[]])[] = [
    ['Störst ändring', largest.sentences],
    [
      largest.candidate !== undefined && isFall(largest.candidate) ? 'Fler nedgångar' : 'Nedgångar',
      [...fallen, ...fallenBefore].map((one, at) => (at < Math.max(1, fallen.length) ? one : apart(one))),
    ],
    ['Längst från målet', first('target', distances(all, source))],
    ['Störst skillnad mellan sjukvårdsregioner', first('gap', differing)],
    ['Lägst täckning', first('lowest', lowest(all, source))],
    ['Nedgångar medan registreringen pågår', falling],
    ['Nytt', [...isNew, ...stillOpen]],
    ['Ändrat', earlier === undefined ? [] : [changedSince(earlier, composing)]],
  ];
  const introduction = composeText(content.introduction, 1, SETTING, composing);
  const items = points.flatMap(([name, sentences]) =>
    sentences.length === 0
      ? []
      : [[{ runs: [{ kind: 'text', text: `${name}. `, style: 'strong' } as const] }, ...sentences]],
  );
  const blocks: Block[] = [
    { kind: 'paragraph', sentences: introduction },
    ...(items.length === 0 ? [] : [{ kind: 'list', items } as const]),
    {
      kind: 'note',
      sentences: howChosen(among, source).map((text) => ({ runs: [{ kind: 'text', text }] })),
    },
  ];
  return { id: 'sammanfattning', title: TITLE, sections: [{ id: 'inledning', blocks }] };
}

/** How many numbers of the same years aren't as an earlier report told them. */
function changedSince({ year, changed, few, compared }: SinceEarlier, composing: Composing): Sentence {
  const many = changed.length + few.length;
  const text = `${many === 0 ? 'Ingen' : formatCount(many)} av ${formatCount(compared)} siffror för samma diagnosår har ändrats sedan årsrapporten ${year}`;
  const claim = composing.claim({
    kind: 'fact',
    text,
    about: `Jämförelse med årsrapporten ${year}`,
    file: FILE,
    line: 1,
  });
  return {
    runs: [
      { kind: 'claim', claim },
      { kind: 'text', text: '. Bilagan har dem som får visas.' },
    ],
  };
}

/** The first candidate whose sentence the figures bear. */
function firstThatHolds(
  rule: SummaryRule,
  candidates: readonly Candidate[],
  content: SummaryContent,
  composing: Composing,
): { readonly candidate?: Candidate; readonly sentences: readonly Sentence[] } {
  for (const candidate of candidates) {
    const sentences = attempted(filled(content.sentences[rule], candidate, content, composing), composing);
    if (sentences.length > 0) return { candidate, sentences };
  }
  return { sentences: [] };
}

/** Of what is counted of all: whose falls the summary has told. */
interface Heard {
  /** Regions that have been told of, for whatever group of sites. */
  readonly named: Set<string>;
  /** The largest change, where it is a fall of one group of sites: the others of its region are still news. */
  readonly largest?: { readonly level: string; readonly site: string };
}

function heardIn(largest: Candidate | undefined): Heard {
  if (largest === undefined || !isFall(largest)) return { named: new Set() };
  const { level } = largest.subject.reference;
  const { site } = largest.of;
  return site === ALL_SITES ? { named: new Set([level]) } : { named: new Set(), largest: { level, site } };
}

const isFall = ({ of, subject, base }: Candidate) =>
  of.statistic.census === true && base !== undefined && subject.bound.number < base.bound.number;

/** Whom a list of a group of sites leaves out. */
function heardAt(site: string, { named, largest }: Heard): LeftOut | undefined {
  const levels = new Set([...named, ...(largest?.site === site ? [largest.level] : [])]);
  return levels.size === 0 ? undefined : { levels, isToldOf: true };
}

/**
 * Of what is counted of all: the regions where it has fallen and of which that hasn't been told, for each pair of years and group of sites.
 * First those where it has fallen by what the rules call clear, and then those where as large a share of all sites is of few cases, which is
 * said. Where none has fallen, it is said only if a region's number is withheld: there might be one.
 */
function falls(
  all: readonly SummaryStatistic[],
  pairs: readonly YearPair[],
  heard: Heard,
  content: SummaryContent,
  composing: Composing,
): readonly Sentence[] {
  const each = fallsTried(['falls', 'fewFalls'], all, pairs, content);
  const told = firstTold(each, ({ of }) => heardAt(of.site, heard), heard, composing);
  const [first] = each;
  if (told.length > 0 || first === undefined) return told;
  const goBack = composing.mark();
  const leftOut = heardAt(first.of.site, heard);
  const none = attempted(first.text, composing, leftOut === undefined ? SETTING : { ...SETTING, leftOut });
  if (listsOf(none).some(({ untold }) => untold.some(({ reason }) => reason === 'withheld'))) return none;
  goBack();
  return [];
}

/**
 * The same to a year that is still registered, of the regions where it has fallen by more than in the nation: what registration that goes on
 * takes from them all is no news, and a clear fall beside it is.
 */
function fallsBeyondLag(
  all: readonly SummaryStatistic[],
  pairs: readonly YearPair[],
  heard: Heard,
  content: SummaryContent,
  composing: Composing,
): readonly Sentence[] {
  const { source, lexicon } = composing;
  const leftOutOf = ({ of, years }: TriedFall): LeftOut => {
    const nation = changeAt(of, NATION_LEVEL, years, source);
    const explained = regionsOf(source).filter((level) => {
      const own = changeAt(of, level, years, source);
      // One whose number isn't shown has been told of among those of the settled years.
      return own === undefined || (nation !== undefined && nation - own < lexicon.rules.clear.share);
    });
    const before = heardAt(of.site, heard)?.levels ?? new Set<string>();
    return { levels: new Set([...before, ...explained]), isToldOf: before.size > 0 };
  };
  return firstTold(
    fallsTried(['fallsBeyondLag', 'fewFallsBeyondLag'], all, pairs, content),
    leftOutOf,
    heard,
    composing,
  );
}

/** A sentence of falls before it is known whether the figures have any. */
interface TriedFall {
  readonly of: SummaryStatistic;
  readonly years: YearPair;
  readonly text: string;
}

function fallsTried(
  rules: readonly [clear: SummaryRule, ofFew: SummaryRule],
  all: readonly SummaryStatistic[],
  pairs: readonly YearPair[],
  content: SummaryContent,
): TriedFall[] {
  const counted = all.filter(({ statistic }) => statistic.census === true);
  return rules.flatMap((rule, at) =>
    pairs.flatMap((years) =>
      counted
        .filter(({ site }) => at === 0 || site === ALL_SITES)
        .map((of) => ({ of, years, text: dated(placed(content.sentences[rule], of, content), years) })),
    ),
  );
}

/** Each sentence of falls that names a region, which has then been heard of. */
function firstTold(
  each: readonly TriedFall[],
  leftOutOf: (one: TriedFall) => LeftOut | undefined,
  { named }: Heard,
  composing: Composing,
): readonly Sentence[] {
  const paragraph = newParagraph();
  const told = each.flatMap((one) => {
    const goBack = composing.mark();
    const said = new Set(paragraph.untold);
    const leftOut = leftOutOf(one);
    const sentences = attempted(one.text, composing, { ...SETTING, paragraph, ...(leftOut && { leftOut }) });
    const members = listsOf(sentences).flatMap((claim) => claim.members.map(({ subject }) => subject.reference.level));
    if (members.length > 0) {
      for (const level of members) named.add(level);
      return sentences;
    }
    goBack();
    for (const words of paragraph.untold) if (!said.has(words)) paragraph.untold.delete(words);
    return [];
  });
  return told.map((one, at) => (at === 0 ? one : apart(one)));
}

/**
 * The same in each region between the years that it shows, where it hasn't been named: one whose last year is hidden may have fallen before
 * it, and nothing else would say so.
 */
function fallsAsShown(
  all: readonly SummaryStatistic[],
  heard: Heard,
  content: SummaryContent,
  composing: Composing,
): readonly Sentence[] {
  const { source } = composing;
  const { named } = heard;
  const counted = all.filter(({ statistic }) => statistic.census === true);
  return regionsOf(source).flatMap((level) => {
    if (named.has(level)) return [];
    const each = (['fallsAsShown', 'fewFallsAsShown'] as const).flatMap((rule) =>
      counted
        .filter(({ site }) => rule === 'fallsAsShown' || site === ALL_SITES)
        .filter(({ site }) => heardAt(site, heard)?.levels.has(level) !== true)
        .flatMap((of) =>
          pairsShown(of, level, source).map((years) =>
            dated(placed(content.sentences[rule], of, content), years).replaceAll('<nivå>', levelName(level, source)),
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

const dated = (text: string, { from, to }: YearPair) =>
  text.replaceAll('<från>', String(from)).replaceAll('<år>', String(to));

/** A sentence where the figures bear it; else nothing, and nothing of it stays. What is wrong with the text itself is complained about. */
function attempted(text: string, composing: Composing, setting = SETTING): readonly Sentence[] {
  const { problems } = composing;
  const [before, goBack] = [problems.length, composing.mark()];
  const sentences = composeText(text, 1, setting, composing);
  const found = problems.splice(before);
  problems.push(...found.filter(({ code }) => !NOT_BORNE.has(code)));
  if (found.length === 0) return sentences;
  goBack();
  return [];
}

/** What says that the figures don't bear a sentence. */
const NOT_BORNE: ReadonlySet<string> = new Set(['report-untrue', 'report-absent', 'report-not-comparable']);

function filled(
  text: string,
  { of, subject, base }: Candidate,
  content: SummaryContent,
  { source }: Composing,
): string {
  const { reference } = subject;
  const years = ({ from, to }: typeof reference.years) => (from === to ? String(from) : `${from}–${to}`);
  return placed(text, of, content)
    .replaceAll('<nivå>', levelName(reference.level, source))
    .replaceAll('<mot>', levelName((base?.reference ?? reference).level, source))
    .replaceAll('<från>', years((base?.reference ?? reference).years))
    .replaceAll('<år>', years(reference.years));
}

function placed(text: string, { written, words, site }: SummaryStatistic, { sites }: SummaryContent): string {
  const where = sites[site] ?? '';
  const said = text
    .replaceAll('<Som>', capital(words))
    .replaceAll('<som>', words)
    .replaceAll('<svar>', written)
    .replaceAll('<lokal-id>', site);
  return where === '' ? said.replaceAll(' <lokal>', '') : said.replaceAll('<lokal>', where);
}
