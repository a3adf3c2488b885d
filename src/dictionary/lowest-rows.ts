import { MOST_LISTED, moreOfTheSame, type Problem } from '../problems/problem.ts';

/**
 * Problems of rows that come in any order: of each code those of the first rows, no more than `listed`, and then one that
 * says how many more there were. Memory stays bounded, and what is listed doesn't depend on the order.
 */
export class LowestRows {
  readonly #listed: number;
  readonly #byCode = new Map<string, { lowest: Problem[]; count: number }>();

  constructor(listed = MOST_LISTED) {
    this.#listed = listed;
  }

  add(problems: readonly Problem[]): void {
    for (const each of problems) {
      const same = this.#byCode.get(each.code) ?? { lowest: [], count: 0 };
      this.#byCode.set(each.code, same);
      same.count++;
      same.lowest.push(each);
      if (same.lowest.length > 2 * this.#listed) same.lowest = this.#first(same.lowest);
    }
  }

  /** By code, then by row. */
  all(): Problem[] {
    return [...this.#byCode]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([code, { lowest, count }]) => {
        const first = this.#first(lowest);
        const table = first[0]?.table;
        const where = table === undefined ? {} : { table };
        const more = count - first.length;
        return more === 0 ? first : [...first, moreOfTheSame(code, more, where)];
      });
  }

  #first(problems: readonly Problem[]): Problem[] {
    return problems.toSorted(byPlace).slice(0, this.#listed);
  }
}

function byPlace(a: Problem, b: Problem): number {
  return (a.row ?? 0) - (b.row ?? 0) || (a.column ?? '').localeCompare(b.column ?? '');
}
