import type { ChartCell, ChartTable } from '../charts/chart.ts';
import { FIXED_SPACE } from '../charts/format.ts';
import type { FigureSource, Reference, Statistic } from './figure-source.ts';
import { isMissing } from './figure-source.ts';
import { extractText } from './labels.ts';
import { lookUp } from './look-up.ts';
import { absentCell, type NumberColumn, numberColumns } from './number-columns.ts';
import { percent, valueWords } from './value-words.ts';

export interface TableRow {
  readonly name: string;
  readonly reference: Reference;
}

/** A row per number, with all that it stands on. @param heading of the column of names */
export function numberTable(
  caption: string,
  heading: string,
  rows: readonly TableRow[],
  { kind }: Statistic,
  source: FigureSource,
): ChartTable {
  const columns = numberColumns(kind);
  return {
    caption,
    columns: [
      { id: 'rad', name: heading, kind: 'text' },
      ...columns.map(({ id, name, kind: of }) => ({ id, name, kind: of })),
    ],
    rows: rows.map(({ name, reference }) => {
      const bound = lookUp(reference, source);
      const mark = !isMissing(bound) && bound.preliminary === true ? ' (preliminärt)' : '';
      return [{ text: `${name}${mark}`, value: name }, ...columns.map((column) => column.cell(bound))];
    }),
  };
}

/** The same numbers as known at two extract dates, side by side: what was registered late. Of shares and counts. */
export function lagTable(
  caption: string,
  rows: readonly TableRow[],
  { kind }: Statistic,
  source: FigureSource,
): ChartTable {
  const shown = numberColumns(kind).filter(({ id }) =>
    ['share', 'numerator', 'denominator', 'n', 'median'].includes(id),
  );
  const dated = (reference: Reference, column: NumberColumn, prefix: string) => ({
    id: `${prefix}_${column.id}`,
    name: `${column.name}, ${extractText(reference, source)}`,
    kind: column.kind,
  });
  const [first] = rows;
  if (first === undefined) throw new RangeError('a table needs a row');
  const now = first.reference;
  const before: Reference = { ...now, extract: 'previous' };
  return {
    caption,
    columns: [
      { id: 'rad', name: 'Diagnosår', kind: 'text' },
      ...shown.map((column) => dated(before, column, 'before')),
      ...shown.map((column) => dated(now, column, 'now')),
      { id: 'change', name: 'Förändring', kind: kind === 'share' ? 'share' : 'number' },
    ],
    rows: rows.map(({ name, reference }) => {
      const earlier = lookUp({ ...reference, extract: 'previous' }, source);
      const later = lookUp(reference, source);
      return [
        { text: name, value: name },
        ...shown.map((column) => column.cell(earlier)),
        ...shown.map((column) => column.cell(later)),
        isMissing(earlier) || isMissing(later)
          ? absentCell(isMissing(earlier) ? earlier.absent : isMissing(later) ? later.absent : 'not-applicable')
          : changeCell(later.number - earlier.number, kind),
      ];
    }),
  };
}

function changeCell(change: number, kind: Statistic['kind']): ChartCell {
  const sign = change > 0 ? '+' : '';
  const text =
    kind === 'share' || kind === 'estimate'
      ? `${sign}${percent(change, [], 1).replace(/\s%$/u, '')}${FIXED_SPACE}procentenheter`
      : `${sign}${valueWords({ kind: 'count', number: change }, { lines: [] }).main}`;
  return { text, value: change };
}
