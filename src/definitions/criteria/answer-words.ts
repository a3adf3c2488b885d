import type { CriteriaAnswer } from './criteria.ts';

/** The Swedish words for what the criteria say of a case: in a definition's examples, and wherever it is told. */
export const ANSWERS = {
  innanför: 'inside',
  utanför: 'outside',
  'går inte att avgöra än': 'undecided',
} as const satisfies Readonly<Record<string, CriteriaAnswer>>;

const WORDS = new Map<CriteriaAnswer, string>(Object.entries(ANSWERS).map(([word, answer]) => [answer, word]));

export function answerInWords(answer: CriteriaAnswer): string {
  return WORDS.get(answer) ?? answer;
}
