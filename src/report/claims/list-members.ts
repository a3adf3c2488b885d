import { absenceWords } from '../../words/absence.ts';
import { capital } from '../../words/letters.ts';
import { listed } from '../../words/lists.ts';
import type { Composing, LeftOut } from '../composing/composing.ts';
import type { Compared, ListClaim, UntoldLevel } from '../composing/document.ts';
import { lostWords, pairText } from '../figures/evidence-text.ts';
import { isMissing, NATION_LEVEL, type Reference } from '../figures/figure-source.ts';
import { levelName } from '../figures/labels.ts';
import type { Judged } from '../figures/lines.ts';
import { lookUp } from '../figures/look-up.ts';
import { inBrackets, type NumberSetting, numberWords } from '../figures/number-text.ts';
import { figureYears } from '../figures/year-span.ts';
import { chanceIn } from './decide-word.ts';
import type { Operand, TestCounts } from './evidence.ts';
import { judge } from './judge.ts';
import type { Aim } from './resolve-aim.ts';
import type { ListPart, Phrase } from './sentence-part.ts';

/** The regions sorted by whether a word is true of them. */
export interface ListMembers extends Pick<ListClaim, 'members' | 'others' | 'untold'> {
  readonly leftOut?: LeftOut;
  readonly judged: readonly Judged[];
  /** How many tests a finding in one of the regions is lost among; undefined where none is. */
  readonly lostAmong?: TestCounts;
}

/** Holds a word against every region's figures, but for those that are left out. */
export function listMembers(
  { option, aim }: Pick<ListPart, 'option' | 'aim'>,
  composing: Composing,
  leftOut?: LeftOut,
): ListMembers {
  const { source, lexicon } = composing;
  const members: Compared[] = [];
  const others: Compared[] = [];
  const untold: UntoldLevel[] = [];
  let lostAmong: TestCounts | undefined;
  const { target } = aim.statistic;
  for (const { id } of source.levels) {
    if (id === NATION_LEVEL || leftOut?.levels.has(id) === true) continue;
    const compared = comparedAt(id, aim.subject, aim.base, source);
    if ('reason' in compared) {
      const last = compared.reason === 'withheld' ? lastShown(compared.reference, source) : undefined;
      untold.push({ ...compared, ...(last && { last }) });
      continue;
    }
    const { subject, base } = compared;
    const own: Aim = { ...aim, subject: subject.reference, ...(base && { base: base.reference }) };
    const values = { subject: subject.bound, ...(base && { base: base.bound }) };
    const evidence = {
      ...compared,
      rivals: [],
      hiddenRival: false,
      ...chanceIn(own, option, values, composing),
      ...(target && { target }),
    };
    lostAmong ??= evidence.lostAmong;
    const verdict = judge(option.condition, evidence, lexicon.rules);
    if (verdict === 'undecided') untold.push({ reference: compared.subject.reference, reason: 'undecided' });
    else (verdict === 'true' ? members : others).push(compared);
  }
  const judged = [...members, ...others].map(({ subject, base }): Judged => {
    return { condition: option.condition, subject, others: base ? [base] : [] };
  });
  const besides = { ...(lostAmong !== undefined && { lostAmong }), ...(leftOut && { leftOut }) };
  return { members, others, untold, judged, ...besides };
}

function comparedAt(
  level: string,
  subject: Reference,
  base: Reference | undefined,
  source: Composing['source'],
): Compared | UntoldLevel {
  const operand = (reference: Reference): Operand | UntoldLevel => {
    const bound = lookUp(reference, source);
    return isMissing(bound) ? { reference, reason: bound.absent } : { reference, bound };
  };
  const one = operand({ ...subject, level });
  if ('reason' in one || base === undefined) return 'reason' in one ? one : { subject: one };
  const other = operand({ ...base, level });
  return 'reason' in other ? other : { subject: one, base: other };
}

/** The number of the last settled year that is shown, where a year is asked for. */
function lastShown(reference: Reference, source: Composing['source']): Operand | undefined {
  const { from, to } = reference.years;
  if (from !== to) return undefined;
  return source.years
    .filter(({ preliminary }) => preliminary !== true)
    .toReversed()
    .flatMap(({ year }) => {
      const own = { ...reference, years: { from: year, to: year } };
      const bound = lookUp(own, source);
      return isMissing(bound) ? [] : [{ reference: own, bound }];
    })[0];
}

/**
 * `Mellansverige och Väst når målet (Mellansverige 92 %, 40/43 · Väst 91 %, 50/55)`, or what holds of all where none does; and in a
 * sentence of its own who has no number, each reason once; of who has one of an earlier year that one, since something can be said of them.
 * @param saidBefore what the paragraph has said of who has no number: it is not said again
 */
export function listText(
  { option, aim }: Pick<ListPart, 'option' | 'aim'>,
  list: ListMembers,
  startsSentence: boolean,
  setting: NumberSetting,
  saidBefore: Set<string> = new Set(),
): string {
  const { members, others, untold, leftOut } = list;
  const name = ({ level }: Reference) => levelName(level, setting.source);
  const numbers = members.map(({ subject, base }) =>
    base === undefined
      ? inBrackets(numberWords(subject.reference, subject.bound, setting))
      : pairText(subject, base, setting),
  );
  const names = members.map(({ subject }) => name(subject.reference));
  const beside =
    numbers.length === 1 ? numbers : [numbers.map((number, at) => `${names[at] ?? ''} ${number}`).join(' · ')];
  const silent = [
    ...Map.groupBy(
      untold.filter(({ last }) => last === undefined),
      ({ reason }) => reason,
    ),
  ].map(
    ([reason, some]) =>
      `${listed(some.map(({ reference }) => name(reference)))} (${reason === 'undecided' ? 'kan inte avgöras' : absenceWords(reason)})`,
  );
  const said =
    names.length > 0
      ? `${leftOut?.isToldOf === true ? 'även ' : ''}${listed(names)} ${option.phrase} (${beside.join('')})`
      : [
          ofNone(
            option,
            aim,
            others.map(({ subject }) => name(subject.reference)),
            leftOut !== undefined && leftOut.levels.size > 0,
          ),
          ...lostWords(list).map((why) => `(${why})`),
        ].join(' ');
  const earlier = untold.flatMap(({ last }) =>
    last === undefined
      ? []
      : `${name(last.reference)} ${figureYears(last.reference, setting.source)} (${inBrackets(numberWords(last.reference, last.bound, { ...setting, knowsYears: () => true }))})`,
  );
  const ofOthers = [
    ...(earlier.length === 0 ? [] : [`. Det senaste färdiga år som visas är för ${listed(earlier)}`]),
    ...(silent.length === 0 ? [] : [`. Inget kan sägas om ${inTurn(silent)}`]),
  ].join('');
  const isNews = !saidBefore.has(ofOthers);
  saidBefore.add(ofOthers);
  return `${startsSentence ? capital(said) : said}${isNews ? ofOthers : ''}`;
}

/** Each with its reason in brackets: `Sydöst (dolt), Väst (ej tillämpligt) samt Syd (ej rapporterat)`. */
const inTurn = (all: readonly string[]) =>
  [all.slice(0, -1).join(', '), ...all.slice(-1)].filter(Boolean).join(' samt ');

/**
 * @param told the names of the regions with a number
 * @param isOfOthers whether there are regions that nothing is said of
 */
function ofNone(
  { phrase, ofNone: none }: Phrase,
  { statistic }: Aim,
  told: readonly string[],
  isOfOthers: boolean,
): string {
  const [first, ...more] = told;
  if (isOfOthers) {
    if (first === undefined) return 'ingen annan sjukvårdsregion har någon siffra att gå efter';
    if (none?.amongOthers === undefined) throw new RangeError(`«${phrase}» has no words for a list of no others`);
    return none.amongOthers;
  }
  if (first === undefined) return 'ingen sjukvårdsregion har någon siffra att gå efter';
  const single = statistic.census === true ? (none?.singleCensus ?? none?.single) : none?.single;
  if (more.length === 0 && single !== undefined) return single.replaceAll('<region>', first);
  const words = statistic.census === true ? (none?.census ?? none?.words) : none?.words;
  if (words === undefined) throw new RangeError(`«${phrase}» has no words for a list of none`);
  return words;
}
