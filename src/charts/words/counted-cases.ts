import { withWords } from '../../words/counted-words.ts';
import { formatCount } from '../../words/numbers.ts';

/** So many of what is counted: `1 234 patienter`, `1 patient`. @param cases what is counted, in the plural */
export function countedCases(n: number, cases: string): string {
  return withWords(n, formatCount(n), cases, ' ');
}
