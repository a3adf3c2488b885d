import { MOST_LISTED, type Problem, problem, type Where } from './problem.ts';

/**
 * Problems of one table, of each code no more than `listed` of them and then one that says how many more there were.
 * Nothing is lost silently and memory stays bounded: a problem that won't be listed is never made.
 */
export class ProblemList {
  readonly #listed: number;
  readonly #problems: Problem[] = [];
  readonly #counts = new Map<string, number>();

  constructor(listed = MOST_LISTED) {
    this.#listed = listed;
  }

  add(code: string, make: () => Problem): void {
    const count = (this.#counts.get(code) ?? 0) + 1;
    this.#counts.set(code, count);
    if (count <= this.#listed) this.#problems.push(make());
  }

  /** The problems in the order they came, then the summaries, placed at the table. */
  all(table: Where): Problem[] {
    const more = [...this.#counts].filter(([, count]) => count > this.#listed);
    return [
      ...this.#problems,
      ...more.map(([code, count]) => problem('more-of-the-same', { code, count: count - this.#listed }, table)),
    ];
  }
}
