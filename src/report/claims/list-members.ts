import { absenceWords } from '../../words/absence.ts';
import { capital } from '../../words/letters.ts';
import { listed } from '../../words/lists.ts';
import type { Composing } from '../composing/composing.ts';
import type { Compared, ListClaim } from '../composing/document.ts';
import { pairText } from '../figures/evidence-text.ts';
import { isMissing, NATION_LEVEL, type Reference } from '../figures/figure-source.ts';
import { levelName } from '../figures/labels.ts';
import type { Judged } from '../figures/lines.ts';
import { lookUp } from '../figures/look-up.ts';
import { inBrackets, type NumberSetting, numberWords } from '../figures/number-text.ts';
import { chanceIn } from './decide-word.ts';
import type { Operand } from './evidence.ts';
import { judge } from './judge.ts';
import type { Aim } from './resolve-aim.ts';
import type { ListPart, Phrase } from './sentence-part.ts';

/** The regions sorted by whether a word is true of them. */
export interface ListMembers extends Pick<ListClaim, 'members' | 'others' | 'untold'> {
  readonly judged: readonly Judged[];
}

/** Holds a word against every region's figures. */
export function listMembers({ option, aim }: Pick<ListPart, 'option' | 'aim'>, composing: Composing): ListMembers {
  const { source, lexicon } = composing;
  const members: Compared[] = [];
  const others: Compared[] = [];
  const untold: ListClaim['untold'][number][] = [];
  const { target } = aim.statistic;
  for (const { id } of source.levels.filter((level) => level.id !== NATION_LEVEL)) {
    const compared = comparedAt(id, aim.subject, aim.base, source);
    if ('reason' in compared) {
      untold.push(compared);
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
    const verdict = judge(option.condition, evidence, lexicon.rules);
    if (verdict === 'undecided') untold.push({ reference: compared.subject.reference, reason: 'undecided' });
    else (verdict === 'true' ? members : others).push(compared);
  }
  const judged = [...members, ...others].map(({ subject, base }): Judged => {
    return { condition: option.condition, subject, others: base ? [base] : [] };
  });
  return { members, others, untold, judged };
}

function comparedAt(
  level: string,
  subject: Reference,
  base: Reference | undefined,
  source: Composing['source'],
): Compared | ListClaim['untold'][number] {
  const operand = (reference: Reference): Operand | ListClaim['untold'][number] => {
    const bound = lookUp(reference, source);
    return isMissing(bound) ? { reference, reason: bound.absent } : { reference, bound };
  };
  const one = operand({ ...subject, level });
  if ('reason' in one || base === undefined) return 'reason' in one ? one : { subject: one };
  const other = operand({ ...base, level });
  return 'reason' in other ? other : { subject: one, base: other };
}

/**
 * `Mellansverige och Väst når målet (Mellansverige 92 %, 40/43 · Väst 91 %, 50/55)`, or what holds of all where none does; and in a
 * sentence of its own who has no number, each reason once.
 * @param saidBefore what the paragraph has said of who has no number: it is not said again
 */
export function listText(
  { option, aim }: Pick<ListPart, 'option' | 'aim'>,
  list: ListMembers,
  startsSentence: boolean,
  setting: NumberSetting,
  saidBefore: Set<string> = new Set(),
): string {
  const { members, others, untold } = list;
  const name = ({ level }: Reference) => levelName(level, setting.source);
  const numbers = members.map(({ subject, base }) =>
    base === undefined
      ? inBrackets(numberWords(subject.reference, subject.bound, setting))
      : pairText(subject, base, setting),
  );
  const names = members.map(({ subject }) => name(subject.reference));
  const beside =
    numbers.length === 1 ? numbers : [numbers.map((number, at) => `${names[at] ?? ''} ${number}`).join(' · ')];
  const silent = [...Map.groupBy(untold, ({ reason }) => reason)].map(
    ([reason, some]) =>
      `${listed(some.map(({ reference }) => name(reference)))} (${reason === 'undecided' ? 'kan inte avgöras' : absenceWords(reason)})`,
  );
  const said =
    names.length > 0
      ? `${listed(names)} ${option.phrase} (${beside.join('')})`
      : ofNone(
          option,
          aim,
          others.map(({ subject }) => name(subject.reference)),
        );
  const ofOthers = silent.length === 0 ? '' : `. Inget kan sägas om ${inTurn(silent)}`;
  const isNews = !saidBefore.has(ofOthers);
  saidBefore.add(ofOthers);
  return `${startsSentence ? capital(said) : said}${isNews ? ofOthers : ''}`;
}

/** Each with its reason in brackets: `Sydöst (dolt), Väst (ej tillämpligt) samt Syd (ej rapporterat)`. */
const inTurn = (all: readonly string[]) =>
  [all.slice(0, -1).join(', '), ...all.slice(-1)].filter(Boolean).join(' samt ');

/** @param told the names of the regions with a number */
function ofNone({ phrase, ofNone: none }: Phrase, { statistic }: Aim, told: readonly string[]): string {
  const [first, ...more] = told;
  if (first === undefined) return 'ingen sjukvårdsregion har någon siffra att gå efter';
  const single = statistic.census === true ? (none?.singleCensus ?? none?.single) : none?.single;
  if (more.length === 0 && single !== undefined) return single.replaceAll('<region>', first);
  const words = statistic.census === true ? (none?.census ?? none?.words) : none?.words;
  if (words === undefined) throw new RangeError(`«${phrase}» has no words for a list of none`);
  return words;
}
