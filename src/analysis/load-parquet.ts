import { ColumnAccounts } from '../dictionary/column-accounts.ts';
import type { Form, Row, Variable } from '../dictionary/dictionary.ts';
import { cellProblem } from '../dictionary/fault.ts';
import { judgedForm } from '../dictionary/judged-variables.ts';
import { type Columns, readHeader } from '../dictionary/read-header.ts';
import { readRow } from '../dictionary/read-row.ts';
import { ROW } from '../engine/sql/source-sql.ts';
import { onlyRow, SqlRow } from '../engine/sql/sql-row.ts';
import { identifier } from '../engine/sql/text.ts';
import type { TableFile } from '../files/find-tables.ts';
import type { TableReading } from '../files/text-table/text-table-reader.ts';
import type { Problem, Where } from '../problems/problem.ts';
import { ProblemList } from '../problems/problem-list.ts';
import { tableProblem } from '../problems/table-problem.ts';
import { asRead } from './as-read.ts';
import { keepRefused } from './as-refused.ts';
import { columnType } from './column-type.ts';
import { isDamaged } from './damaged-parquet.ts';
import type { Database } from './duckdb.ts';
import { type ColumnReading, cellAsText, columnReading, hasDecimalComma, hasThreeDecimals } from './fine-value.ts';
import { differentTexts, listedColumn } from './listed-column.ts';
import { canBeSaid, FILE_ROW, parquetSource } from './parquet-source.ts';
import { ALIKE_HASHES, provenRows } from './proven-rows.ts';
import { repeatedRows } from './repeated-rows.ts';
import { appendRows, createTable } from './row-store.ts';

/** Rows are numbered as a spreadsheet shows them: a header in row 1, also where the file has none. */
const FIRST_ROW = 2;

/**
 * Makes a Parquet file the form's relation without copying it: a view of the columns `asked` for and the required ones, or
 * of all. Only rows that are not surely right are fetched and read one by one, by the rules of a CSV row; those that pass
 * stand in a small table beside. A column of codes is judged by its few different values.
 */
export async function loadParquet(
  database: Database,
  form: Form,
  file: Extract<TableFile, { format: 'parquet' }>,
  asked?: ReadonlySet<string>,
): Promise<TableReading> {
  const where = { file: file.file, table: form.id };
  if (!canBeSaid(file.path)) return refused([tableProblem('path-with-backslash', where)]);
  const source = parquetSource(file.path);
  const types = await columnTypes(database, source);
  if (typeof types === 'string') return refused([tableProblem(types, where, { name: FILE_ROW })]);
  try {
    return await loadSound(database, form, source, types, where, asked);
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
  asked: ReadonlySet<string> | undefined,
): Promise<TableReading> {
  const header = readHeader(form, [...types.keys()], where);
  if ('problems' in header) return refused(header.problems);
  const judged = judgedForm(form, asked);
  const columns = presentColumns(judged, types, header.columns, where);
  if ('problems' in columns) return refused(columns.problems);

  const accounts = new ColumnAccounts();
  const proofs = await prove(database, source, columns.present, accounts);
  const problems = new ProblemList();
  const read = await countRows(database, source, proofs, { form, accounts });
  if (read.all === 0) problems.add('table-no-rows', () => tableProblem('table-no-rows', where));

  const fine = allFine(proofs);
  const row = `${FILE_ROW} + ${FIRST_ROW} AS ${identifier(ROW)}`;
  const values = new Map(proofs.map(({ variable, value }) => [variable.id, value]));
  const typed = judged.variables.map(({ id, type }) => {
    const value = values.get(id);
    return `${value ?? `CAST(NULL AS ${columnType(type)})`} AS ${identifier(id)}`;
  });
  // A row is only like another when it is so in the columns that aren't judged as well.
  const beside = unjudged(form, judged, header.columns, [...types.keys()]);
  const select = (items: readonly string[]) => `SELECT ${[row, ...typed, ...items].join(', ')} FROM ${source}`;
  let accepted = (items: readonly string[]) => select(items);
  let refusedRows = 0;
  const unread = new Map<string, number>();
  if (read.fine < read.all) {
    const odd: Form = { ...judged, id: `${form.id}_read_one_by_one` };
    await createTable(database, odd);
    const texts = proofs.map(({ variable, text }) => `${text} AS ${identifier(variable.id)}`);
    const rows = await database.rows(
      `SELECT ${[row, ...texts].join(', ')} FROM ${source} WHERE (${fine}) IS NOT TRUE ORDER BY 1`,
    );
    const counted = new Set(proofs.filter(({ isCounted }) => isCounted).map(({ variable }) => variable.id));
    const asWritten = new Map(proofs.map(({ variable }) => [variable.id, variable]));
    const told = { ...judged, variables: judged.variables.map((each) => asWritten.get(each.id) ?? each) };
    const judgements = rows.map((cells) => judge(told, cells, where, { problems, accounts, counted, unread }));
    const kept = judgements.flatMap(({ isKept, row }) => (isKept ? [row] : []));
    await appendRows(database, odd, kept);
    await keepRefused(
      database,
      judged,
      judgements.flatMap(({ isKept, row }) => (isKept ? [] : [row])),
    );
    refusedRows = rows.length - kept.length;
    accepted = (items) => {
      const name = identifier(odd.id);
      const joined = `SELECT o.*${items.map((item) => `, s.${item}`).join('')} FROM ${name} o JOIN ${source} s ON s.${FILE_ROW} + ${FIRST_ROW} = o.${identifier(ROW)}`;
      const rest = items.length === 0 ? `SELECT * FROM ${name}` : joined;
      return `${select(items)} WHERE ${fine} UNION ALL ${rest}`;
    };
  }
  const isProven = read.fine === read.all;
  // What was found alike holds for the rows that were proven: one that is read by itself may become like another.
  const alike = { columns: proofs.map(({ variable }) => variable.id), hashes: ALIKE_HASHES };
  const rows = { relation: accepted([]), whole: accepted(beside), beside, ...(isProven ? { alike } : {}) };
  const { allDiffer } = read;
  const duplicates = allDiffer ? 0 : await repeatedRows(database, judged, rows, where, problems);
  await database.run(`CREATE VIEW ${identifier(asRead(form).id)} AS ${rows.relation}`);
  return {
    outcome: 'read',
    read: read.all,
    refused: refusedRows,
    unread,
    absent: judged.variables.map(({ id }) => id).filter((id) => !values.has(id)),
    duplicates,
    ...(allDiffer && form.key.length > 0 ? { keysDiffer: true } : {}),
    problems: [...header.notes, ...problems.all(where), ...accounts.problems(where)],
  };
}

const refused = (problems: readonly Problem[]): TableReading => ({
  outcome: 'refused',
  read: 0,
  refused: 0,
  unread: new Map(),
  absent: [],
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

/** A column of the file that is judged. */
interface PresentColumn {
  readonly variable: Variable;
  /** The cell as it would be written in a CSV file, in SQL. */
  readonly text: string;
  readonly value: string;
  readonly fine: string;
  readonly quick?: string;
  readonly listed: boolean;
  readonly asTexts?: true;
  readonly otherwise?: ColumnReading['otherwise'];
}

function presentColumns(
  { variables }: Form,
  types: ReadonlyMap<string, string>,
  columns: Columns,
  where: Where,
): { readonly present: readonly PresentColumn[] } | { readonly problems: readonly Problem[] } {
  const present: PresentColumn[] = [];
  const problems: Problem[] = [];
  for (const [place, [name, type]] of [...types].entries()) {
    const variable = variables.find(({ id }) => id === columns[place]);
    if (variable === undefined) continue;
    const reading = columnReading(variable, identifier(name), type);
    if (reading === undefined)
      problems.push(
        tableProblem(
          'column-wrong-type',
          { ...where, column: variable.id },
          { name: variable.id, other: TYPE_WORDS[variable.type] },
        ),
      );
    else
      present.push({
        variable,
        text: cellAsText(identifier(name), type),
        ...reading,
        listed: reading.listed === true,
      });
  }
  return problems.length > 0 ? { problems } : { present };
}

const TYPE_WORDS = {
  text: 'text',
  code: 'text',
  date: 'datum (DATE) eller text',
  boolean: 'ja/nej (BOOLEAN) eller text',
  integer: 'heltal',
  decimal: 'tal',
} as const;

/** How a column's cells are read, and the condition for those that are surely right; undefined where all are. */
interface Proof extends Omit<PresentColumn, 'fine' | 'listed' | 'asTexts'> {
  readonly fine: string | undefined;
  /** Its accounts are counted for the column as a whole. */
  readonly isCounted: boolean;
}

async function prove(
  database: Database,
  source: string,
  columns: readonly PresentColumn[],
  accounts: ColumnAccounts,
): Promise<readonly Proof[]> {
  const proofs: Proof[] = [];
  const lists = columns.filter(({ listed }) => listed);
  const different = await differentTexts(
    database,
    source,
    lists.map(({ text }) => text),
  );
  const textsOf = new Map(lists.map(({ variable }, place) => [variable.id, different[place]]));
  for (const { listed: _, asTexts, ...given } of columns) {
    const column = asTexts ? await withDecimalMark(database, source, given) : given;
    const { variable, text, value: plain } = column;
    const texts = textsOf.get(variable.id);
    const list = texts && (await listedColumn(database, source, { variable, text, plain }, texts, accounts));
    proofs.push(
      list === undefined
        ? { ...column, isCounted: column.otherwise !== undefined }
        : { ...column, ...list, isCounted: true },
    );
  }
  return proofs;
}

/** The column as its own numbers say that decimals are written: where they have a comma, a point can be a thousand's. */
async function withDecimalMark<C extends Pick<PresentColumn, 'variable' | 'text' | 'fine'>>(
  database: Database,
  source: string,
  column: C,
): Promise<C> {
  const { variable, text, fine } = column;
  const found = onlyRow(
    await database.rows(`SELECT count(*) AS n FROM (SELECT 1 FROM ${source} WHERE ${hasDecimalComma(text)} LIMIT 1) c`),
  );
  if (found.count('n') === 0) return column;
  const certain = `NOT coalesce(${hasThreeDecimals(text)}, FALSE)`;
  return { ...column, variable: { ...variable, decimalComma: true }, fine: `(${fine} AND ${certain})` };
}

/** The rows of a file: all, those that are surely right, and whether these are all and differ: in the form's key, else in any judged column. */
interface RowsOfFile {
  readonly all: number;
  readonly fine: number;
  readonly allDiffer: boolean;
}

/**
 * Proves the rows in one pass, and adds the cells that are written otherwise to the accounts. The condition stands in WHERE:
 * there a row that fails one column isn't asked about the next.
 */
async function countRows(
  database: Database,
  source: string,
  proofs: readonly Proof[],
  { form, accounts }: { readonly form: Form; readonly accounts: ColumnAccounts },
): Promise<RowsOfFile> {
  const otherwise = proofs.flatMap((each) => (each.otherwise ? [{ variable: each.variable, ...each.otherwise }] : []));
  const cells = otherwise.map(({ which }, place) => `count(*) FILTER (WHERE ${which}) AS otherwise_${place}`);
  const counts = onlyRow(await database.rows(`SELECT ${['count(*) AS n', ...cells].join(', ')} FROM ${source}`));
  for (const [place, { variable, account }] of otherwise.entries()) {
    const count = counts.count(`otherwise_${place}`);
    if (count > 0) accounts.add(variable, account, count);
  }
  const all = counts.count('n');
  const prove = (proof: string) => provenRows(database, form, { source, all, proof, columns: proofs });
  const [quick, fine] = [
    allFine(proofs.map(({ quick: each, ...proof }) => ({ fine: each ?? proof.fine }))),
    allFine(proofs),
  ];
  const quickly = await prove(quick);
  const { proven, allDiffer } = quickly.proven === all || quick === fine ? quickly : await prove(fine);
  return { all, fine: proven, allDiffer };
}

function allFine(proofs: readonly Pick<Proof, 'fine'>[]): string {
  return proofs.flatMap((each) => each.fine ?? []).join('\n  AND ') || 'TRUE';
}

/** The file's columns of the form that nobody asked for, quoted. */
function unjudged(form: Form, judged: Form, columns: Columns, names: readonly string[]): readonly string[] {
  const isJudged = new Set(judged.variables.map(({ id }) => id));
  return form.key.length > 0
    ? []
    : names
        .filter((_, place) => typeof columns[place] === 'string' && !isJudged.has(columns[place]))
        .map((name) => identifier(name));
}

interface Findings {
  readonly problems: ProblemList;
  readonly accounts: ColumnAccounts;
  /** Columns whose accounts are already counted. */
  readonly counted: ReadonlySet<string>;
  /** Cells that can't be read in columns that a row can do without, by column. */
  readonly unread: Map<string, number>;
}

/** Reads one row's cells as text, by the rules of a CSV row; of one that is refused the values that could be read. */
function judge(
  form: Form,
  cells: Readonly<Record<string, unknown>>,
  where: Where,
  { problems, accounts, counted, unread }: Findings,
): { readonly isKept: boolean; readonly row: Row } {
  const number = new SqlRow(cells).count(ROW);
  const row = readRow(form, Object.fromEntries(form.variables.map(({ id }) => [id, String(cells[id] ?? '')])));
  for (const { column, fault } of row.faults ?? []) {
    problems.add(fault.code, () => cellProblem(fault, { ...where, row: number }), column);
    const before = unread.get(column);
    if (!fault.variable.required) unread.set(column, before === undefined ? 1 : before + 1);
  }
  for (const { column, account } of row.accounts ?? []) {
    const variable = form.variables.find(({ id }) => id === column);
    if (variable !== undefined && !counted.has(column)) accounts.add(variable, account);
  }
  return 'values' in row
    ? { isKept: true, row: { number, values: row.values } }
    : { isKept: false, row: { number, values: row.legible } };
}
