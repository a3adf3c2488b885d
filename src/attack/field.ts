import type { Column, ProgramRow, Solver, Term } from '../statistics/integer-program.ts';
import { itemAt } from '../statistics/item-at.ts';
import type { Bounds } from './bounds.ts';
import type { Puzzle, PuzzleSecret } from './puzzle.ts';

/** No number is greater. */
const MOST = 100_000;

/** A span of values; of fractions, unless it is said that they are whole. */
export interface Reach {
  readonly lower: number;
  readonly upper: number;
}

/** What has to do with each other in a puzzle, and what it lets some numbers be. */
export class Field {
  readonly #bounds: Bounds;
  readonly #relations: readonly ProgramRow[];
  readonly #rowsOf: readonly (readonly number[])[];
  readonly #solver: Solver;

  constructor({ variables, relations }: Puzzle, bounds: Bounds, solver: Solver) {
    this.#bounds = bounds;
    this.#solver = solver;
    const rowsOf: number[][] = variables.map(() => []);
    this.#relations = relations.filter((row) => !isIdle(row, bounds));
    for (const [at, { terms }] of this.#relations.entries())
      for (const [variable] of terms) if (this.isFree(variable)) rowsOf[variable]?.push(at);
    this.#rowsOf = rowsOf;
  }

  /** The nearest variables that have to do with a secret's, at least so many where there are. */
  around({ terms }: PuzzleSecret, size: number): Set<number> {
    const found = new Set(terms.map(([at]) => at).filter((at) => this.isFree(at)));
    const rows = new Set<number>();
    const open = [...found];
    for (let place = 0; place < open.length && found.size < size; place++)
      for (const row of this.#rowsOf[itemAt(open, place)] ?? []) {
        if (rows.has(row)) continue;
        rows.add(row);
        for (const [other] of itemAt(this.#relations, row).terms)
          if (this.isFree(other) && !found.has(other)) {
            found.add(other);
            open.push(other);
          }
      }
    return found;
  }

  /**
   * Values of some variables that fit all that they have to do with, the others being whatever they can be by themselves.
   * @param pull what each variable costs, so that what costs is small
   * @param aims what else they must fit
   * @returns a value for each variable of the puzzle, or undefined where there are none
   */
  values(
    variables: ReadonlySet<number>,
    pull: ReadonlyMap<number, number>,
    aims: readonly ProgramRow[] = [],
    isWhole = false,
  ): ((variable: number) => number) | undefined {
    const { lower, upper } = this.#bounds;
    const columnOf = new Map([...variables].map((at, place) => [at, place]));
    const columns = [...variables].map((at): Column => {
      return { lower: itemAt(lower, at), upper: Math.min(itemAt(upper, at), MOST), cost: pull.get(at) ?? 0 };
    });
    const own = new Set<number>();
    for (const at of variables) for (const row of this.#rowsOf[at] ?? []) own.add(row);
    const rows = [...[...own].map((row) => itemAt(this.#relations, row)), ...aims].map((row): ProgramRow => {
      const free: Term[] = [];
      let [low, high] = [0, 0];
      for (const [at, by] of row.terms) {
        const column = columnOf.get(at);
        if (column !== undefined) free.push([column, by]);
        else {
          low += by * itemAt(by > 0 ? lower : upper, at);
          high += by * itemAt(by > 0 ? upper : lower, at);
        }
      }
      return { terms: free, lower: row.lower - high, upper: row.upper - low };
    });
    const solution = this.#solver({ columns, rows, ...(isWhole ? {} : { fractions: true }) });
    return (
      solution &&
      ((at) => {
        const column = columnOf.get(at);
        return column === undefined ? itemAt(lower, at) : itemAt(solution, column);
      })
    );
  }

  /** Whether a number can be more than one by itself. */
  isFree(at: number): boolean {
    return itemAt(this.#bounds.lower, at) < itemAt(this.#bounds.upper, at);
  }
}

/** Whether a row holds whatever its numbers are within their bounds. */
function isIdle({ terms, lower: least, upper: most }: ProgramRow, { lower, upper }: Bounds): boolean {
  let [low, high] = [0, 0];
  for (const [at, by] of terms) {
    low += by * itemAt(by > 0 ? lower : upper, at);
    high += by * itemAt(by > 0 ? upper : lower, at);
  }
  return low >= least && high <= most;
}
