import type { Form } from '../dictionary/dictionary.ts';
import {
  type ExportLayout,
  type ExportTable,
  headingsOf,
  neededHeadings,
} from '../dictionary/exports/export-layout.ts';
import {
  type ExportedTable,
  headingText,
  isExportHeader,
  tablesInExport,
} from '../dictionary/exports/exported-rows.ts';
import { knownHeading } from '../dictionary/read-header.ts';
import type { Problem, Where } from '../problems/problem.ts';
import { tableProblem } from '../problems/table-problem.ts';
import { firstRecords, type HeaderSource } from './table-header.ts';

/** Another system's export in a folder: the register's tables in it, and what there is to say of its headings. */
export interface FoundExport {
  readonly tables: readonly ExportedTable[];
  readonly problems: readonly Problem[];
}

/** Looks whether a file or a sheet is an export of one of the layouts, by its headings; undefined where it is none. */
export async function exportIn(
  source: HeaderSource,
  where: Where,
  layouts: readonly ExportLayout[],
  forms: readonly Form[],
): Promise<FoundExport | undefined> {
  if (layouts.length === 0) return undefined;
  for (const record of await firstRecords(source)) {
    if (!('cells' in record)) continue;
    const { cells, number } = record;
    const [layout, ...others] = layouts.filter((one) => isExportHeader(one, cells));
    if (layout === undefined) continue;
    const at = { ...where, row: number };
    if (others.length > 0) {
      const names = [layout, ...others].map(({ name }) => name).join(', ');
      return { tables: [], problems: [tableProblem('export-ambiguous', at, { other: names })] };
    }
    const tables = tablesInExport(layout, cells);
    const problems = [
      tableProblem('export-read', at, { name: layout.name, other: tables.map(({ table }) => table).join(', ') }),
      ...headingProblems(layout, tables, cells, at),
      ...tables.flatMap((table) => missingProblems(table, cells, forms, at)),
    ];
    return { tables: tables.map((table) => ({ layout, table, header: number })), problems };
  }
  return undefined;
}

function headingProblems(
  { tables, passed, skipped, name }: ExportLayout,
  found: readonly ExportTable[],
  cells: readonly string[],
  where: Where,
): readonly Problem[] {
  const small = (headings: readonly string[]) => new Set(headings.map((one) => one.toLowerCase()));
  const read = small(found.flatMap(headingsOf));
  const known = small([...tables.flatMap(headingsOf), ...passed, ...(skipped === undefined ? [] : [skipped.heading])]);
  const written = cells.map((cell, place) => ({ cell, place, text: headingText(cell) }));
  const unknown = written.filter(({ text }) => text !== '' && !known.has(text));
  const twice = [...Map.groupBy(written, ({ text }) => text).values()].filter(
    ([one, ...more]) => one !== undefined && more.length > 0 && read.has(one.text),
  );
  return [
    ...unknown.map(({ cell, place }) => {
      const told = knownHeading(cell, place);
      return tableProblem('export-column-unknown', { ...where, column: told }, { name: told, other: name });
    }),
    // Which of the two is meant nobody knows: no table that reads it is read.
    ...twice.flatMap(([one]) => {
      const heading = one?.cell.trim() ?? '';
      return found
        .filter((table) => small(headingsOf(table)).has(one?.text ?? ''))
        .map(({ table }) =>
          tableProblem('export-column-twice', { ...where, table, column: heading }, { name: heading }),
        );
    }),
  ];
}

/** Headings that a table of the export lacks: of what is required on every row, the table can't be read. */
function missingProblems(
  { table, columns, oncePer }: ExportTable,
  cells: readonly string[],
  forms: readonly Form[],
  where: Where,
): readonly Problem[] {
  const there = new Set(cells.map(headingText));
  const form = forms.find(({ id }) => id === table);
  const lacks = (heading: string) => !there.has(heading.toLowerCase());
  const required = (id: string) => form?.variables.some((variable) => variable.id === id && variable.required) === true;
  const keys = oncePer
    .filter(lacks)
    .map((name) => tableProblem('export-column-missing', { ...where, table, column: name }, { name, meant: name }));
  return [
    ...keys,
    ...columns.flatMap((column) =>
      neededHeadings(column)
        .filter(lacks)
        .map((name) =>
          tableProblem(
            required(column.variable) ? 'export-column-missing' : 'export-column-absent',
            { ...where, table, column: name },
            { name, meant: column.variable },
          ),
        ),
    ),
  ];
}
