import type { Claim, ReportDocument, Sentence } from '../../../src/report/composing/document.ts';
import {
  ALL_SITES,
  type Bound,
  type FigureSource,
  isMissing,
  type Missing,
  NATION_LEVEL,
  type Reference,
} from '../../../src/report/figures/figure-source.ts';
import type { Lexicon } from '../../../src/report/reading/lexicon.ts';
import { onceFor } from '../../../src/words/plain/once-for.ts';
import { adjustedAgain, chanceAgain, TRUTHS, type WeightedChance } from './independent-truth.ts';

/** Reads a document's claims again and holds each against the figures. Gives what is false; nothing when all is true. */
export function falseClaims(document: ReportDocument, source: FigureSource, lexicon: Lexicon): string[] {
  const { claims, comparisons } = document;
  const sentences = sentencesByClaim(document);
  const chances = comparisons.map(({ subject, base, family }): Tested => {
    const of = [subject.reference, ...(base ? [base.reference] : [])];
    const weight = lexicon.rules.levelSplit[family] / comparisons.filter((one) => one.family === family).length;
    return { of, chance: rawChance(subject.reference, base?.reference, source) ?? 0, weight };
  });
  return claims.flatMap((claim, at) =>
    isTrue(claim, source, lexicon, chances, claims.slice(0, at), sentences.get(claim))
      ? []
      : [`${claim.text} – ${claim.about}`],
  );
}

/** What is said of a move, and the points of the summary that tell of it. */
interface Move {
  readonly clear: string;
  readonly ofFew: string;
  readonly points: RegExp;
  /** To a year that is still registered too. */
  readonly isToldOfOpen: boolean;
}

const OF_FEW = 'men det rör få tumörer, så tolka siffrorna försiktigt';
const MOVES: readonly Move[] = [
  {
    clear: 'har sjunkit',
    ofFew: `har sjunkit, ${OF_FEW}`,
    points: /^(?:Störst ändring|Fler ned|Nedg)/,
    isToldOfOpen: true,
  },
  {
    clear: 'har stigit',
    ofFew: `har stigit, ${OF_FEW}`,
    points: /^(?:Störst ändring|Fler upp|Uppg)/,
    isToldOfOpen: false,
  },
];

/**
 * Regions where what is counted of all has fallen or risen by five points or more to any year that the summary is about, that its point
 * doesn't name: for any group of sites, and of all sites however few the cases are; and between the settled years that a region shows.
 */
export function untoldMoves(document: ReportDocument, source: FigureSource, lexicon: Lexicon): string[] {
  const summary = document.chapters.find(({ id }) => id === 'sammanfattning');
  if (summary === undefined) return ['there is no summary'];
  const items = summary.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'list' ? block.items : [])),
  );
  return MOVES.flatMap((move) => {
    const isOf = ([name]: readonly Sentence[]) =>
      name?.runs.some((run) => run.kind === 'text' && move.points.test(run.text)) === true;
    return untold(move, JSON.stringify(items.filter(isOf)), document, source, lexicon);
  });
}

function untold(move: Move, told: string, { year }: ReportDocument, source: FigureSource, lexicon: Lexicon): string[] {
  const whole = source.years.find(({ period }) => period.from.endsWith('-01-01') && period.to.endsWith('-12-31'));
  const first = whole?.year ?? year;
  const settled = source.years.findLast((one) => one.preliminary !== true)?.year ?? year;
  const pairs = [settled, ...(move.isToldOfOpen ? [year] : [])].flatMap((to) =>
    [first, to - 1].map((from) => ({ from, to })),
  );
  const all = source.indicators.flatMap(({ id: indicator, statistics, sites }) =>
    statistics
      .filter(({ census }) => census === true)
      .flatMap(({ id: statistic }) => sites.map((site) => ({ indicator, statistic, site }))),
  );
  const shownPairs = (of: Omit<Reference, 'years'>) => {
    const shown = source.years
      .filter((one) => one.preliminary !== true && first <= one.year && one.year <= settled)
      .map((one) => one.year)
      .filter((one) => isThere(source, { ...of, years: { from: one, to: one } }));
    const to = shown.at(-1) ?? first;
    return [shown[0], shown.at(-2)].map((from = to) => ({ from, to }));
  };
  return source.levels
    .filter(({ id }) => id !== NATION_LEVEL)
    .filter(({ id: level }) =>
      all.some((one) =>
        [...pairs, ...shownPairs({ ...one, level })].some(({ from, to }) => {
          const [subject, base] = [to, from].map((at) => ({ ...one, level, years: { from: at, to: at } }));
          return subject !== undefined && base !== undefined && first <= from && from < to
            ? [subject, base].every((each) => isThere(source, each)) &&
                (holds(move.clear, subject, base, source, lexicon) ||
                  (one.site === ALL_SITES && holds(move.ofFew, subject, base, source, lexicon)))
            : false;
        }),
      ),
    )
    .flatMap(({ name }) => (told.includes(name) ? [] : [`${name} ${move.clear}`]));
}

function isThere(source: FigureSource, reference: Reference): boolean {
  const found = valueAt(source, reference);
  return !isMissing(found) && !isNobody(found);
}

/** A test of the report, and what it is of. */
interface Tested extends WeightedChance {
  readonly of: readonly Reference[];
}

/** The p-value before anything is adjusted; undefined where there is none. */
function rawChance(subject: Reference, base: Reference | undefined, source: FigureSource): number | undefined {
  const [value, other] = [valueAt(source, subject), base && valueAt(source, base)];
  return isMissing(value) || (other !== undefined && isMissing(other)) ? undefined : chanceAgain(value, other);
}

function isTrue(
  claim: Claim,
  source: FigureSource,
  lexicon: Lexicon,
  chances: readonly Tested[],
  before: readonly Claim[],
  sentence: readonly Claim[] = [],
): boolean {
  switch (claim.kind) {
    case 'value':
      return says(
        claim.text + reservedBefore(claim, sentence.slice(0, sentence.indexOf(claim))),
        numberAt(claim.reference, source),
      );
    case 'absence': {
      const found = valueAt(source, claim.reference);
      return isMissing(found) ? found.absent === claim.reason : isNobody(found);
    }
    case 'word': {
      const { subject, base } = claim;
      const told = [subject, ...(base ? [base] : [])].map(({ reference }) => numberAt(reference, source));
      return (
        holds(claim.phrase, subject.reference, base?.reference, source, lexicon, chances) &&
        everyNumberIsOneOf(claim.text, [...told, ...rivalsOf(claim.phrase, subject.reference, source, lexicon)])
      );
    }
    case 'list':
      return isTrueList(claim, source, lexicon, chances, before);
    default:
      return true;
  }
}

/** The claims of the sentence that each claim stands in. */
function sentencesByClaim(document: ReportDocument): Map<Claim, readonly Claim[]> {
  const found = new Map<Claim, readonly Claim[]>();
  const walk = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    if ('runs' in part && Array.isArray(part.runs)) {
      const own = (part as Sentence).runs.flatMap((run) => (run.kind === 'claim' ? [run.claim] : []));
      for (const claim of own) found.set(claim, own);
    } else for (const inner of Object.values(part)) walk(inner);
  };
  walk([document.chapters, document.appendix]);
  return found;
}

/** How many it is unknown of, where a number doesn't say it: as many as of the number before it of the same group, if they are of as many. */
function reservedBefore(claim: ValueClaim, before: readonly Claim[]): string {
  if (/saknas för/.test(claim.text)) return '';
  const last = before.findLast((one): one is ValueClaim => one.kind === 'value' && groupOf(one) === groupOf(claim));
  if (last === undefined || denominatorOf(last) !== denominatorOf(claim)) return '';
  const [own] = /uppgift saknas för (?:[\d\s]+|några|ingen)/u.exec(last.text) ?? [];
  return own === undefined ? reservedBefore(last, before.slice(0, before.indexOf(last))) : ` ${own}`;
}

type ValueClaim = Extract<Claim, { kind: 'value' }>;

const groupOf = ({ reference: { indicator, level, site, years, extract } }: ValueClaim) =>
  JSON.stringify([indicator, level, site, years, extract]);
const denominatorOf = ({ bound }: ValueClaim) => ('denominator' in bound ? bound.denominator : undefined);

/** Whether the word, by its independent meaning, is true of the source's own numbers. */
export function holds(
  phrase: string,
  subject: Reference,
  base: Reference | undefined,
  source: FigureSource,
  lexicon: Lexicon,
  chances?: readonly Tested[],
): boolean {
  const word = lexicon.words.find(({ phrases }) => phrases.some((one) => one.toLowerCase() === phrase.toLowerCase()));
  const truth = TRUTHS[word?.phrases[0] ?? ''];
  const [value, other] = [valueAt(source, subject), base && valueAt(source, base)];
  if (truth === undefined || isMissing(value) || (other !== undefined && isMissing(other))) return false;
  const target = statisticOf(subject, source)?.target;
  const hidden = word?.condition.kind === 'rank' && hasHiddenRival(subject, word.condition.among, source);
  const facts = {
    rivals: rivalsOf(phrase, subject, source, lexicon),
    sameCases: base !== undefined && base.extract !== subject.extract,
    census: statisticOf(subject, source)?.census === true,
    chance: adjusted(rawChance(subject, base, source), [subject, base], chances),
    ...(target && { target }),
  };
  return !hidden && truth(value, other, facts);
}

/** Where nothing else is tried, a p-value is its own adjustment. Undefined where it isn't among those that are. */
function adjusted(
  chance: number | undefined,
  of: readonly (Reference | undefined)[],
  all: readonly Tested[] = [],
): number | undefined {
  if (chance === undefined || all.length === 0) return chance;
  const wanted = referencesKey(of);
  const own = all.find((one) => keyOfTested(one) === wanted);
  return own && adjustedAgain(all, own);
}

const referencesKey = (references: readonly (Reference | undefined)[]) =>
  references
    .flatMap((one) => (one === undefined ? [] : JSON.stringify(Object.entries(one).toSorted())))
    .toSorted()
    .join();

const keyOfTested = onceFor(({ of }: Tested) => referencesKey(of));

function rivalsOf(phrase: string, subject: Reference, source: FigureSource, { words }: Lexicon): Bound[] {
  const condition = words.find(({ phrases }) => phrases.includes(phrase.toLowerCase()))?.condition;
  if (condition?.kind !== 'rank') return [];
  return others(subject, condition.among, source)
    .map((reference) => valueAt(source, reference))
    .filter((found): found is Bound => !isMissing(found) && !isNobody(found));
}

function hasHiddenRival(subject: Reference, among: 'levels' | 'statistics', source: FigureSource): boolean {
  return others(subject, among, source).some((reference) => {
    const found = valueAt(source, reference);
    return isMissing(found) && found.absent !== 'not-reported' && found.absent !== 'not-applicable';
  });
}

function others(subject: Reference, among: 'levels' | 'statistics', source: FigureSource): Reference[] {
  if (among === 'levels')
    return regions(source)
      .filter((level) => level !== subject.level)
      .map((level) => ({ ...subject, level }));
  const all = source.indicators.find(({ id }) => id === subject.indicator)?.statistics ?? [];
  const kind = all.find(({ id }) => id === subject.statistic)?.kind;
  return all
    .filter((one) => one.kind === kind && one.id !== subject.statistic)
    .map(({ id }) => ({ ...subject, statistic: id }));
}

/** What stands before those of whom the list can't be said: with the number of an earlier year, and without any. */
const UNTOLD = /\. (?:Inget kan sägas om|Det senaste färdiga år som visas är för) /;

function isTrueList(
  claim: Extract<Claim, { kind: 'list' }>,
  source: FigureSource,
  lexicon: Lexicon,
  chances: readonly Tested[],
  before: readonly Claim[],
): boolean {
  const [model] = [...claim.members, ...claim.others].map(({ subject, base }) => ({
    subject: subject.reference,
    base: base?.reference,
  }));
  const [said = '', ...own] = claim.text.split(UNTOLD);
  // Who has no number is said once in a paragraph.
  const earlier = before.filter((one) => one.kind === 'list' && one.file === claim.file);
  const untold = own.length > 0 ? own.join() : earlier.flatMap(({ text }) => text.split(UNTOLD).slice(1)).join();
  const nameAt = (level: string) => source.levels.find(({ id }) => id === level)?.name ?? '';
  const after = (name: string, year: number) =>
    new RegExp(`(?<!\\p{L})${name} ${year}(?: \\(\\D*\\))? \\((\\d[^)]*)\\)`, 'u').exec(
      untold.replaceAll('\u00a0', ' '),
    )?.[1] ?? '';
  const isLast = claim.untold.every(({ reference, reason, last }) => {
    const at = (to: number) => valueAt(source, { ...reference, years: { from: to, to } });
    const shown = source.years.filter(
      ({ year, preliminary }) => preliminary !== true && !isMissing(at(year)) && !isNobody(at(year) as Bound),
    );
    const isOneYear = reference.years.from === reference.years.to;
    const year = reason === 'withheld' && isOneYear ? shown.at(-1)?.year : undefined;
    return last === undefined
      ? year === undefined
      : year !== undefined && says(after(nameAt(reference.level), year), at(year) as Bound);
  });
  if (own.length > 0 && !isLast) return false;
  // Of the one region with a number it is said what holds of it, where the word doesn't.
  const [, single] = /^(?:.* i )?(.+), den enda sjukvårdsregionen med siffror/.exec(said) ?? [];
  if (single !== undefined && claim.members.length + claim.others.length !== 1) return false;
  const told = single === undefined ? said : '';
  return regions(source).every((level) => {
    const name = source.levels.find(({ id }) => id === level)?.name ?? '';
    if (model === undefined) return claim.leftOut?.includes(level) === true || untold.includes(name);
    const at = (reference: Reference) => ({ ...reference, level });
    const [subject, base] = [at(model.subject), model.base && at(model.base)];
    const known = [subject, ...(base ? [base] : [])].every((one) => {
      const found = valueAt(source, one);
      return !isMissing(found) && !isNobody(found);
    });
    const isLeftOut = claim.leftOut?.includes(level) === true;
    // One region's name may begin another's.
    const isIn = (text: string) => new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, 'u').test(text);
    if (isLeftOut) return !isIn(told);
    if (!known) return isIn(untold) && !isIn(told);
    return isIn(told) === holds(claim.phrase, subject, base, source, lexicon, chances);
  });
}

/** The source's number, to nine decimals: what a report judges by. */
function valueAt(source: FigureSource, reference: Reference): Bound | Missing {
  const found = source.value(reference);
  if (isMissing(found) || found.kind === 'share' || found.kind === 'count') return found;
  const nine = Object.entries(found).map(([key, value]) => [
    key,
    typeof value === 'number' ? Math.round(value * 1e9) / 1e9 : value,
  ]);
  return { ...found, ...Object.fromEntries(nine) };
}

const regions = ({ levels }: FigureSource) => levels.map(({ id }) => id).filter((id) => id !== NATION_LEVEL);

/** A share of nobody, or an estimate from none. */
function isNobody(bound: Bound): boolean {
  if (bound.kind === 'share') return bound.denominator === 0;
  return 'n' in bound ? bound.n === 0 : !Number.isFinite(bound.number);
}

function statisticOf({ indicator, statistic }: Reference, { indicators }: FigureSource) {
  return indicators.find(({ id }) => id === indicator)?.statistics.find(({ id }) => id === statistic);
}

/** @throws RangeError where there is no number to have claimed */
function numberAt(reference: Reference, source: FigureSource): Bound {
  const found = valueAt(source, reference);
  if (isMissing(found)) throw new RangeError(`a claim about a missing number: ${JSON.stringify(reference)}`);
  return found;
}

/** Whether a text gives a number and what it stands on, rounded no further than to the digits that are written. */
export function says(text: string, bound: Bound): boolean {
  const plain = text
    .replace(/(?<=\d)\s(?=\d)/gu, '')
    .replaceAll('\u00a0', ' ')
    .replaceAll('−', '-');
  const [, number = '', decimals = ''] = /(-?\d+(?:,(\d+))?)/.exec(plain) ?? [];
  const shown = Number(number.replace(',', '.'));
  const scale = bound.kind === 'share' || bound.kind === 'estimate' ? 100 : 1;
  const near = Math.abs(shown - bound.number * scale) <= 0.5 * 10 ** -decimals.length + 1e-9;
  switch (bound.kind) {
    case 'share': {
      const { numerator, denominator, missing = 0 } = bound;
      const ends = shown === 0 ? numerator === 0 : shown !== 100 || numerator === denominator;
      const [, left = '0'] = /saknas för (\d+|några)/.exec(plain) ?? [];
      // How many it is unknown of may be hidden: then it is said that there are some.
      const isLeft = typeof missing === 'number' ? Number(left) === missing : left === 'några';
      return near && ends && isLeft && plain.includes(`${numerator}/${denominator}`);
    }
    case 'estimate':
      return (
        near &&
        plain.includes(typeof bound.n === 'number' ? `n = ${bound.n}` : 'hur många visas inte') &&
        plain.includes('95 % KI')
      );
    case 'p':
      return plain.includes('p < 0,001') ? bound.number < 0.001 : near;
    case 'count':
      return near;
    default:
      return near && plain.includes(`n = ${bound.n}`);
  }
}

/** Whether every numerator over denominator in a text belongs to one of the numbers. */
function everyNumberIsOneOf(text: string, bounds: readonly Bound[]): boolean {
  const pairs = text.replace(/(?<=\d)\s(?=\d)/gu, '').match(/\d+\/\d+/g) ?? [];
  const known = new Set(
    bounds.flatMap((bound) => (bound.kind === 'share' ? [`${bound.numerator}/${bound.denominator}`] : [])),
  );
  return pairs.every((pair) => known.has(pair));
}
