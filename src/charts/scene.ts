import { type Period, spanOf } from '../calendar/period.ts';
import type { Area, Stratum } from '../definitions/area.ts';
import type { Measure, Statistic } from '../definitions/measure.ts';
import { NATION } from '../definitions/nation.ts';
import type { Dictionary } from '../dictionary/dictionary.ts';
import type { Inhabitants } from '../dictionary/organisation.ts';
import type { PublicFigure, PublicResult } from '../disclosure/public-result.ts';
import { firstOf } from '../engine/reporting-period.ts';
import type { Markup } from '../markup.ts';
import { resultAt } from '../results/result-at.ts';
import { midSentence } from '../words/letters.ts';
import type { Chart, PaperPicture } from './chart.ts';
import type { Canvas } from './kit/svg.ts';
import { resultsOfMeasure } from './results-of-measure.ts';
import type { RowOrigin } from './row-origin.ts';
import { fullName } from './words/measure-words.ts';

/** What a chart is made from. */
export interface ChartInput {
  readonly area: Area;
  readonly measure: Measure;
  /** Of any measures and years: the measure's own are picked out. */
  readonly results: readonly PublicResult[];
  /** The measuring year of the charts that show one. */
  readonly year: number;
  /** The first year, where years are taken together. */
  readonly since?: number;
  /** Id of one of the area's strata; without it all are together. */
  readonly stratum?: string;
  /** A unit: its charts, with the nation beside where that compares. Else all units and the nation. */
  readonly reporter?: string;
  /** Gives the codes of a breakdown their names; without it the codes stand there. */
  readonly dictionary?: Dictionary;
  /** How many live where, by day: without it nothing is told to so many inhabitants. */
  readonly inhabitants?: readonly Inhabitants[];
}

/** Someone whose figures are drawn. */
export interface ChartReporter {
  readonly id: string;
  readonly name: string;
  /** As a row of a printed picture has room for. */
  readonly shortName: string;
  readonly nation: boolean;
  /** In a sentence: `i riket`, `vid Akademiska sjukhuset`, `i riket (ileum)`. */
  readonly where: string;
}

/** Whose figures the charts show: the units in the area's order and the nation last, or the one unit and the nation. */
export function reportersIn(input: ChartInput): ChartReporter[] {
  const { area, measure, reporter } = input;
  const at = area.participation === undefined ? 'vid' : 'i';
  const stratum = chosenStratum(input);
  const among = stratum === undefined ? '' : ` (${midSentence(stratum.name)})`;
  const units = area.reporters
    .filter(({ id }) => reporter === undefined || id === reporter)
    .map(({ id, name, shortName }) => ({ id, name, shortName, nation: false, where: `${at} ${name}${among}` }));
  const all = [...units, { id: NATION, name: 'Riket', shortName: 'Riket', nation: true, where: `i riket${among}` }];
  return all.filter((one) => statisticsAt(measure, one.nation).length > 0);
}

/** The stratum that was asked for, where it is not all together. */
function chosenStratum({ area, stratum }: ChartInput): Stratum | undefined {
  return area.strata?.values.find(({ id }) => id === stratum);
}

/** What a chart's title begins with: `T1 Tid till MDK`, by what it is broken down, and the stratum. */
export function titleOf(input: ChartInput, breakdown?: string): string {
  const stratum = chosenStratum(input)?.name;
  const isSaid = breakdown !== undefined && input.measure.name.toLowerCase().includes(breakdown.toLowerCase());
  const by = breakdown === undefined || isSaid ? '' : ` efter ${midSentence(breakdown)}`;
  return `${fullName(input.measure)}${by}${stratum === undefined ? '' : `, ${midSentence(stratum)}`}`;
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
export function resultOf(input: ChartInput, reporter: string, year: number): PublicResult | undefined {
  const { area, measure, results, since = firstOf(measure, area, year), stratum = area.strata?.all.id } = input;
  const part = { from: since, to: year, ...(stratum === undefined ? {} : { stratum }) };
  return resultAt(results, { measure: measure.id, reporter, part });
}

/** Of what the numbers of a reporter and a year are, whether or not there is a result. */
export function originOf(input: ChartInput, reporter: string, year: number): RowOrigin {
  return resultOf(input, reporter, year) ?? { measure: input.measure.id, reporter };
}

/** Whether a result is one of the measure's in the stratum, of years taken together as asked or as the measure is defined. */
export function isAsked({ area, measure, since, stratum }: ChartInput, one: PublicResult): boolean {
  const { from, to, stratum: own } = one.part;
  const isSpan = since === undefined ? measure.computation.period === 'sinceStart' || from === to : from === since;
  return one.measure === measure.id && isSpan && own === (stratum ?? area.strata?.all.id);
}

/** The figure of a reporter and a year; where there is no result, nothing was reported. */
export function figureOf(input: ChartInput, reporter: string, year: number): PublicFigure {
  return resultOf(input, reporter, year)?.figure ?? { kind: 'absent', reason: 'not-reported' };
}

/** The days that results are over: from the first of any of them to the last. */
export function daysOf(results: readonly PublicResult[]): Period | undefined {
  return spanOf(results.map(({ period }) => period));
}

/** The measure's years with results, in order. */
export function yearsOf(input: ChartInput): number[] {
  const own = resultsOfMeasure(input.results, input.measure.id);
  const years = own.filter((one) => isAsked(input, one)).map(({ part }) => part.to);
  return [...new Set(years)].toSorted((a, b) => a - b);
}

/** A chart's id: `t1-2024-enheter`, `t1-2024-enheter-skane` for one unit, and `t1-ileum-2017-2024-enheter`. */
export function chartId(input: ChartInput, ...parts: readonly (string | number)[]): string {
  const { measure, reporter, since } = input;
  return [measure.id, chosenStratum(input)?.id, since, ...parts, reporter]
    .filter((part) => part !== undefined)
    .join('-')
    .toLowerCase()
    .replace(/[^a-z0-9-]/g, '-');
}

const PAPER_WIDTHS: Readonly<Record<PaperPicture['width'], number>> = { half: 352, whole: 720 };

/** The picture drawn wide, narrow, and for print. @param paper how it is drawn for print, where that isn't as it is else */
export function inAllSizes(
  id: string,
  draw: (canvas: Canvas) => Markup,
  paper: { readonly width: PaperPicture['width']; readonly draw?: (canvas: Canvas) => Markup } = { width: 'half' },
): Pick<Chart, 'svg' | 'compact' | 'paper'> {
  const { width, draw: drawForPaper = draw } = paper;
  return {
    svg: draw({ width: 720, id }),
    compact: draw({ width: 300, id: `${id}-smal` }),
    paper: { svg: drawForPaper({ width: PAPER_WIDTHS[width], id: `${id}-tryck`, paper: true }), width },
  };
}
