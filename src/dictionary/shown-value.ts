import type { Variable } from './dictionary.ts';

/** Longer texts say less than their beginning does. */
const LONGEST = 40;

/**
 * Ten digits with whatever people and programs put between them: a day of birth with its four last digits. A row that has
 * slipped sideways puts it in any column.
 */
const PERSONAL_NUMBER = /\p{Nd}(?:\P{Nd}{0,2}\p{Nd}){9}/u;

/**
 * A cell's text as a message may show it, in quotes; undefined where it may not: in a column that the dictionary marks as
 * personal, or where it looks like a personal number.
 */
export function shown({ personal }: Pick<Variable, 'personal'>, written: string): string | undefined {
  if (personal || PERSONAL_NUMBER.test(written.replace(/[\p{Format}\s]/gu, ''))) return undefined;
  const plain = written.replace(/[\p{Control}\p{Format}\s]+/gu, ' ').trim();
  return plain.length > LONGEST ? `«${plain.slice(0, LONGEST)}…»` : `«${plain}»`;
}
