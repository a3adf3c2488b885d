import { absenceMeaning, absenceWords } from '../words/absence.ts';
import type { ChartCell, ChartColumn, ChartTable } from './chart.ts';
import { isText } from './kinds/columns.ts';

/** Excel in Swedish: semicolons, decimal comma, a byte order mark so that it knows the letters; the texts that a page shows. */
export function csvExcel(table: ChartTable): string {
  const rounded = hasRounded(table) ? ['Ungefär'] : [];
  const header = [...table.columns.map(({ name }) => name), 'Saknas', ...rounded];
  const rows = table.rows.map((row) => [
    ...row.map((cell, at) => (isText(table.columns[at]) ? safeText(cell.text) : numberText(cell).replace('.', ','))),
    absences(
      table,
      row,
      ({ name }, { text, value }) => `${name}: ${aboutOf(value) === undefined ? text : wordsOf(value)}`,
    ),
    ...rounded.map(() => abouts(table, row, (column, cell) => `${column.name}: ${cell.text}`)),
  ]);
  return `\ufeff${csv([header.map(safeText), ...rows], ';')}`;
}

/** RFC 4180: commas, decimal point, CRLF; ids of columns and rows for programs, with the names beside them. */
export function csvRfc4180(table: ChartTable): string {
  const named = namedColumns(table);
  const cells = (row: readonly ChartCell[]) =>
    row.flatMap((cell, at) => {
      const own = isText(table.columns[at]) ? safeText(String(cell.value)) : numberText(cell);
      return named[at] ? [own, safeText(cell.text)] : [own];
    });
  const rounded = hasRounded(table) ? ['ungefar'] : [];
  const header = table.columns.flatMap(({ id }, at) => (named[at] ? [id, `${id}_namn`] : [id]));
  const rows = table.rows.map((row) => [
    ...cells(row),
    absences(table, row, ({ id }, { value }) => `${id}: ${reason(value)}`),
    ...rounded.map(() => abouts(table, row, ({ id }, { value }) => `${id}: ${aboutOf(value)}`)),
  ]);
  return csv([[...header, 'saknas', ...rounded], ...rows], ',');
}

/**
 * JSON: `{ caption, columns, rows, orsaker }`, a row on each line. A row has each column's value by its id, null when there is none, and always
 * `saknas` with the reasons by column; `orsaker` says what each of them means. Names of ids are in `<id>_namn`. Where a share is
 * withheld and told rounded, `ungefar` has what it is about, by column.
 */
export function json(table: ChartTable): string {
  const named = namedColumns(table);
  const rows = table.rows.map((row) => {
    const values = row.flatMap(({ value, text }, at): [string, string | number | null][] => {
      const id = table.columns[at]?.id ?? String(at);
      const own: [string, string | number | null] = [id, typeof value === 'object' ? null : value];
      return named[at] ? [own, [`${id}_namn`, text]] : [own];
    });
    const missing = row.flatMap(({ value }, at): [string, string][] =>
      typeof value === 'object' ? [[table.columns[at]?.id ?? String(at), value.absent]] : [],
    );
    const rounded = row.flatMap(({ value }, at): [string, number][] => {
      const about = aboutOf(value);
      return about === undefined ? [] : [[table.columns[at]?.id ?? String(at), about]];
    });
    return {
      ...{ ...Object.fromEntries(values), saknas: Object.fromEntries(missing) },
      ...(rounded.length === 0 ? {} : { ungefar: Object.fromEntries(rounded) }),
    };
  });
  const reasons = new Set(table.rows.flat().flatMap(({ value }) => (typeof value === 'object' ? [value.absent] : [])));
  const orsaker = Object.fromEntries([...reasons].map((name) => [name, absenceMeaning(name)]));
  const head = JSON.stringify({
    caption: table.caption,
    columns: table.columns.map(({ id, name, kind }) => ({ id, name, kind })),
  });
  const lines = rows.map((row) => JSON.stringify(row)).join(',\n');
  return `${head.slice(0, -1)},"rows":[\n${lines}\n],"orsaker":${JSON.stringify(orsaker)}}\n`;
}

const numberText = ({ value }: ChartCell) => (typeof value === 'number' ? String(value) : '');
const reason = (value: ChartCell['value']) => (typeof value === 'object' ? value.absent : '');

/** What a share that is withheld is about, where that is told. */
const aboutOf = (value: ChartCell['value']) => (typeof value === 'object' ? value.about : undefined);
const wordsOf = (value: ChartCell['value']) => (typeof value === 'object' ? absenceWords(value.absent) : '');

/** Only a table that tells of such has a column for it: other files are as they were. */
const hasRounded = ({ rows }: ChartTable) => rows.some((row) => row.some(({ value }) => aboutOf(value) !== undefined));

/** Which text columns show another text than the id behind it. */
function namedColumns({ columns, rows }: ChartTable): boolean[] {
  return columns.map((column, at) => isText(column) && rows.some((row) => row[at]?.text !== row[at]?.value));
}

/** Why a row's empty cells are empty: never one without its reason. */
function absences(table: ChartTable, row: readonly ChartCell[], write: WriteCell): string {
  return cellsWhere(table, row, (value) => typeof value === 'object', write);
}

/** What a row's withheld shares are about. */
function abouts(table: ChartTable, row: readonly ChartCell[], write: WriteCell): string {
  return cellsWhere(table, row, (value) => aboutOf(value) !== undefined, write);
}

type WriteCell = (column: ChartColumn, cell: ChartCell) => string;

function cellsWhere(
  { columns }: ChartTable,
  row: readonly ChartCell[],
  isMeant: (value: ChartCell['value']) => boolean,
  write: WriteCell,
): string {
  return row
    .flatMap((cell, at) => {
      const column = columns[at];
      return column !== undefined && isMeant(cell.value) ? [write(column, cell)] : [];
    })
    .join(', ');
}

/** A text that a spreadsheet would run as a formula gets an apostrophe first (OWASP, CSV injection). */
function safeText(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

function csv(rows: readonly (readonly string[])[], separator: string): string {
  const isPlain = (field: string) => !/["\r\n]/.test(field) && !field.includes(separator);
  const quoted = (field: string) => (isPlain(field) ? field : `"${field.replaceAll('"', '""')}"`);
  return rows.map((row) => `${row.map(quoted).join(separator)}\r\n`).join('');
}
