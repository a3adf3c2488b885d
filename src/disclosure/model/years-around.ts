import type { Guarded, Model } from './model.ts';

/**
 * Whether a variable is of the number's own year (or of years together, as it is itself), and whether it is of that, of years together or
 * of one other year, for each other, the nearest first.
 */
export function yearsAround({ yearOf }: Model, { terms }: Guarded) {
  const own = new Set(terms.map(([at]) => yearOf[at]));
  const [first = Number.POSITIVE_INFINITY] = own;
  const others = [...new Set(yearOf)].filter((year) => year !== undefined && !own.has(year));
  const nearest = others.toSorted((a = 0, b = 0) => Math.abs(a - first) - Math.abs(b - first) || b - a);
  return {
    own: (at: number) => own.has(yearOf[at]),
    withOther: nearest.map((other) => (at: number) => {
      const year = yearOf[at];
      return year === undefined || year === other || own.has(year);
    }),
  };
}
