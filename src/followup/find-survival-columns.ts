import { kindOf } from '../dictionary/cell-kind.ts';
import type { Problem, Where } from '../problems/problem.ts';
import { tableProblem } from '../problems/table-problem.ts';
import { listed } from '../words/lists.ts';
import type { SurvivalColumns, SurvivalRole } from './survival-column.ts';

export type FoundColumns =
  | { readonly places: ReadonlyMap<SurvivalRole, number> }
  | { readonly problems: readonly Problem[] }
  | UnknownColumns;

export interface UnknownColumns {
  /** The headings asked for that are not there. */
  readonly unknown: readonly string[];
  /** The headings that are; empty when the row seems to be one of data, whose values must not be told. */
  readonly headings: readonly string[];
}

/** The places of the columns in a header row. Columns that nobody asked for are of no matter. */
export function findSurvivalColumns(columns: SurvivalColumns, cells: readonly string[], where: Where): FoundColumns {
  const headings = cells.map((cell) => cell.trim());
  const asked = Object.entries(columns) as [SurvivalRole, string][];
  const unknown = asked.map(([, name]) => name).filter((name) => name === '' || !headings.includes(name));
  if (unknown.length > 0) {
    const isData = headings.some((name) => kindOf(name) === 'number');
    return { unknown, headings: isData ? [] : headings.filter((name) => name !== '') };
  }
  const twice = asked.flatMap(([, name]) => {
    const same = headings.flatMap((heading, place) => (heading === name ? [place + 1] : []));
    const words = { name, other: `kolumn ${listed(same.map(String))}` };
    return same.length > 1 ? [tableProblem('column-twice', { ...where, column: name }, words)] : [];
  });
  if (twice.length > 0) return { problems: twice };
  return { places: new Map(asked.map(([role, name]) => [role, headings.indexOf(name)])) };
}
