import type { Measure } from '../measures/measure.ts';
import { barsByReporter } from './bars-by-reporter.ts';
import type { Chart, ChartTable } from './chart.ts';
import { figureCells, figureColumns, words } from './figure-table.ts';
import { formatCount, formatPeriod } from './format.ts';
import { fullName, headingOf, valueUnit } from './measure-words.ts';
import { notesOn } from './notes.ts';
import { bar, inWords, type Row, shareRow, summaryRow } from './reporter-rows.ts';
import { type ChartInput, chartId, figureOf, inBothSizes, mainReporter, reportersIn, resultOf } from './scene.ts';
import { figureSentence } from './sentence.ts';
import { shareInterval } from './share-interval.ts';
import { summaryRange } from './summary-range.ts';
import type { Canvas, Words } from './svg.ts';

/** One year of a measure by reporter, drawn by what kind of figure it is; nothing when the year has no results. */
export function reporterChart(input: ChartInput): Chart | undefined {
  const { measure, area, year } = input;
  const reporters = reportersIn(input);
  const rows = reporters.map((reporter) => ({ reporter, figure: figureOf(input, reporter.id, year) }));
  const results = reporters.flatMap((reporter) => resultOf(input, reporter.id, year) ?? []);
  const [first] = results;
  const main = mainReporter(reporters);
  if (main === undefined || first === undefined) return undefined;
  const period = formatPeriod(first.period);
  const id = chartId(input, year, 'enheter');
  const title = `${fullName(measure)}${input.reporter === undefined ? ' per enhet' : `, ${main.name}`}, ${period}`;
  const description = `${headingOf(measure)}. ${rows.map((row) => `${row.reporter.name}: ${inWords(measure, row)}.`).join(' ')}`;
  const said = { title, description };
  const table = tableOf(measure, rows, title);
  return {
    id,
    ...said,
    ...inBothSizes(id, (canvas) => drawn(measure, rows, said, canvas)),
    table,
    sentence: figureSentence(measure, figureOf(input, main.id, year), main, period),
    notes: notesOn(results, table, measure, area),
  };
}

function tableOf(measure: Measure, rows: readonly Row[], caption: string): ChartTable {
  return {
    caption,
    columns: [
      { id: 'reporter', name: 'Enhet', kind: 'text' },
      ...figureColumns(measure).map(({ id, name, kind }) => ({ id, name, kind })),
    ],
    rows: rows.map(({ reporter, figure }) => [
      words(reporter.name, reporter.id),
      ...figureCells(measure, figure, reporter.nation),
    ]),
  };
}

function drawn(measure: Measure, rows: readonly Row[], said: Words, canvas: Canvas) {
  const heading = headingOf(measure);
  switch (measure.computation.figure.kind) {
    case 'count':
      return barsByReporter({ words: said, heading, bars: rows.map(bar), format: formatCount }, canvas);
    case 'summary': {
      const ranges = rows.map((row) => summaryRow(measure, row));
      return summaryRange({ words: said, heading, unit: valueUnit(measure), rows: ranges }, canvas);
    }
    case 'proportion':
      return shareInterval({ words: said, heading, rows: rows.map((row) => shareRow(measure, row)) }, canvas);
  }
}
