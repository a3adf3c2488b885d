import type { Form, Row } from '../dictionary/dictionary.ts';
import { faultProblem } from '../dictionary/fault.ts';
import { readHeader } from '../dictionary/read-header.ts';
import { readRow } from '../dictionary/read-row.ts';
import { ROW } from '../engine/sql/source-sql.ts';
import { onlyRow, SqlRow } from '../engine/sql/sql-row.ts';
import { identifier } from '../engine/sql/text.ts';
import type { TableFile } from '../files/find-tables.ts';
import type { TableReading } from '../files/read-text-table.ts';
import type { Problem, Where } from '../problems/problem.ts';
import { ProblemList } from '../problems/problem-list.ts';
import { tableProblem } from '../problems/table-problem.ts';
import { columnType } from './column-type.ts';
import { isDamaged } from './damaged-parquet.ts';
import type { Database } from './duckdb.ts';
import { type ColumnReading, columnReading } from './fine-value.ts';
import { canBeSaid, FILE_ROW, parquetSource } from './parquet-source.ts';
import { repeatedRows } from './repeated-rows.ts';
import { appendRows, createTable } from './row-store.ts';

/** Rows are numbered as a spreadsheet shows them: a header in row 1, also where the file has none. */
const FIRST_ROW = 2;

/**
 * Makes a Parquet file the form's relation without copying it: a view. Only rows that are not surely right are fetched and
 * read one by one, by the rules of a CSV row; those that pass stand in a small table beside.
 */
export async function loadParquet(
  database: Database,
  form: Form,
  file: Extract<TableFile, { format: 'csv' | 'parquet' }>,
): Promise<TableReading> {
  const where = { file: file.file, table: form.id };
  if (!canBeSaid(file.path)) return refused([tableProblem('path-with-backslash', where)]);
  const source = parquetSource(file.path);
  const types = await columnTypes(database, source);
  if (typeof types === 'string') return refused([tableProblem(types, where, { name: FILE_ROW })]);
  try {
    return await loadSound(database, form, source, types, where);
  } catch (error) {
    if (!(await isDamaged(database, source))) throw error;
    return refused([tableProblem('parquet-damaged', where)]);
  }
}

async function loadSound(
  database: Database,
  form: Form,
  source: string,
  types: ReadonlyMap<string, string>,
  where: Where,
): Promise<TableReading> {
  const columns = readColumns(form, types, where);
  if ('problems' in columns) return refused(columns.problems);

  const fine =
    (await unproven(database, source, columns.present)).map((column) => column.fine).join('\n  AND ') || 'TRUE';
  const row = `${FILE_ROW} + ${FIRST_ROW} AS ${identifier(ROW)}`;
  const typed = `SELECT ${[row, ...columns.all].join(', ')} FROM ${source}`;
  const counts = onlyRow(
    await database.rows(`SELECT count(*) AS n, count(*) FILTER (WHERE ${fine}) AS fine FROM ${source}`),
  );
  const read = counts.count('n');
  const problems = new ProblemList();
  if (read === 0) problems.add('table-no-rows', () => tableProblem('table-no-rows', where));

  let accepted = typed;
  let refusedRows = 0;
  if (counts.count('fine') < read) {
    const odd: Form = { ...form, id: `${form.id}_read_one_by_one` };
    await createTable(database, odd);
    const texts = columns.present.map(({ text }) => text);
    const rows = await database.rows(
      `SELECT ${[row, ...texts].join(', ')} FROM ${source} WHERE (${fine}) IS NOT TRUE ORDER BY 1`,
    );
    const judged = rows.flatMap((cells) => judge(form, cells, where, problems) ?? []);
    await appendRows(database, odd, judged);
    refusedRows = rows.length - judged.length;
    accepted = `${typed} WHERE ${fine} UNION ALL SELECT * FROM ${identifier(odd.id)}`;
  }
  const repeated = await repeatedRows(database, form, accepted, where, problems);
  await database.run(`CREATE VIEW ${identifier(form.id)} AS ${repeated.kept}`);
  return {
    outcome: 'read',
    read,
    refused: refusedRows + repeated.refused,
    duplicates: repeated.duplicates,
    problems: problems.all(where),
  };
}

const refused = (problems: readonly Problem[]): TableReading => ({
  outcome: 'refused',
  read: 0,
  refused: 0,
  duplicates: 0,
  problems,
});

/** The file's columns and their types, or why it has none that can be read. */
async function columnTypes(
  database: Database,
  source: string,
): Promise<ReadonlyMap<string, string> | 'parquet-row-number' | 'parquet-encrypted' | 'parquet-damaged'> {
  try {
    const rows = await database.rows(`DESCRIBE SELECT * FROM ${source}`);
    return new Map(
      rows
        .map((row) => [String(row['column_name']), String(row['column_type'])] as const)
        .filter(([name]) => name !== FILE_ROW),
    );
  } catch (error) {
    const words = error instanceof Error ? error.message : '';
    if (words.startsWith('Binder Error') && words.includes(FILE_ROW)) return 'parquet-row-number';
    return /encrypt/i.test(words) ? 'parquet-encrypted' : 'parquet-damaged';
  }
}

interface Columns {
  /** The form's every variable as a typed `SELECT` item. */
  readonly all: readonly string[];
  /** Of the columns that are there: whether the value is surely right, and the value as text. */
  readonly present: readonly PresentColumn[];
}

interface PresentColumn {
  readonly name: string;
  readonly fine: string;
  readonly text: string;
  readonly required: boolean;
  readonly domain: readonly string[] | undefined;
}

/** The columns that are not right as a whole: those with few possible values are asked for the values they have. */
async function unproven(
  database: Database,
  source: string,
  columns: readonly PresentColumn[],
): Promise<PresentColumn[]> {
  const left: PresentColumn[] = [];
  for (const column of columns) {
    const { domain, required, name } = column;
    if (domain === undefined) left.push(column);
    else {
      const values = await database.rows(
        `SELECT DISTINCT CAST(${name} AS VARCHAR) AS value FROM ${source} LIMIT ${domain.length + 2}`,
      );
      const isRight = values.every(({ value }) => (value === null ? !required : domain.includes(String(value))));
      if (!isRight) left.push(column);
    }
  }
  return left;
}

function readColumns(
  form: Form,
  types: ReadonlyMap<string, string>,
  where: Where,
): Columns | { readonly problems: readonly Problem[] } {
  const header = readHeader(form, [...types.keys()], where);
  if ('problems' in header) return header;
  const readings = form.variables.map((variable) => {
    const type = types.get(variable.id);
    return { variable, type, reading: type === undefined ? undefined : columnReading(variable, type) };
  });
  const wrong = readings.filter(({ type, reading }) => type !== undefined && reading === undefined);
  if (wrong.length > 0)
    return {
      problems: wrong.map(({ variable }) =>
        tableProblem(
          'column-wrong-type',
          { ...where, column: variable.id },
          { name: variable.id, other: TYPE_WORDS[variable.type] },
        ),
      ),
    };
  const present = readings.filter(
    (each): each is typeof each & { type: string; reading: ColumnReading } => each.reading !== undefined,
  );
  return {
    all: readings.map(
      ({ variable, reading }) =>
        `${reading?.value ?? `CAST(NULL AS ${columnType(variable.type)})`} AS ${identifier(variable.id)}`,
    ),
    present: present.map(({ variable, type, reading }) => {
      const column = identifier(variable.id);
      const words =
        type === 'BOOLEAN'
          ? `CASE WHEN ${column} THEN 'ja' WHEN NOT ${column} THEN 'nej' END`
          : `CAST(${column} AS VARCHAR)`;
      return {
        name: column,
        fine: reading.fine,
        text: `${words} AS ${column}`,
        required: variable.required,
        domain: reading.domain,
      };
    }),
  };
}

const TYPE_WORDS = {
  text: 'text',
  code: 'text',
  date: 'datum (DATE) eller text',
  boolean: 'ja/nej (BOOLEAN) eller text',
  integer: 'heltal',
  decimal: 'tal',
} as const;

/** Reads one row's cells as text, by the rules of a CSV row. */
function judge(
  form: Form,
  cells: Readonly<Record<string, unknown>>,
  where: Where,
  problems: ProblemList,
): Row | undefined {
  const number = new SqlRow(cells).count(ROW);
  const row = readRow(form, Object.fromEntries(form.variables.map(({ id }) => [id, String(cells[id] ?? '')])));
  if ('values' in row) return { number, values: row.values };
  for (const { fault } of row.faults) problems.add(fault.code, () => faultProblem(fault, { ...where, row: number }));
  return undefined;
}
