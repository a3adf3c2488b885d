import { hash } from 'node:crypto';
import { ColumnAccounts } from '../dictionary/column-accounts.ts';
import type { Form, Row, Value, Variable } from '../dictionary/dictionary.ts';
import { cellProblem } from '../dictionary/fault.ts';
import { judgedForm } from '../dictionary/judged-variables.ts';
import { knownAs } from '../dictionary/known-name.ts';
import { type Columns, readHeader, variablesNamed } from '../dictionary/read-header.ts';
import { decimalMark, hasThreeDecimals } from '../dictionary/read-number.ts';
import { readRow } from '../dictionary/read-row.ts';
import type { Merged, RecordFault, SheetRecord, TextRecord } from '../dictionary/text-record.ts';
import type { TableWords } from '../problems/catalogue/table-words.ts';
import type { Problem, Where } from '../problems/problem.ts';
import { ProblemList } from '../problems/problem-list.ts';
import { type TableProblemCode, tableProblem } from '../problems/table-problem.ts';
import { readCsv } from './csv.ts';
import { sheetRecords } from './excel.ts';
import type { TableFile } from './find-tables.ts';

/** A table that is read as text: a CSV file, or a workbook's sheet. */
export type TextSource =
  | Omit<Extract<TableFile, { readonly format: 'csv' }>, 'table'>
  | Omit<Extract<TableFile, { readonly format: 'excel' }>, 'table'>;

export interface TableReading {
  /** `refused`: the table as a whole can't be used, and rows already handed over should be thrown away. */
  readonly outcome: 'read' | 'refused';
  /** Rows under the header; blank ones and sums are none. */
  readonly read: number;
  /** Rows that can't be used: a fault in a required column, a repeated key, or a row that can't be taken apart. */
  readonly refused: number;
  /** Cells that can't be read in columns that a row can do without, by column. */
  readonly unread: ReadonlyMap<string, number>;
  /** Rows equal to an earlier one in every column. They are handed over: two alike events are two events. */
  readonly duplicates: number;
  /** No two of the rows handed over have the same key. Left out, nobody has looked. */
  readonly keysDiffer?: true;
  readonly problems: readonly Problem[];
}

/**
 * Reads a table of the form from text: finds its header, reads each row's values, refuses rows without what is required and
 * rows that repeat the form's key, and hands over the others some at a time. Only the columns `asked` for, and the required
 * ones, are judged and handed over; without it all are. Every problem is named with file, row and column; of each code at
 * most a thousand. Refused rows are handed over by themselves, with the values that could be read.
 */
export async function readTextTable(
  source: TextSource,
  form: Form,
  onRows: (rows: readonly Row[], refused: readonly Row[]) => Promise<void>,
  asked?: ReadonlySet<string>,
): Promise<TableReading> {
  const sheet = source.format === 'excel' ? { sheet: source.sheet.name } : {};
  const table = new TableReader(form, { file: source.file, ...sheet, table: form.id }, asked);
  for await (const records of source.format === 'csv' ? readCsv(source.path) : sheetRecords(source.sheet)) {
    const rows = records.flatMap((record) => table.take(record));
    table.refuseBeyond(MOST_ROWS);
    if (table.outcome === 'refused') break;
    const refused = table.takeRefused();
    if (rows.length > 0 || refused.length > 0) await onRows(rows, refused);
  }
  const last = table.end();
  const refused = table.takeRefused();
  if (last.length > 0 || refused.length > 0) await onRows(last, refused);
  return table.reading();
}

/** Rows whose texts are held, to know those that repeat: more are for Parquet, which isn't held. */
const MOST_ROWS = 5_000_000;

/** Characters of a row above which it is held by its digest. */
const LONG_ROW = 400;

/** How many rows are looked through for a header: a title, a unit's name and a date may stand above it. */
const HEADER_WITHIN = 10;

/** So many rows wait for a cell that says how decimals are written; when none does a point is a decimal's. */
const MOST_WAITING = 20_000;

type ReadableRecord = Exclude<TextRecord, { readonly stop: unknown } | { readonly note: unknown }>;
type CellRecord = Extract<TextRecord, { readonly cells: unknown }>;

class TableReader {
  outcome: TableReading['outcome'] = 'read';
  readonly #form: Form;
  /** The form with the variables that are judged, and what the file says of their decimals. */
  #judged: Form;
  readonly #where: Where;
  readonly #variables: ReadonlyMap<string, Variable>;
  /** The judged columns of numbers. */
  readonly #numbers: ReadonlySet<string>;
  /** Columns in which a point can be a decimal's or a thousand's. */
  readonly #asked = new Set<string>();
  #problems = new ProblemList();
  readonly #accounts = new ColumnAccounts();
  readonly #seen = new Map<string, number>();
  /** The first records, while it isn't known which of them is the header. */
  readonly #first: ReadableRecord[] = [];
  /** Rows that wait for it to be known what the points in their numbers are, and those after them. */
  #waiting: CellRecord[] = [];
  readonly #marks = new Map<string, 'comma' | 'point'>();
  #columns: Columns | undefined;
  #headerRow = 0;
  #merged: readonly Merged[] = [];
  readonly #sums = new Set<number>();
  #headerNotes: readonly Problem[] = [];
  /** Why rows don't fit the header, while none has: when no row ever does the header is to blame, and not each row. */
  readonly #misfits = new Map<string, Misfit>();
  #fitting = 0;
  #read = 0;
  #refused = 0;
  /** Refused rows that haven't been handed over. */
  #refusedRows: Row[] = [];
  #duplicates = 0;
  readonly #unread = new Map<string, number>();

  constructor(form: Form, where: Where, asked: ReadonlySet<string> | undefined) {
    this.#form = form;
    this.#judged = judgedForm(form, asked);
    this.#variables = new Map(form.variables.map((variable) => [variable.id, variable]));
    this.#numbers = new Set(
      this.#judged.variables.filter(({ type }) => type === 'integer' || type === 'decimal').map(({ id }) => id),
    );
    this.#where = where;
  }

  /** The rows of the table that can be told now: none of the header, and of a record that is refused. */
  take(record: SheetRecord): readonly Row[] {
    if (this.outcome === 'refused') return [];
    if ('stop' in record) return this.#refuseTable([this.#problem(record.stop, record.number)]);
    if ('note' in record) {
      this.#note(record.note);
      return [];
    }
    if ('merged' in record) {
      this.#merged = record.merged;
      return [];
    }
    if (this.#columns !== undefined) return this.#takeRecord(record, this.#columns);
    this.#first.push(record);
    return this.#isHeader(record) || this.#first.length === HEADER_WITHIN ? this.#takeFirst() : [];
  }

  /** The rows that waited for a header when the table ended. */
  end(): readonly Row[] {
    if (this.outcome === 'refused') return [];
    const rows = this.#columns === undefined && this.#first.length > 0 ? this.#takeFirst() : [];
    if (this.#columns !== undefined) this.#judgeMerged(this.#columns);
    if (this.outcome !== 'read') return [];
    return this.#columns === undefined ? rows : [...rows, ...this.#takeWaiting(this.#columns)];
  }

  /** The rows that were refused since this was last asked, with what could be read of them. */
  takeRefused(): readonly Row[] {
    const rows = this.#refusedRows;
    this.#refusedRows = [];
    return rows;
  }

  /** Gives up a table of more rows than a text is read for. */
  refuseBeyond(most: number): void {
    if (this.#read > most) this.#refuseTable([this.#problem('table-too-many-rows', undefined, { expected: most })]);
  }

  reading(): TableReading {
    if (this.#columns === undefined && this.outcome === 'read') this.#refuseTable([this.#problem('file-empty')]);
    const misfit = this.#fitting === 0 && this.#misfits.size === 1 ? [...this.#misfits.values()][0] : undefined;
    if (this.outcome === 'read' && misfit !== undefined) {
      // Every row was told by itself, and the reason is one: the header.
      this.#problems = new ProblemList();
      this.#refuseTable([this.#problem(misfit.ofAll, misfit.row, misfit.words)]);
    }
    if (this.outcome === 'read' && this.#read === 0) this.#note('table-no-rows');
    const isRead = this.outcome === 'read';
    return {
      outcome: this.outcome,
      read: this.#read,
      refused: this.#refused,
      duplicates: this.#duplicates,
      unread: this.#unread,
      problems: [
        ...(isRead ? this.#headerNotes : []),
        ...this.#problems.all(this.#where),
        ...(isRead ? this.#accounts.problems(this.#where) : []),
      ],
    };
  }

  /** Whether the record names all that is required: then no other can be the header. */
  #isHeader(record: ReadableRecord): boolean {
    if ('fault' in record) return false;
    const named = variablesNamed(this.#form, record.cells);
    return named.size > 0 && this.#form.variables.every(({ id, required }) => !required || named.has(id));
  }

  /** Of the first records the header is the one that names most variables; what stands above it is a title. */
  #takeFirst(): readonly Row[] {
    const named = this.#first.map((each) => ('fault' in each ? 0 : variablesNamed(this.#form, each.cells).size));
    const place = named.indexOf(Math.max(...named));
    const header = this.#first[named[place] === 0 ? this.#first.findIndex((each) => 'fault' in each) : place];
    if (header !== undefined && 'fault' in header)
      return this.#refuseTable([this.#problem(HEADER_FAULTS[header.fault], header.number)]);
    const [first] = this.#first;
    const { number, cells } = header ?? (first as CellRecord);
    const read = readHeader(this.#form, cells, { ...this.#where, row: number });
    if ('problems' in read) return this.#refuseTable(read.problems);
    const { columns } = read;
    this.#columns = columns;
    this.#headerRow = number;
    // Blank rows above it are rows too, to who looks at the file.
    const above = { found: number - 1, expected: number };
    this.#headerNotes = [...(place > 0 ? [this.#problem('rows-above-header', number, above)] : []), ...read.notes];
    return this.#first.slice(place + 1).flatMap((record) => this.#takeRecord(record, columns));
  }

  #takeRecord(record: ReadableRecord, columns: Columns): readonly Row[] {
    if ('cells' in record && this.#isSum(record.cells)) {
      this.#note('row-of-sums', record.number);
      this.#sums.add(record.number);
      return [];
    }
    this.#read += 1;
    if ('fault' in record) return this.#refuse(record.fault, record.number);
    const misfit = this.#misfit(record, columns);
    if (misfit !== undefined) {
      if (this.#fitting === 0) this.#misfits.set(misfit.ofAll, this.#misfits.get(misfit.ofAll) ?? misfit);
      return this.#refuse(misfit.code, record.number, misfit.words);
    }
    this.#fitting += 1;
    this.#waiting.push(record);
    return this.#mustWait(record, columns) ? [] : this.#takeWaiting(columns);
  }

  /** Whether a number's point can be a decimal's or a thousand's, until a cell of the column says how decimals are written. */
  #mustWait({ cells }: CellRecord, columns: Columns): boolean {
    let isAsking = this.#waiting.length > 1;
    for (const [place, column] of columns.entries()) {
      const cell = cells[place] ?? '';
      if (column === undefined || !this.#numbers.has(column)) continue;
      const mark = decimalMark(cell);
      if (mark !== undefined && this.#marks.get(column) !== 'comma') this.#setMark(column, mark);
      if (hasThreeDecimals(cell) && !this.#marks.has(column)) {
        this.#asked.add(column);
        isAsking = true;
      }
    }
    const isAnswered = [...this.#asked].every((column) => this.#marks.has(column));
    return isAsking && !isAnswered && this.#waiting.length < MOST_WAITING;
  }

  #setMark(column: string, mark: 'comma' | 'point'): void {
    this.#marks.set(column, mark);
    if (mark === 'point') return;
    const variables = this.#judged.variables.map((each) =>
      each.id === column ? { ...each, decimalComma: true } : each,
    );
    this.#judged = { ...this.#judged, variables };
  }

  #takeWaiting(columns: Columns): readonly Row[] {
    const records = this.#waiting;
    this.#waiting = [];
    return records.flatMap((record) => this.#takeCells(record, columns));
  }

  /**
   * Merged cells hold their value once, though a person sees it in all of them. Over several rows they would make missing values
   * of what is meant for each: the table is refused. Within a row the value is the first column's, which is worth a look.
   */
  #judgeMerged(columns: Columns): void {
    for (const { rows, columns: covered } of this.#merged) {
      const [from, to] = [Math.max(rows[0], this.#headerRow + 1), rows[1]];
      const known = columns.slice(covered[0], covered[1] + 1).filter((each) => each !== undefined);
      if (from > to || known.length === 0) continue;
      const name = known.join(', ');
      if (rows[0] < to) this.#refuseTable([this.#problem('sheet-merged-rows', from, { name, found: to })]);
      else if (known.length > 1 && !this.#sums.has(from)) this.#note('sheet-merged-columns', from, { name });
    }
  }

  /** A row of sums begins with a word for it, where a row of the table has a value of its own. */
  #isSum(cells: readonly string[]): boolean {
    const first = cells.find((cell) => cell.trim() !== '')?.trim() ?? '';
    return knownAs(first, this.#form.sums ?? []).length > 0;
  }

  #misfit({ cells, number: row, open }: CellRecord, columns: Columns): Misfit | undefined {
    const words = { found: cells.length, expected: columns.length };
    if (cells.length < columns.length && open === undefined)
      return { code: 'row-too-few-cells', ofAll: 'header-longer', row, words };
    if (cells.length > columns.length && open === undefined)
      return { code: 'row-too-many-cells', ofAll: 'header-shorter', row, words };
    const nameless = cells.findIndex((cell, place) => columns[place] === undefined && cell.trim() !== '');
    if (nameless === -1) return undefined;
    return { code: 'row-outside-columns', ofAll: 'column-nameless', row, words: { name: `nr ${nameless + 1}` } };
  }

  #takeCells({ number, cells }: CellRecord, columns: Columns): readonly Row[] {
    const named: Record<string, string> = {};
    for (let place = 0; place < columns.length; place += 1) {
      const column = columns[place];
      if (column !== undefined) named[column] = cells[place] ?? '';
    }
    const row = readRow(this.#judged, named);
    const where = { ...this.#where, row: number };
    for (const { column, fault } of row.faults ?? []) {
      this.#problems.add(fault.code, () => cellProblem(fault, where), column);
      if (!fault.variable.required) this.#unread.set(column, (this.#unread.get(column) ?? 0) + 1);
    }
    for (const { column, account } of row.accounts ?? []) {
      const variable = this.#variables.get(column);
      if (variable !== undefined) this.#accounts.add(variable, account);
    }
    if ('values' in row) return this.#takeValues(number, row.values, named);
    this.#refused += 1;
    this.#refusedRows.push({ number, values: row.legible });
    return [];
  }

  /** A repeated row is counted; a repeated key is a matter of what is known on a day, and is judged when that is. */
  #takeValues(
    number: number,
    values: Readonly<Record<string, Value>>,
    cells: Readonly<Record<string, string>>,
  ): readonly Row[] {
    const { key, variables } = this.#form;
    if (key.length > 0) return [{ number, values }];
    const columns = variables.map(({ id }) => id);
    // A column that isn't judged is compared as it is written.
    const text = JSON.stringify(columns.map((id) => (id in values ? values[id] : (cells[id] ?? '').trim())));
    // All rows are held: a long one by its digest.
    const known = text.length > LONG_ROW ? hash('sha256', text, 'base64') : text;
    const first = this.#seen.get(known);
    if (first === undefined) this.#seen.set(known, number);
    else {
      this.#duplicates += 1;
      this.#note('row-repeated', number, { found: first });
    }
    return [{ number, values }];
  }

  #refuse(code: TableProblemCode, number: number, words?: TableWords): readonly Row[] {
    this.#refused += 1;
    this.#refusedRows.push({ number, values: {} });
    this.#note(code, number, words);
    return [];
  }

  #refuseTable(problems: readonly Problem[]): readonly Row[] {
    this.outcome = 'refused';
    for (const problem of problems) this.#problems.add(problem.code, () => problem);
    return [];
  }

  #note(code: TableProblemCode, row?: number, words?: TableWords): undefined {
    this.#problems.add(code, () => this.#problem(code, row, words));
  }

  #problem(code: TableProblemCode, row?: number, words?: TableWords): Problem {
    return tableProblem(code, row === undefined ? this.#where : { ...this.#where, row }, words);
  }
}

/** Why a row doesn't fit the header, and what is said instead when no row does. */
interface Misfit {
  readonly code: TableProblemCode;
  readonly ofAll: TableProblemCode;
  readonly row: number;
  readonly words: TableWords;
}

/** What a fault means in the header row, without which nothing can be read. */
const HEADER_FAULTS: Readonly<Record<RecordFault, TableProblemCode>> = {
  'row-not-utf8': 'file-not-utf8',
  'row-with-nul': 'file-with-nul',
  'row-unclosed-quote': 'header-unreadable',
  'row-text-after-quote': 'header-unreadable',
};
