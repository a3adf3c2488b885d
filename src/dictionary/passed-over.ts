import type { Form } from './dictionary.ts';
import { folded } from './folded.ts';
import { knownAs } from './known-name.ts';
import type { Columns } from './read-header.ts';
import { readValue } from './read-value.ts';

/** Why a row of a file is no row of the table, and isn't read; undefined of one that is. `row-of-template` is the example as it was given. */
export function passedOver(
  cells: readonly string[],
  columns: Columns,
  form: Pick<Form, 'sums' | 'examples' | 'example' | 'variables'>,
): 'row-of-sums' | 'row-of-example' | 'row-of-template' | undefined {
  if (knownAs(firstOf(cells), form.examples ?? []).length > 0)
    return isOwnExample(cells, columns, form) ? 'row-of-template' : 'row-of-example';
  return isRowOfSums(cells, columns, form) ? 'row-of-sums' : undefined;
}

/** Whether what stands after an example's first word is the form's own, or nothing: nobody has written in the row. */
function isOwnExample(
  cells: readonly string[],
  columns: Columns,
  { variables, example = {} }: Pick<Form, 'example' | 'variables'>,
): boolean {
  const written = cells.flatMap((cell, place) => (cell.trim() === '' ? [] : [{ cell, id: columns[place] }])).slice(1);
  return written.every(({ cell, id }) => {
    const variable = variables.find((each) => each.id === id);
    const own = variable === undefined ? undefined : example[variable.id];
    if (variable === undefined || own === undefined) return false;
    const [is, was] = [readValue(variable, cell), readValue(variable, own)];
    return 'value' in is && 'value' in was && is.value === was.value;
  });
}

/** What the first cell says that isn't empty. */
const firstOf = (cells: readonly string[]) => cells.find((cell) => cell.trim() !== '')?.trim() ?? '';

/**
 * Whether a row holds sums and is no row of the table: it begins with a word for them, where a row has a value of its own. With more words
 * beside it, such as what is counted or of whom ("Totalt antal svar", "Skåne Totalt"), only where the row also lacks what every row must
 * have, since people write such words in texts of their own.
 * @param columns the variable of each cell, where it has one
 */
function isRowOfSums(
  cells: readonly string[],
  columns: Columns,
  { sums = [], variables }: Pick<Form, 'sums' | 'variables'>,
): boolean {
  const first = firstOf(cells);
  if (knownAs(first, sums).length > 0) return true;
  const words = first.split(/\s+/);
  if (words.length === 1 || ![words[0], words.at(-1)].some((word = '') => knownAs(folded(word), sums).length > 0))
    return false;
  return variables.some(({ id, required }) => required && (cells[columns.indexOf(id)] ?? '').trim() === '');
}
