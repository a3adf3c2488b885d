import type { ChartCell, ChartColumn } from '../../charts/chart.ts';
import type { BoundColumn } from '../kinds/bound-kind.ts';
import { boundKind, ofKind } from '../kinds/bounds.ts';
import { withoutNumber } from './absent-cell.ts';
import { type Bound, isMissing, type Missing } from './figure-source.ts';

/** A column of a table of numbers, and how its cell is got from one of them. */
export interface NumberColumn extends ChartColumn {
  /** @throws TypeError when a table of one kind of number is given another: that is the program's own fault */
  readonly cell: (bound: Bound | Missing) => ChartCell;
}

/** The columns that tell a statistic's numbers in some rows: the missing ones where any can be, and what stands beside. */
export function numberColumns(kind: Bound['kind'], bounds: readonly (Bound | Missing)[]): readonly NumberColumn[] {
  const found = bounds.flatMap((bound) => (isMissing(bound) ? [] : [ofKind(kind, bound)]));
  return boundKind(kind)
    .columns(found)
    .map(
      ({ of, isBeside, ...column }: BoundColumn): NumberColumn => ({
        ...column,
        cell: (bound) =>
          isMissing(bound) ? withoutNumber(isBeside ? 'not-applicable' : bound.absent) : of(ofKind(kind, bound)),
      }),
    );
}
