import type { Days } from '../definitions/figure-definition.ts';
import { listed } from '../words/lists.ts';
import type { RegisterWords } from './register-words.ts';

/** `från ”Remiss” till ”Besök”`, or to the earliest known of several. */
export function daysInWords({ from, to, orTo = [] }: Days, own: string, words: RegisterWords): string {
  const ends = [to, ...orTo].map((path) => words.path(own, path));
  const end = ends.length === 1 ? (ends[0] ?? '') : `det tidigaste kända av ${listed(ends)}`;
  return `från ${words.path(own, from)} till ${end}`;
}
