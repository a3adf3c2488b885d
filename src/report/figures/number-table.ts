import type { ChartCell, ChartTable } from '../../charts/chart.ts';
import { boundKind } from '../kinds/bounds.ts';
import { absentCell, withoutNumber } from './absent-cell.ts';
import {
  type Bound,
  type FigureSource,
  type IndicatorStatistic,
  isMissing,
  type Missing,
  type Reference,
} from './figure-source.ts';
import { lookUp } from './look-up.ts';
import { type NumberColumn, numberColumns } from './number-columns.ts';
import { roundedApart } from './rounded-apart.ts';
import { reservations } from './value-words.ts';

export interface TableRow {
  readonly name: string;
  readonly reference: Reference;
}

/** A row per number, with all that it stands on. @param heading of the column of names */
export function numberTable(
  caption: string,
  heading: string,
  rows: readonly TableRow[],
  { kind }: IndicatorStatistic,
  source: FigureSource,
): ChartTable {
  const bounds = rows.map(({ reference }) => lookUp(reference, source));
  const columns = numberColumns(kind, bounds);
  return {
    caption,
    columns: [
      { id: 'rad', name: heading, kind: 'text' },
      ...columns.map(({ id, name, kind: of }) => ({ id, name, kind: of })),
    ],
    rows: rows.map(({ name, reference }) => {
      const bound = lookUp(reference, source);
      const marks = isMissing(bound) ? [] : reservations(bound);
      return [
        { text: `${name}${marks.length === 0 ? '' : ` (${marks.join(', ')})`}`, value: name },
        ...cellsOf(columns, bound),
      ];
    }),
    origins: rows.map(({ reference }) => source.origin(reference)),
  };
}

/** The same numbers as known at two extract dates, side by side: what was registered late. Of shares and counts. */
export function lagTable(
  caption: string,
  rows: readonly TableRow[],
  { kind }: IndicatorStatistic,
  source: FigureSource,
): ChartTable {
  const shown = numberColumns(kind, []).filter(({ id }) =>
    ['share', 'numerator', 'denominator', 'n', 'median'].includes(id),
  );
  const told = ({ id, name, kind: of }: NumberColumn, prefix: string, which: string) => ({
    id: `${prefix}_${id}`,
    name: `${name}, ${which}`,
    kind: of,
  });
  const { isShare } = boundKind(kind);
  return {
    caption,
    columns: [
      { id: 'rad', name: 'Diagnosår', kind: 'text' },
      ...shown.map((column) => told(column, 'before', 'förra uttaget')),
      ...shown.map((column) => told(column, 'now', 'detta uttag')),
      { id: 'change', name: isShare ? 'Förändring, procentenheter' : 'Förändring', kind: isShare ? 'share' : 'number' },
    ],
    rows: rows.map(({ name, reference }) => {
      const earlier = lookUp({ ...reference, extract: 'previous' }, source);
      const later = lookUp(reference, source);
      return [
        { text: name, value: name },
        ...cellsOf(shown, earlier),
        ...cellsOf(shown, later),
        isMissing(earlier) || isMissing(later)
          ? withoutNumber(isMissing(earlier) ? earlier.absent : isMissing(later) ? later.absent : 'not-applicable')
          : changeCell(later.number - earlier.number, kind),
      ];
    }),
    origins: rows.map(({ reference }) => {
      const { reporters: earlier } = source.origin({ ...reference, extract: 'previous' });
      return { ...source.origin(reference), ...(earlier === undefined ? {} : { earlier }) };
    }),
  };
}

/** A row's cells for one number; the first of them says why where there is none. */
function cellsOf(columns: readonly NumberColumn[], bound: Bound | Missing): ChartCell[] {
  return columns.map((column, at) => (isMissing(bound) && at === 0 ? absentCell(bound) : column.cell(bound)));
}

function changeCell(change: number, kind: IndicatorStatistic['kind']): ChartCell {
  const { isShare } = boundKind(kind);
  const size = isShare ? roundedApart(change, [0], { scale: 100, leastDecimals: 1 }) : roundedApart(change, [0]);
  return { text: `${change > 0 ? '+' : ''}${size}`, value: change };
}
