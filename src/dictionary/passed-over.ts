import type { Form } from './dictionary.ts';
import { folded } from './folded.ts';
import { knownAs } from './known-name.ts';

/**
 * Whether a row holds sums and is no row of the table: it begins with a word for them, where a row has a value of its own. With more words
 * beside it, such as what is counted or of whom ("Totalt antal svar", "Skåne Totalt"), only where the row also lacks what every row must
 * have, since people write such words in texts of their own.
 * @param columns the variable of each cell, where it has one
 */
export function isRowOfSums(
  cells: readonly string[],
  columns: readonly (string | undefined)[],
  { sums = [], variables }: Pick<Form, 'sums' | 'variables'>,
): boolean {
  const first = cells.find((cell) => cell.trim() !== '')?.trim() ?? '';
  if (knownAs(first, sums).length > 0) return true;
  const words = first.split(/\s+/);
  if (words.length === 1 || ![words[0], words.at(-1)].some((word = '') => knownAs(folded(word), sums).length > 0))
    return false;
  return variables.some(({ id, required }) => required && (cells[columns.indexOf(id)] ?? '').trim() === '');
}
