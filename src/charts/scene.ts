import type { PublicFigure, PublicResult } from '../disclosure/public-result.ts';
import type { Markup } from '../markup.ts';
import type { Area } from '../measures/area.ts';
import type { Measure, Statistic } from '../measures/measure.ts';
import { NATION } from '../measures/result.ts';
import type { Dictionary } from '../register/dictionary.ts';
import type { Canvas } from './svg.ts';

/** What a chart is made from. */
export interface ChartInput {
  readonly area: Area;
  readonly measure: Measure;
  /** Of any measures and years: the measure's own are picked out. */
  readonly results: readonly PublicResult[];
  /** The measuring year of the charts that show one. */
  readonly year: number;
  /** A unit: its charts, with the nation beside where that compares. Else all units and the nation. */
  readonly reporter?: string;
  /** Gives the codes of a breakdown their names; without it the codes stand there. */
  readonly dictionary?: Dictionary;
}

/** Someone whose figures are drawn. */
export interface ChartReporter {
  readonly id: string;
  readonly name: string;
  readonly nation: boolean;
}

/** Whose figures the charts show: the units in the area's order and the nation last, or the one unit and the nation. */
export function reportersIn({ area, measure, reporter }: ChartInput): ChartReporter[] {
  const units = area.reporters
    .filter(({ id }) => reporter === undefined || id === reporter)
    .map(({ id, name }) => ({ id, name, nation: false }));
  const all = [...units, { id: NATION, name: 'Riket', nation: true }];
  return all.filter((one) => statisticsAt(measure, one.nation).length > 0);
}

/** Whose figure a sentence is about: the unit when there is only one, else the nation. */
export function mainReporter(reporters: readonly ChartReporter[]): ChartReporter | undefined {
  const units = reporters.filter(({ nation }) => !nation);
  return units.length === 1 ? units[0] : (reporters.find(({ nation }) => nation) ?? units[0]);
}

/** The statistics that the measure's definition lists for the nation or for units. */
export function statisticsAt({ levels }: Measure, nation: boolean): readonly Statistic[] {
  return levels.find(({ level }) => level === (nation ? 'nation' : 'unit'))?.statistics ?? [];
}

/** The measure's result for a reporter and a year. */
export function resultOf({ results, measure }: ChartInput, reporter: string, year: number): PublicResult | undefined {
  return results.find((one) => one.measure === measure.id && one.reporter === reporter && one.year === year);
}

/** The figure of a reporter and a year; where there is no result, nothing was reported. */
export function figureOf(input: ChartInput, reporter: string, year: number): PublicFigure {
  return resultOf(input, reporter, year)?.figure ?? { kind: 'absent', reason: 'not-reported' };
}

/** The measure's years with results, in order. */
export function yearsOf({ results, measure }: ChartInput): number[] {
  const years = results.filter((one) => one.measure === measure.id).map(({ year }) => year);
  return [...new Set(years)].toSorted((a, b) => a - b);
}

/** A chart's id: `t1-2024-enheter`, and `t1-2024-enheter-skane` for one unit. */
export function chartId({ measure, reporter }: ChartInput, ...parts: readonly (string | number)[]): string {
  return [measure.id, ...parts, reporter]
    .filter((part) => part !== undefined)
    .join('-')
    .toLowerCase()
    .replace(/[^a-z0-9-]/g, '-');
}

/** The picture drawn wide and narrow. */
export function inBothSizes(id: string, draw: (canvas: Canvas) => Markup): { svg: Markup; compact: Markup } {
  return { svg: draw({ width: 720, id }), compact: draw({ width: 300, id: `${id}-smal` }) };
}
