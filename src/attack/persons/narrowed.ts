import type { Bracket, KnownValues, ValueTie } from './known-values.ts';
import { blocksOf, sumWithin } from './order.ts';

const ROUNDS = 8;

/** Narrows sums and sums of squares by what wholes and parts say of one another, in place. */
export function narrowed(ties: readonly ValueTie[]): void {
  const nodes = new Set(ties.flatMap(({ whole, parts }) => [whole, ...parts]));
  for (const node of nodes) node.known = byItself(node.known);
  for (let round = 0; round < ROUNDS; round++)
    for (const { whole, parts } of ties)
      for (const field of ['sum', 'squares'] as const) {
        const all = [whole, ...parts];
        for (const one of all) {
          const others = all.filter((node) => node !== one);
          // The whole less its other parts, or all parts together.
          const by = (node: (typeof all)[number]) => (one === whole || node === whole ? 1 : -1);
          const span = others.reduce<Bracket>((total, node) => added(total, node.known[field], by(node)), {
            from: 0,
            to: 0,
          });
          one.known = byItself({ ...one.known, [field]: both(one.known[field], span) });
        }
      }
}

function added(total: Bracket, { from, to }: Bracket, by: 1 | -1): Bracket {
  const span = by > 0 ? { from: total.from + from, to: total.to + to } : { from: total.from - to, to: total.to - from };
  return {
    from: Number.isNaN(span.from) ? Number.NEGATIVE_INFINITY : span.from,
    to: Number.isNaN(span.to) ? Number.POSITIVE_INFINITY : span.to,
  };
}

const both = (one: Bracket, other: Bracket): Bracket => ({
  from: Math.max(one.from, other.from),
  to: Math.min(one.to, other.to),
});

/** What a distribution's own statistics say of its sum and its squares. */
function byItself(known: KnownValues): KnownValues {
  const { n, sd } = known;
  const blocks = blocksOf(known);
  if (blocks === undefined) return known;
  let { sum, squares } = known;
  sum = both(sum, sumWithin(blocks));
  const least = blocks.reduce((total, { size, lower }) => total + size * lower ** 2, 0);
  squares = both(squares, { from: Math.max(least, sum.from ** 2 / n), to: Number.POSITIVE_INFINITY });
  if (sd !== undefined)
    squares = both(squares, {
      from: (n - 1) * Math.max(0, sd.from) ** 2 + sum.from ** 2 / n,
      to: (n - 1) * sd.to ** 2 + sum.to ** 2 / n,
    });
  sum = both(sum, { from: 0, to: Math.sqrt(n * squares.to) + SLACK });
  return {
    ...known,
    sum: { from: Math.ceil(sum.from - SLACK), to: Math.floor(sum.to + SLACK) },
    squares: { from: Math.ceil(squares.from - SLACK), to: Math.floor(squares.to + SLACK) },
  };
}

const SLACK = 1e-6;
