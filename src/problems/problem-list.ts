import { MOST_LISTED, moreOfTheSame, type Problem, type Where } from './problem.ts';

/**
 * Problems of one table: of each code no more than `listed` of them, the first of each column always, and then for each one that says how many
 * more there were. Nothing is lost silently and memory stays bounded: a problem that won't be listed is never made.
 */
export class ProblemList {
  readonly #listed: number;
  readonly #problems: Problem[] = [];
  readonly #counts = new Map<string, number>();
  /** What isn't listed, by code and column. */
  readonly #more = new Map<string, { readonly code: string; readonly column: string | undefined; count: number }>();

  constructor(listed = MOST_LISTED) {
    this.#listed = listed;
  }

  /** @param column the column that the problem is about, so that what isn't listed is told of the right one */
  add(code: string, make: () => Problem, column?: string): void {
    const count = (this.#counts.get(code) ?? 0) + 1;
    this.#counts.set(code, count);
    const key = JSON.stringify([code, column]);
    const seen = this.#more.get(key);
    const same = seen ?? { code, column, count: 0 };
    if (seen === undefined) this.#more.set(key, same);
    const isFirst = seen === undefined && this.#listed > 0;
    if (count <= this.#listed || isFirst) this.#problems.push(make());
    else same.count += 1;
  }

  /** The problems in the order they came, then the summaries, placed at the table and the column. */
  all(table: Where): Problem[] {
    const more = [...this.#more.values()].filter(({ count }) => count > 0);
    return [
      ...this.#problems,
      ...more.map(({ code, column, count }) =>
        moreOfTheSame(code, count, { ...table, ...(column === undefined ? {} : { column }) }),
      ),
    ];
  }
}
