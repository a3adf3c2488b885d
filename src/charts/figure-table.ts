import type { Measure } from '../definitions/measure.ts';
import { publicParts } from '../disclosure/kinds/public-parts.ts';
import type { PublicBeside, PublicFigure, Shown } from '../disclosure/public-result.ts';
import { shownText } from '../words/absence.ts';
import { formatCount, formatShare } from '../words/numbers.ts';
import { besideCount, besideShares } from './beside.ts';
import type { ChartCell, ChartColumn } from './chart.ts';
import type { FigureColumn } from './kinds/chart-kind.ts';
import { definedCharts } from './kinds/kinds.ts';
import { statisticsAt } from './scene.ts';
import { valueIn } from './value-in.ts';
import { PRELIMINARY, preliminaryCell } from './with-preliminary.ts';

/** The columns that a measure's figures fill, after those that say whose and when; and those that stand beside in any of them. */
export function figureColumns(measure: Measure, figures: readonly PublicFigure[]): FigureColumn[] {
  return [...definedCharts(measure).columns, ...besideColumns(measure, figures)];
}

/** A figure's column as a table has it: without how its numbers are found and written. */
export function asColumn({ id, name, kind, limits }: FigureColumn): ChartColumn {
  return { id, name, kind, ...(limits === undefined ? {} : { limits }) };
}

/** What stands beside a figure in any row has a column: a row where it doesn't is one that it is not applicable to. */
function besideColumns(measure: Measure, figures: readonly PublicFigure[]): FigureColumn[] {
  const counts = new Map(figures.flatMap((figure) => besideCount(figure) ?? []).map(({ id, name }) => [id, name]));
  const shares = new Map(figures.flatMap((figure) => besideShares(measure, figure)).map(({ id, name }) => [id, name]));
  return [
    ...[...counts].map(
      ([id, name]): FigureColumn => ({
        ...{ id, name, kind: 'number', format: formatCount },
        of: (figure) => besideCount(figure)?.value ?? NOT_APPLICABLE,
      }),
    ),
    ...[...shares].flatMap(([id, name]) => besideShareColumns(measure, id, name)),
  ];
}

function besideShareColumns(measure: Measure, id: string, name: string): FigureColumn[] {
  const of = (field: keyof PublicBeside) => (figure: PublicFigure) =>
    besideShares(measure, figure).find((one) => one.id === id)?.share[field] ?? NOT_APPLICABLE;
  return [
    { id: `${id}_numerator`, name: `${name}: täljare`, kind: 'number', format: formatCount, of: of('numerator') },
    { id: `${id}_denominator`, name: `${name}: nämnare`, kind: 'number', format: formatCount, of: of('denominator') },
    { id: `${id}_share`, name: `${name}: andel`, kind: 'share', format: formatShare, of: of('share') },
  ];
}

const NOT_APPLICABLE: Shown = { absent: 'not-applicable' };

/** A figure's cells, one for each of the columns. */
export function figureCells(
  measure: Measure,
  columns: readonly FigureColumn[],
  figure: PublicFigure,
  nation: boolean,
): ChartCell[] {
  const listed = statisticsAt(measure, nation);
  const { absent, preliminary } = publicParts(figure);
  return columns.map(({ id, format, statistic, of }) => {
    if (id === PRELIMINARY.id) return preliminaryCell(preliminary);
    const value = of === undefined || absent !== undefined ? valueIn(figure, id) : of(figure);
    const left = statistic !== undefined && !listed.includes(statistic) && absent === undefined;
    const shown: Shown = left && typeof value !== 'number' ? { absent: 'not-listed' } : value;
    return { value: shown, text: shownText(shown, format) };
  });
}

/** A cell of words, with the id behind them for programs. */
export function words(text: string, id: string = text): ChartCell {
  return { text, value: id };
}
