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
import type { Operand } from './evidence.ts';
import { judge } from './judge.ts';
import type { ListPart } from './sentence-part.ts';

/** The regions sorted by whether a word is true of them. */
export interface ListMembers extends Pick<ListClaim, 'members' | 'others' | 'untold'> {
  readonly judged: readonly Judged[];
}

/** Holds a word against every region's figures. */
export function listMembers(
  { option, aim }: Pick<ListPart, 'option' | 'aim'>,
  { source, lexicon }: Composing,
): ListMembers {
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
    const evidence = { ...compared, rivals: [], hiddenRival: false, ...(target && { target }) };
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

/** `Mellansverige (92 %, 40/43) och Väst (91 %, 50/55) når målet`, and of whom the figures don't tell. */
export function listText(phrase: string, list: ListMembers, startsSentence: boolean, setting: NumberSetting): string {
  const { members, untold } = list;
  const name = ({ level }: Reference) => levelName(level, setting.source);
  const told = members.map(({ subject, base }) => {
    const { reference, bound } = subject;
    return `${name(reference)} (${base ? pairText(subject, base, setting) : inBrackets(numberWords(reference, bound, setting))})`;
  });
  const silent = untold.map(
    ({ reference, reason }) =>
      `${name(reference)} (${reason === 'undecided' ? 'kan inte avgöras' : absenceWords(reason)})`,
  );
  const who = told.length > 0 ? listed(told) : 'ingen sjukvårdsregion med siffror';
  return `${startsSentence ? capital(who) : who} ${phrase}${silent.length === 0 ? '' : `; uppgift saknas för ${listed(silent)}`}`;
}
