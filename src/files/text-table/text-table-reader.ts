import { ColumnAccounts } from '../../dictionary/column-accounts.ts';
import type { Form, Row, Value, Variable } from '../../dictionary/dictionary.ts';
import { cellProblem } from '../../dictionary/fault.ts';
import { judgedForm } from '../../dictionary/judged-variables.ts';
import { passedOver } from '../../dictionary/passed-over.ts';
import { type Columns, readHeader } from '../../dictionary/read-header.ts';
import { readRow } from '../../dictionary/read-row.ts';
import type { CellDoubt, Merged, RecordFault, SheetRecord } from '../../dictionary/text-record.ts';
import type { TableWords } from '../../problems/catalogue/table-words.ts';
import type { Problem, Where } from '../../problems/problem.ts';
import { ProblemList } from '../../problems/problem-list.ts';
import { type TableProblemCode, tableProblem } from '../../problems/table-problem.ts';
import { HeaderSearch } from './header-search.ts';
import { NumberWriting } from './number-writing.ts';
import type { CellRecord, ReadableRecord } from './records.ts';
import { RepeatedTexts } from './repeated-texts.ts';
import { Misfits, rowMisfit } from './row-misfit.ts';

export interface TableReading {
  /** `refused`: the table as a whole can't be used, and rows already handed over should be thrown away. */
  readonly outcome: 'read' | 'refused';
  /** Rows under the header; blank ones, sums and examples are none. */
  readonly read: number;
  /** Rows that can't be used: a fault in a required column, a repeated key, or a row that can't be taken apart. */
  readonly refused: number;
  /** Cells that can't be read in columns that a row can do without, by column. */
  readonly unread: ReadonlyMap<string, number>;
  /** Columns that were asked for and that the heading lacks: each is a column of missing values. */
  readonly absent: readonly string[];
  /** Rows equal to an earlier one in every column. They are handed over: two alike events are two events. */
  readonly duplicates: number;
  /** No two of the rows handed over have the same key. Left out, nobody has looked. */
  readonly keysDiffer?: true;
  readonly problems: readonly Problem[];
}

/** So many rows wait for a cell that says how decimals are written; when none does a point is a decimal's. */
const MOST_WAITING = 20_000;

/** What a fault means in the header row, without which nothing can be read. */
const HEADER_FAULTS: Readonly<Record<RecordFault, TableProblemCode>> = {
  'row-not-utf8': 'file-not-utf8',
  'row-with-nul': 'file-with-nul',
  'row-unclosed-quote': 'header-unreadable',
  'row-text-after-quote': 'header-unreadable',
  'row-outside-headings': 'header-unreadable',
};

/**
 * A table's rows out of its records, one record at a time: the header first, then each row judged and handed over as soon as it
 * is known how its numbers are written.
 */
export class TextTableReader {
  outcome: TableReading['outcome'] = 'read';
  readonly #form: Form;
  readonly #where: Where;
  readonly #variables: ReadonlyMap<string, Variable>;
  /** How numbers are written, and so the form that rows are judged by. */
  readonly #writing: NumberWriting;
  #problems = new ProblemList();
  readonly #accounts = new ColumnAccounts();
  readonly #repeated = new RepeatedTexts();
  readonly #search: HeaderSearch;
  /** Rows that wait for it to be known what the points in their numbers are, and those after them. */
  #waiting: CellRecord[] = [];
  #columns: Columns | undefined;
  #headerRow = 0;
  #merged: readonly Merged[] = [];
  readonly #passedOver = new Set<number>();
  #isTemplate = false;
  #headerNotes: readonly Problem[] = [];
  readonly #misfits = new Misfits();
  #read = 0;
  #refused = 0;
  /** Refused rows that haven't been handed over. */
  #refusedRows: Row[] = [];
  readonly #unread = new Map<string, number>();

  constructor(form: Form, where: Where, asked: ReadonlySet<string> | undefined) {
    this.#form = form;
    this.#writing = new NumberWriting(judgedForm(form, asked));
    this.#search = new HeaderSearch(form);
    this.#variables = new Map(form.variables.map((variable) => [variable.id, variable]));
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
    if ('doubt' in record) {
      this.#tell(record.doubt, record.number);
      return [];
    }
    if (this.#columns !== undefined) return this.#takeRecord(record, this.#columns);
    return this.#search.add(record) ? this.#takeFirst() : [];
  }

  /** The rows that waited for a header when the table ended. */
  end(): readonly Row[] {
    if (this.outcome === 'refused') return [];
    const rows = this.#columns === undefined && !this.#search.isEmpty ? this.#takeFirst() : [];
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
    const misfit = this.#misfits.ofAll;
    if (this.outcome === 'read' && misfit !== undefined) {
      // Every row was told by itself, and the reason is one: the header.
      this.#problems = new ProblemList();
      this.#refuseTable([this.#problem(misfit.ofAll, misfit.row, misfit.words)]);
    }
    if (this.outcome === 'read' && this.#read === 0)
      this.#note(this.#isTemplate ? 'table-not-filled' : 'table-no-rows');
    const isRead = this.outcome === 'read';
    return {
      outcome: this.outcome,
      read: this.#read,
      refused: this.#refused,
      duplicates: this.#repeated.count,
      unread: this.#unread,
      absent: this.#absent(),
      problems: [
        ...(isRead ? this.#headerNotes : []),
        ...this.#problems.all(this.#where),
        ...(isRead ? this.#accounts.problems(this.#where) : []),
      ],
    };
  }

  #absent(): readonly string[] {
    const columns = new Set(this.#columns);
    const asked = this.#writing.form.variables.map(({ id }) => id);
    return this.outcome === 'read' ? asked.filter((id) => !columns.has(id)) : [];
  }

  /** Reads the header among the first records, and the rows under it. */
  #takeFirst(): readonly Row[] {
    const { header, place, below } = this.#search.header();
    if ('fault' in header) return this.#refuseTable([this.#problem(HEADER_FAULTS[header.fault], header.number)]);
    const { number, cells } = header;
    const read = readHeader(this.#form, cells, { ...this.#where, row: number });
    if ('problems' in read) return this.#refuseTable(read.problems);
    const { columns } = read;
    this.#columns = columns;
    this.#headerRow = number;
    // Blank rows above it are rows too, to who looks at the file.
    const above = { found: number - 1, expected: number };
    this.#headerNotes = [...(place > 0 ? [this.#problem('rows-above-header', number, above)] : []), ...read.notes];
    return below.flatMap((record) => this.#takeRecord(record, columns));
  }

  #takeRecord(record: ReadableRecord, columns: Columns): readonly Row[] {
    const isPassed = 'cells' in record ? passedOver(record.cells, columns, this.#form) : undefined;
    if (isPassed !== undefined) {
      // What a template says itself is no news; that nothing is written under it may be.
      if (isPassed === 'row-of-template') this.#isTemplate = true;
      else this.#note(isPassed, record.number);
      this.#passedOver.add(record.number);
      return [];
    }
    this.#read += 1;
    if ('fault' in record) return this.#refuse(record.fault, record.number);
    const misfit = rowMisfit(record, columns);
    if (misfit !== undefined) {
      this.#misfits.add(misfit);
      return this.#refuse(misfit.code, record.number, misfit.words);
    }
    this.#misfits.fits();
    this.#waiting.push(record);
    // Those after a row that waits wait too, so that rows come in their order.
    const isAsking = this.#writing.look(record.cells, columns) || this.#waiting.length > 1;
    const mustWait = isAsking && !this.#writing.areAnswered && this.#waiting.length < MOST_WAITING;
    return mustWait ? [] : this.#takeWaiting(columns);
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
      const known = columns.slice(covered[0], covered[1] + 1).filter((each) => typeof each === 'string');
      if (from > to || known.length === 0) continue;
      const name = known.join(', ');
      if (rows[0] < to) this.#refuseTable([this.#problem('sheet-merged-rows', from, { name, found: to })]);
      else if (known.length > 1 && !this.#passedOver.has(from)) this.#note('sheet-merged-columns', from, { name });
    }
  }

  #takeCells({ number, cells }: CellRecord, columns: Columns): readonly Row[] {
    const named: Record<string, string> = {};
    for (let place = 0; place < columns.length; place += 1) {
      const column = columns[place];
      if (column !== undefined && column !== null) named[column] = cells[place] ?? '';
    }
    const row = readRow(this.#writing.form, named);
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
    const first = this.#repeated.firstLike(text, number);
    if (first !== undefined) this.#note('row-repeated', number, { found: first });
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

  #tell({ code, column, unread }: CellDoubt, row: number): void {
    this.#problems.add(code, () => tableProblem(code, { ...this.#where, row, column }, { name: column }), column);
    const isOptional = unread !== undefined && this.#variables.get(unread)?.required !== true;
    if (isOptional) this.#unread.set(unread, (this.#unread.get(unread) ?? 0) + 1);
  }

  #note(code: TableProblemCode, row?: number, words?: TableWords): undefined {
    this.#problems.add(code, () => this.#problem(code, row, words));
  }

  #problem(code: TableProblemCode, row?: number, words?: TableWords): Problem {
    return tableProblem(code, row === undefined ? this.#where : { ...this.#where, row }, words);
  }
}
