import { isWholeYear, monthsIn, type Period } from '../../calendar/period.ts';
import { unequalYears } from '../../definitions/unequal-years.ts';
import { publicParts } from '../../disclosure/kinds/public-parts.ts';
import { isTold, type PublicFigure, type PublicResult } from '../../disclosure/public-result.ts';
import { absenceWords, absentText } from '../../words/absence.ts';
import { withWords } from '../../words/counted-words.ts';
import { formatMonths, formatPeriod } from '../../words/dates.ts';
import { capital } from '../../words/letters.ts';
import { listed } from '../../words/lists.ts';
import type { Chart, ChartTable } from '../chart.ts';
import { asColumn, figureCells, figureColumns, words } from '../figure-table.ts';
import { isPreliminary } from '../is-preliminary.ts';
import type { Followed } from '../kinds/chart-kind.ts';
import { definedCharts } from '../kinds/kinds.ts';
import { notesOn } from '../notes.ts';
import { resultsOfMeasure } from '../results-of-measure.ts';
import {
  type ChartInput,
  type ChartReporter,
  chartId,
  daysOf,
  figureOf,
  inAllSizes,
  isAsked,
  mainReporter,
  originOf,
  reportersIn,
  resultOf,
  titleOf,
  yearsOf,
} from '../scene.ts';
import { targetNotes, targetsOf } from '../targets-of.ts';
import { valueIn } from '../value-in.ts';
import { headingOf } from '../words/measure-words.ts';
import { reporterNouns } from '../words/reporter-nouns.ts';
import { breakBetween, changedBefore, isTrial } from './comparable-years.ts';
import type { PanelYear, YearPanel } from './year-panel.ts';
import { yearsByReporter } from './years-by-reporter.ts';
import { yearsSentence } from './years-sentence.ts';

/** How a measure's years are drawn. */
export interface YearStyle {
  /** The top of the axis, where it is not the largest value. */
  readonly top?: number;
  /** What stands under a year that is not whole. */
  readonly partOfYear: (period: Period) => string;
  /** What stands instead of the years of one who reported in none of them. */
  readonly silence?: string;
}

/** A measure over the years, a panel per reporter; nothing while there are fewer than two years that can stand beside one another. */
export function yearChart(input: ChartInput): Chart | undefined {
  return yearChartIn(input, { partOfYear: (period) => formatMonths(monthsIn(period)) });
}

/** The same in a style. */
export function yearChartIn(input: ChartInput, style: YearStyle): Chart | undefined {
  const { measure, area } = input;
  const all = yearsOf(input);
  const years = all.filter((year) => !isTrial(input, year));
  const [first, last] = [years[0], years.at(-1)];
  const { followed } = definedCharts(measure);
  if (followed === undefined || first === undefined || last === undefined || first === last) return undefined;
  const reporters = reportersIn(input);
  const panels = reporters.map((reporter) => panelOf(input, reporter, years, followed, style));
  const targets = targetsOf(measure);
  const results = reporters.flatMap(({ id }) => years.flatMap((year) => resultOf(input, id, year) ?? []));
  const id = chartId(input, 'ar');
  const title = [
    titleOf(input),
    input.reporter === undefined ? undefined : mainReporter(reporters)?.name,
    `${first}–${last}`,
  ]
    .filter((part) => part !== undefined)
    .join(', ');
  const heading = [headingOf(measure), followed.words].filter((part) => part !== undefined).join(' · ');
  const told = panels.map((panel) => inWords(panel, followed));
  const said = { title, description: [`${heading}.`, ...told, ...targetNotes(measure)].join(' ') };
  const table = tableOf(input, reporters, years, title);
  const unequal = unequalYears(measure);
  return {
    id,
    ...said,
    ...inAllSizes(
      id,
      (canvas) =>
        yearsByReporter(
          { ...style, words: said, heading, panels, format: followed.format, targets, limitsAre: followed.limitsAre },
          canvas,
        ),
      { width: 'whole' },
    ),
    table,
    sentence: yearsSentence(input, reporters, years, followed),
    notes: [
      ...silenceNote(panels),
      ...all.filter((year) => isTrial(input, year)).map(trialNote),
      ...years.flatMap((year, at) => breakNote(input, years[at - 1], year)),
      ...(unequal === undefined ? [] : [unequal]),
      ...handedInNote(input, years),
      ...targetNotes(measure),
      ...notesOn(results, table, measure, area),
    ],
  };
}

function panelOf(
  input: ChartInput,
  { id, name, nation }: ChartReporter,
  years: readonly number[],
  followed: Followed,
  { partOfYear, silence }: YearStyle,
): YearPanel {
  const { measure } = input;
  const isSum = nation && definedCharts(measure).nationIsSum;
  const isFinal = (result: PublicResult | undefined) =>
    result !== undefined && isWholeYear(result.period) && !isPreliminary(result);
  const isEqual = unequalYears(measure) === undefined;
  const isSilent = years.every((year) => isNotReported(figureOf(input, id, year)));
  return {
    ...(silence !== undefined && isSilent ? { silence } : {}),
    name: isSum ? 'Riket, summa' : name,
    nation,
    ownScale: isSum,
    years: years.map((year, at): PanelYear => {
      const before = years[at - 1];
      const result = resultOf(input, id, year);
      const figure = figureOf(input, id, year);
      const broken = before === undefined ? undefined : breakBetween(input, before, year);
      const follows = before === year - 1 && broken === undefined;
      const months = anyPeriod(input, year, partOfYear);
      return {
        year,
        value: valueIn(figure, followed.column),
        ...limitsIn(figure, followed),
        preliminary: result !== undefined && isPreliminary(result),
        // A line from year to year would draw a course that the numbers don't have.
        joined: isEqual && follows && isFinal(result) && isFinal(resultOf(input, id, before)),
        ...(months === undefined ? {} : { months }),
        ...(broken === undefined ? {} : { breakBefore: `ny definition ${broken.fromYear}` }),
      };
    }),
  };
}

function limitsIn(figure: PublicFigure, { limits }: Followed): Pick<PanelYear, 'limits'> {
  const own = limits?.(figure);
  return own === undefined ? {} : { limits: own };
}

const isNotReported = (figure: PublicFigure) => publicParts(figure).absent === 'not-reported';

/** How many months a year's period has, when it is not whole; from any reporter, so that an absent one says the same. */
function anyPeriod(input: ChartInput, year: number, words: (period: Period) => string): string | undefined {
  const own = resultsOfMeasure(input.results, input.measure.id);
  const period = daysOf(own.filter((one) => one.part.to === year && isAsked(input, one)));
  return period === undefined || isWholeYear(period) ? undefined : words(period);
}

/** `Norra: 88,9 % (2023, 9 mån), 89,8 % (2024). Norra, 2025: dolt för att skydda enskilda.` */
function inWords({ name, years, silence }: YearPanel, { format, unit }: Followed): string {
  if (silence !== undefined) return `${name} · ${silence}.`;
  const told = years.flatMap(({ year, value, months, preliminary, breakBefore }) => {
    if (!isTold(value)) return [];
    const also = [String(year), months, preliminary && 'preliminärt', breakBefore].filter(
      (part) => typeof part === 'string',
    );
    const number =
      typeof value === 'number'
        ? unit === ''
          ? format(value)
          : withWords(value, format(value), unit)
        : absentText(value);
    return `${number} (${also.join(', ')})`;
  });
  const untold = Map.groupBy(years, ({ value }) =>
    isTold(value) || typeof value === 'number' ? undefined : value.absent,
  );
  const absent = [...untold].map(([why, own]) =>
    why === undefined ? '' : ` ${name}, ${listed(own.map(({ year }) => String(year)))}: ${absenceWords(why)}.`,
  );
  return `${told.length === 0 ? '' : `${name}: ${told.join(', ')}.`}${absent.join('')}`.trim();
}

function tableOf(
  input: ChartInput,
  reporters: readonly ChartReporter[],
  years: readonly number[],
  caption: string,
): ChartTable {
  const { measure, area } = input;
  const columns = figureColumns(
    measure,
    reporters.flatMap(({ id }) => years.map((year) => figureOf(input, id, year))),
  );
  return {
    caption,
    columns: [
      { id: 'reporter', name: capital(reporterNouns(area).one), kind: 'text' },
      { id: 'period', name: 'Period', kind: 'text' },
      { id: 'version', name: 'Definition', kind: 'text' },
      ...columns.map(asColumn),
    ],
    rows: reporters.flatMap(({ id, name, nation }) =>
      years.map((year) => {
        const result = resultOf(input, id, year);
        const period = result === undefined ? String(year) : formatPeriod(result.period);
        return [
          words(name, id),
          words(period, result === undefined ? String(year) : `${result.period.from}/${result.period.to}`),
          words(result?.definition ?? '–'),
          ...figureCells(measure, columns, figureOf(input, id, year), nation),
        ];
      }),
    ),
    origins: reporters.flatMap(({ id }) => years.map((year) => originOf(input, id, year))),
  };
}

function silenceNote(panels: readonly YearPanel[]): string[] {
  const names = panels.filter(({ silence }) => silence !== undefined).map(({ name }) => name);
  return names.length === 0 ? [] : [`${listed(names)} har inte rapporterat för något av de här åren.`];
}

const trialNote = (year: number) =>
  `${year} visas inte här: det årets siffror kan enligt definitionen inte jämföras med senare års.`;

function breakNote(input: ChartInput, before: number | undefined, year: number): string[] {
  const version = before === undefined ? undefined : breakBetween(input, before, year);
  if (version === undefined) return [];
  const what = version.change === undefined ? '' : ` ${version.change}`;
  return [`Ny definition från ${version.fromYear}: åren före och efter kan inte jämföras.${what}`];
}

function handedInNote(input: ChartInput, years: readonly number[]): string[] {
  const version = changedBefore(input, years);
  if (version === undefined) return [];
  return [
    `Alla år är räknade efter samma definition. Det som lämnades in för åren före ${version.fromYear} följde en tidigare definition.`,
  ];
}
