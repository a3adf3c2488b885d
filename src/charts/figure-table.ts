import { casesOf } from '../definitions/general-words.ts';
import type { Measure, Statistic } from '../definitions/measure.ts';
import type { PublicBeside, PublicFigure, Shown } from '../disclosure/public-result.ts';
import { shownText } from '../words/absence.ts';
import { formatCount, formatMean, formatPercentile, formatShare } from '../words/numbers.ts';
import { besideCount, besideShares } from './beside.ts';
import type { ChartCell, ChartColumn } from './chart.ts';
import { statisticsAt } from './scene.ts';

interface FigureColumn extends ChartColumn {
  readonly format: (value: number) => string;
  /** The level must list this for the number to be shown. Without it the number is always shown. */
  readonly statistic?: Statistic;
  /** The number, where it isn't the figure's own of the column's id. */
  readonly of?: (figure: PublicFigure) => Shown;
}

/** The columns that a measure's figures fill, after those that say whose and when; and those that stand beside in any of them. */
export function figureColumns(measure: Measure, figures: readonly PublicFigure[]): FigureColumn[] {
  return [...ownColumns(measure), ...besideColumns(measure, figures)];
}

function ownColumns(measure: Measure): FigureColumn[] {
  const cases = casesOf(measure);
  switch (measure.computation.figure.kind) {
    case 'count':
      return [{ id: 'n', name: `Antal ${cases}`, kind: 'number', format: formatCount }];
    case 'summary':
      return [
        { id: 'n', name: `Antal ${cases}`, kind: 'number', format: formatCount },
        ...SUMMARY.filter(({ statistic }) => isListed(statistic, measure)),
      ];
    case 'proportion':
    case 'coverage':
      return [
        { id: 'numerator', name: 'Täljare', kind: 'number', format: formatCount },
        { id: 'denominator', name: 'Nämnare', kind: 'number', format: formatCount },
        ...(hasMissing(measure) ? [MISSING] : []),
        { id: 'share', name: 'Andel', kind: 'share', format: formatShare },
        { id: 'lower', name: '95 % KI, undre', kind: 'share', format: formatShare },
        { id: 'upper', name: '95 % KI, övre', kind: 'share', format: formatShare },
        { id: 'preliminary', name: 'Preliminärt', kind: 'text', format: String },
      ];
    case 'choices':
    case 'survival':
      return [];
  }
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

const SUMMARY: readonly (FigureColumn & { readonly statistic: Statistic })[] = [
  { id: 'mean', name: 'Medelvärde', kind: 'number', format: formatMean, statistic: 'mean' },
  { id: 'sd', name: 'Standardavvikelse', kind: 'number', format: formatMean, statistic: 'sd' },
  { id: 'p10', name: '10:e percentilen', kind: 'number', format: formatPercentile, statistic: 'p10' },
  { id: 'p25', name: 'Undre kvartil', kind: 'number', format: formatPercentile, statistic: 'p25' },
  { id: 'median', name: 'Median', kind: 'number', format: formatPercentile, statistic: 'median' },
  { id: 'p75', name: 'Övre kvartil', kind: 'number', format: formatPercentile, statistic: 'p75' },
  { id: 'p90', name: '90:e percentilen', kind: 'number', format: formatPercentile, statistic: 'p90' },
];

const isListed = (statistic: Statistic, { levels }: Measure) =>
  levels.some(({ statistics }) => statistics.includes(statistic));

const MISSING = { id: 'missing', name: 'Uppgift saknas', kind: 'number', format: formatCount } as const;

/** Whether it can be unknown of a case if it is in the numerator. */
function hasMissing({ computation: { figure } }: Measure): boolean {
  return figure.kind === 'coverage' || (figure.kind === 'proportion' && figure.numerator.own !== undefined);
}

/** A figure's cells, one for each of the columns. */
export function figureCells(
  measure: Measure,
  columns: readonly FigureColumn[],
  figure: PublicFigure,
  nation: boolean,
): ChartCell[] {
  const listed = statisticsAt(measure, nation);
  return columns.map(({ id, format, statistic, of }) => {
    if (id === 'preliminary') return words(figure.kind === 'proportion' && figure.preliminary ? 'ja' : 'nej');
    const value = of === undefined || figure.kind === 'absent' ? valueIn(figure, id) : of(figure);
    const left = statistic !== undefined && !listed.includes(statistic) && figure.kind !== 'absent';
    const shown: Shown = left && typeof value !== 'number' ? { absent: 'not-listed' } : value;
    return { value: shown, text: shownText(shown, format) };
  });
}

/** A figure's number by its name, or why there is none. */
export function valueIn(figure: PublicFigure, name: string): Shown {
  if (figure.kind === 'absent') return { absent: figure.reason };
  const value: unknown = Object.entries(figure).find(([field]) => field === name)?.[1];
  return isShownValue(value) ? value : { absent: 'not-poolable' };
}

function isShownValue(value: unknown): value is Shown {
  return typeof value === 'number' || (typeof value === 'object' && value !== null && 'absent' in value);
}

/** A cell of words, with the id behind them for programs. */
export function words(text: string, id: string = text): ChartCell {
  return { text, value: id };
}
