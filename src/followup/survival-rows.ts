import { faultProblem } from '../dictionary/fault.ts';
import type { TextRecord } from '../dictionary/text-record.ts';
import type { Problem, Where } from '../problems/problem.ts';
import { ProblemList } from '../problems/problem-list.ts';
import { survivalProblem } from '../problems/survival-problem.ts';
import { tableProblem } from '../problems/table-problem.ts';
import { DecimalMarks } from './decimal-marks.ts';
import { type EventWord, eventMeans } from './event-word.ts';
import { findSurvivalColumns, type UnknownColumns } from './find-survival-columns.ts';
import { type SurvivalColumns, type SurvivalRole, survivalLabel } from './survival-column.ts';
import { type SurvivalData, SurvivalDataBuilder } from './survival-data.ts';
import { survivalDataProblems } from './survival-data-problems.ts';
import { readSurvivalRow } from './survival-row.ts';

/** What became of the rows under the header: `read = used + the number left out`. */
export interface SurvivalRowCounts {
  readonly read: number;
  readonly used: number;
  /** The numbers of the rows without a value in a column that is asked for, which R's `na.omit` leaves out too. */
  readonly leftOut: readonly number[];
}

/** What came of reading a table: data, problems that refuse it, or columns that are not there. */
export type SurvivalReading =
  | { readonly data: SurvivalData; readonly rows: SurvivalRowCounts; readonly problems: readonly Problem[] }
  | { readonly refused: readonly Problem[] }
  | UnknownColumns;

/**
 * Reads right-censored data out of a table, a record at a time. A row without a value in a column that is asked for is left
 * out and told; anything else that is wrong refuses the table, and all of it is told at once.
 */
export class SurvivalRows {
  /** Nothing of what may come will be used. */
  stopped = false;
  readonly #columns: SurvivalColumns;
  readonly #where: Where;
  readonly #problems = new ProblemList();
  readonly #builder = new SurvivalDataBuilder();
  readonly #words = new Set<EventWord>();
  readonly #leftOut: number[] = [];
  readonly #marks = { time: new DecimalMarks(), entry: new DecimalMarks() };
  #places: ReadonlyMap<SurvivalRole, number> | undefined;
  #width = 0;
  #unknown: UnknownColumns | undefined;
  #refused = false;
  #read = 0;

  constructor(columns: SurvivalColumns, where: Where) {
    this.#columns = columns;
    this.#where = where;
  }

  take(record: TextRecord): void {
    if (this.stopped) return;
    const where = { ...this.#where, row: record.number };
    if ('stop' in record) {
      this.#add(tableProblem(record.stop, where));
      this.stopped = true;
    } else if ('note' in record) this.#add(tableProblem(record.note, this.#where));
    else if (this.#places === undefined) {
      if ('fault' in record) this.#stopFor([tableProblem(record.fault, where)]);
      else this.#takeHeader(record.cells, where);
    } else {
      this.#read += 1;
      if ('fault' in record) this.#add(tableProblem(record.fault, where));
      else this.#takeCells(record.cells, this.#places, record.number);
    }
  }

  reading(): SurvivalReading {
    if (this.#unknown !== undefined) return this.#unknown;
    if (this.#places === undefined && !this.stopped) this.#add(tableProblem('file-empty', this.#where));
    const data = this.#judged();
    const problems = this.#problems.all(this.#where);
    if (this.#refused) return { refused: problems };
    return { data, rows: { read: this.#read, used: this.#builder.rows, leftOut: this.#leftOut }, problems };
  }

  #takeHeader(cells: readonly string[], where: Where): void {
    const found = findSurvivalColumns(this.#columns, cells, where);
    this.#width = cells.length;
    if ('places' in found) this.#places = found.places;
    else if ('problems' in found) this.#stopFor(found.problems);
    else {
      this.#unknown = found;
      this.stopped = true;
    }
  }

  #takeCells(cells: readonly string[], places: ReadonlyMap<SurvivalRole, number>, number: number): void {
    const where = { ...this.#where, row: number };
    const [found, expected] = [cells.length, this.#width];
    if (found !== expected) {
      const code = found < expected ? 'row-too-few-cells' : 'row-too-many-cells';
      this.#add(tableProblem(code, where, { found, expected }));
      return;
    }
    const row = readSurvivalRow(cells, places, this.#columns);
    for (const fault of row.faults) this.#add(faultProblem(fault, where));
    for (const [role, written] of row.numbers) this.#marks[role].add(written, number);
    for (const role of row.missing) {
      const column = this.#columns[role] ?? '';
      this.#add(survivalProblem('survival-value-missing', { ...where, column }, { name: survivalLabel(role, column) }));
    }
    // A row that is left out says as much as any other about how the events are written.
    if (row.event !== undefined) this.#words.add(row.event);
    if (row.missing.length > 0) this.#leftOut.push(number);
    else if (row.faults.length === 0) this.#builder.add(row, number);
  }

  /** The data of the rows, and what is wrong with them as a whole. */
  #judged(): SurvivalData {
    const happened = eventMeans(this.#words);
    const data = this.#builder.data(happened ?? 1);
    const column = this.#columns.event;
    const coding = (code: 'survival-event-mixed' | 'survival-event-two' | 'survival-event-all') =>
      this.#add(survivalProblem(code, { ...this.#where, column }, { name: survivalLabel('event', column) }));
    if (happened === undefined) coding('survival-event-mixed');
    if (happened === 2) coding('survival-event-two');
    if (this.#words.size === 1 && this.#words.has(1)) coding('survival-event-all');
    for (const role of ['time', 'entry'] as const) {
      const { doubt } = this.#marks[role];
      const heading = this.#columns[role] ?? '';
      if (doubt !== undefined)
        this.#add(
          survivalProblem(
            doubt.code,
            { ...this.#where, row: doubt.row, column: heading },
            { name: survivalLabel(role, heading) },
          ),
        );
    }
    for (const problem of survivalDataProblems(data, this.#columns, this.#where)) this.#add(problem);
    if (!this.#refused && this.#builder.rows === 0) this.#add(survivalProblem('survival-no-rows', this.#where));
    return data;
  }

  #stopFor(problems: readonly Problem[]): void {
    for (const problem of problems) this.#add(problem);
    this.stopped = true;
  }

  #add(problem: Problem): void {
    if (problem.severity === 'error') this.#refused = true;
    this.#problems.add(problem.code, () => problem);
  }
}
