import { type FigureRow, groupedBy } from './figure-row.ts';

/** A row, and the widest of the rows whose years lie inside its years. */
export interface SpanTree {
  readonly row: FigureRow;
  readonly inside: readonly FigureRow[];
}

/** Each row with those whose years it holds, for one reporter and stratum at a time. @param rows of one measure */
export function spanTrees(rows: readonly FigureRow[]): SpanTree[] {
  return groupedBy(rows, ({ reporter, part }) => [reporter, part.stratum]).flatMap((all) =>
    all.map((row) => {
      const within = all.filter((one) => one !== row && holds(row, one));
      return { row, inside: within.filter((one) => !within.some((wider) => wider !== one && holds(wider, one))) };
    }),
  );
}

/**
 * Sums can protect years that lie inside one another, and nothing else. Years that overlap without that, and curves of
 * overlapping years (whose differences tell who died when), are never to be shown together.
 * @param rows of one measure
 * @throws RangeError when there are such
 */
export function refuseOverlaps(rows: readonly FigureRow[]): void {
  const told = rows.filter(({ numbers }) => numbers.weights.size > 0);
  for (const all of groupedBy(told, ({ reporter, part }) => [reporter, part.stratum]))
    for (const [at, one] of all.entries())
      for (const other of all.slice(at + 1)) {
        const apart = one.part.to < other.part.from || other.part.to < one.part.from;
        const nested = holds(one, other) || holds(other, one);
        if (apart || (nested && one.numbers.adds && other.numbers.adds)) continue;
        const years = [one, other].map(({ part }) => `${part.from}–${part.to}`);
        throw new RangeError(`${one.measure.id}: ${years.join(' and ')} can't be shown together for ${one.reporter}`);
      }
}

const holds = (wide: FigureRow, narrow: FigureRow) =>
  wide.part.from <= narrow.part.from && narrow.part.to <= wide.part.to;
