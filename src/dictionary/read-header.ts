import type { Problem, Where } from '../problems/problem.ts';
import { tableProblem } from '../problems/table-problem.ts';
import type { Form } from './dictionary.ts';
import { folded } from './folded.ts';
import { meantName } from './meant-name.ts';

/** For each cell of a row the variable it belongs to, or undefined under an empty heading, where nothing may stand. */
export type Columns = readonly (string | undefined)[];

const LONGEST_NAME = 60;

/**
 * Finds the form's variables in a table's header row. Any fault refuses the table, and all are named at once: a column
 * that is unknown or stands twice, a required one that is missing. A missing optional column is a column of missing values.
 */
export function readHeader(
  form: Form,
  cells: readonly string[],
  where: Where,
): { readonly columns: Columns } | { readonly problems: readonly Problem[] } {
  const known = form.variables.map(({ id }) => id);
  const names = cells.map((cell) => cell.trim());
  // Without a single known name this is a row of data, whose values must not be told.
  if (!names.some((name) => known.some((id) => folded(id) === folded(name))))
    return { problems: [tableProblem('header-missing', where, { name: known.join(', ') })] };
  const problems = [
    ...unknown(names, known).map((name) => {
      const meant = meantName(name, known);
      const words = { name, other: known.join(', ') };
      return tableProblem(
        'column-unknown',
        { ...where, column: name },
        meant === undefined ? words : { ...words, meant },
      );
    }),
    ...known
      .filter((id) => names.filter((name) => name === id).length > 1)
      .map((id) => tableProblem('column-twice', { ...where, column: id }, { name: id })),
    ...form.variables
      .filter(({ id, required }) => required && !names.includes(id))
      .map(({ id }) => tableProblem('column-missing', { ...where, column: id }, { name: id })),
  ];
  return problems.length > 0 ? { problems } : { columns: names.map((name) => (name === '' ? undefined : name)) };
}

/** The unknown names, each once, short enough to read and without characters that would disturb a terminal. */
function unknown(names: readonly string[], known: readonly string[]): string[] {
  const strange = names.filter((name) => name !== '' && !known.includes(name));
  return [...new Set(strange.map((name) => name.replace(/[\p{Control}\s]+/gu, ' ').slice(0, LONGEST_NAME)))];
}
