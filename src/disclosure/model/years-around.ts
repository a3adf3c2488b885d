import type { Guarded, Model } from './model.ts';

/** Whether a variable may change, where only some years' may. */
export type OfYears = (variable: number) => boolean;

/**
 * Whether a variable is of the number's own year (or of years together, as it is itself); of that, of years together or of one other
 * year, for each other, the nearest first; and the same with some other years at once, nearest first.
 */
export function yearsAround({ yearOf }: Model, { terms }: Guarded) {
  const own = new Set(terms.map(([at]) => yearOf[at]));
  const [first = Number.POSITIVE_INFINITY] = own;
  const others = [...new Set(yearOf)].filter((year) => year !== undefined && !own.has(year));
  const nearest = others.toSorted((a = 0, b = 0) => Math.abs(a - first) - Math.abs(b - first) || b - a);
  const withAll =
    (some: readonly (number | undefined)[]): OfYears =>
    (at) => {
      const year = yearOf[at];
      return year === undefined || some.includes(year) || own.has(year);
    };
  const several = Array.from({ length: Math.ceil(nearest.length / SEVERAL) }, (_, at) =>
    nearest.slice(at * SEVERAL, (at + 1) * SEVERAL),
  );
  return {
    own: (at: number) => own.has(yearOf[at]),
    withOther: nearest.map((other) => withAll([other])),
    withSeveral: several.map(withAll),
  };
}

const SEVERAL = 3;
