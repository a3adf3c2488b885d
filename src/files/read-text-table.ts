import type { Form, Row, Value } from '../dictionary/dictionary.ts';
import { faultProblem } from '../dictionary/fault.ts';
import { type Columns, readHeader } from '../dictionary/read-header.ts';
import { readRow } from '../dictionary/read-row.ts';
import { SeenRows } from '../dictionary/seen-rows.ts';
import type { RecordFault, TextRecord } from '../dictionary/text-record.ts';
import type { Problem, Where } from '../problems/problem.ts';
import { ProblemList } from '../problems/problem-list.ts';
import { type TableProblemCode, type TableWords, tableProblem } from '../problems/table-problem.ts';
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
  /** Rows under the header; blank ones are none. */
  readonly read: number;
  /** Rows with at least one fault. */
  readonly refused: number;
  /** Rows equal to an earlier one in every column. They are handed over: two alike events are two events. */
  readonly duplicates: number;
  readonly problems: readonly Problem[];
}

/**
 * Reads a table of the form from text: checks its header, reads each row's values, refuses bad rows and rows that repeat
 * the form's key, and hands over the others some at a time. Every problem is named with file, row and column; of each code
 * at most a thousand. Equal rows are known by hash ({@link SeenRows}).
 */
export async function readTextTable(
  source: TextSource,
  form: Form,
  onRows: (rows: readonly Row[]) => Promise<void>,
): Promise<TableReading> {
  const table = new TableReader(form, { file: source.file, table: form.id });
  for await (const records of source.format === 'csv' ? readCsv(source.path) : sheetRecords(source.sheet)) {
    const rows = records.flatMap((record) => table.take(record) ?? []);
    if (table.outcome === 'refused') break;
    if (rows.length > 0) await onRows(rows);
  }
  return table.reading();
}

class TableReader {
  outcome: TableReading['outcome'] = 'read';
  readonly #form: Form;
  readonly #where: Where;
  readonly #problems = new ProblemList();
  readonly #seen = new SeenRows();
  #columns: Columns | undefined;
  #read = 0;
  #refused = 0;
  #duplicates = 0;

  constructor(form: Form, where: Where) {
    this.#form = form;
    this.#where = where;
  }

  /** The record as a row of the table, or undefined when it is the header or is refused. */
  take(record: TextRecord): Row | undefined {
    if (this.outcome === 'refused') return undefined;
    if ('stop' in record) return this.#refuseTable([this.#problem(record.stop, record.number)]);
    if ('note' in record) return this.#note(record.note);
    if (this.#columns === undefined) return this.#takeHeader(record);
    this.#read += 1;
    if ('fault' in record) return this.#refuse(record.fault, record.number);
    return this.#takeCells(record.number, record.cells, this.#columns);
  }

  reading(): TableReading {
    if (this.#columns === undefined && this.outcome === 'read') this.#refuseTable([this.#problem('file-empty')]);
    if (this.outcome === 'read' && this.#read === 0) this.#note('table-no-rows');
    return {
      outcome: this.outcome,
      read: this.#read,
      refused: this.#refused,
      duplicates: this.#duplicates,
      problems: this.#problems.all(this.#where),
    };
  }

  #takeHeader(record: Exclude<TextRecord, { readonly stop: unknown } | { readonly note: unknown }>): undefined {
    if ('fault' in record) return this.#refuseTable([this.#problem(HEADER_FAULTS[record.fault], record.number)]);
    const header = readHeader(this.#form, record.cells, { ...this.#where, row: record.number });
    if ('problems' in header) return this.#refuseTable(header.problems);
    this.#columns = header.columns;
  }

  #takeCells(number: number, cells: readonly string[], columns: Columns): Row | undefined {
    if (cells.length !== columns.length) {
      const code = cells.length < columns.length ? 'row-too-few-cells' : 'row-too-many-cells';
      return this.#refuse(code, number, { found: cells.length, expected: columns.length });
    }
    const named: Record<string, string> = {};
    for (let index = 0; index < columns.length; index += 1) {
      const column = columns[index];
      const cell = cells[index] ?? '';
      if (column !== undefined) named[column] = cell;
      else if (cell.trim() !== '') return this.#refuse('row-outside-columns', number);
    }
    const row = readRow(this.#form, named);
    if ('values' in row) return this.#takeValues(number, row.values);
    for (const { fault } of row.faults)
      this.#problems.add(fault.code, () => faultProblem(fault, { ...this.#where, row: number }));
    this.#refused += 1;
    return undefined;
  }

  /** Where the form has a key a repeated key is refused; where it has none a repeated row is counted. */
  #takeValues(number: number, values: Readonly<Record<string, Value>>): Row | undefined {
    const { key, variables } = this.#form;
    const columns = key.length > 0 ? key : variables.map(({ id }) => id);
    const first = this.#seen.firstWith(JSON.stringify(columns.map((column) => values[column])), number);
    if (first !== undefined && key.length > 0)
      return this.#refuse('duplicate-key', number, { name: key.join(' och '), found: first });
    if (first !== undefined) {
      this.#duplicates += 1;
      this.#note('row-repeated', number, { found: first });
    }
    return { number, values };
  }

  #refuse(code: TableProblemCode, number: number, words?: TableWords): undefined {
    this.#refused += 1;
    this.#note(code, number, words);
  }

  #refuseTable(problems: readonly Problem[]): undefined {
    this.outcome = 'refused';
    for (const problem of problems) this.#problems.add(problem.code, () => problem);
  }

  #note(code: TableProblemCode, row?: number, words?: TableWords): undefined {
    this.#problems.add(code, () => this.#problem(code, row, words));
  }

  #problem(code: TableProblemCode, row?: number, words?: TableWords): Problem {
    return tableProblem(code, row === undefined ? this.#where : { ...this.#where, row }, words);
  }
}

/** What a fault means in the header row, without which nothing can be read. */
const HEADER_FAULTS: Readonly<Record<RecordFault, TableProblemCode>> = {
  'row-not-utf8': 'file-not-utf8',
  'row-with-nul': 'file-with-nul',
  'row-unclosed-quote': 'header-unreadable',
  'row-text-after-quote': 'header-unreadable',
};
