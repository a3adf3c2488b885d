import { valuesInOf } from '../../definitions/general-words.ts';
import type { Measure } from '../../definitions/measure.ts';
import type { Markup } from '../../markup.ts';
import { formatPeriod } from '../../words/dates.ts';
import { capital } from '../../words/letters.ts';
import { formatCount } from '../../words/numbers.ts';
import type { Chart, ChartTable } from '../chart.ts';
import { figureCells, figureColumns, words } from '../figure-table.ts';
import type { Canvas, Words } from '../kit/svg.ts';
import { targetsOf } from '../kit/targets.ts';
import { notesOn } from '../notes.ts';
import {
  type ChartInput,
  chartId,
  daysOf,
  figureOf,
  inBothSizes,
  mainReporter,
  reporterNoun,
  reportersIn,
  resultOf,
  titleOf,
} from '../scene.ts';
import { figureSentence } from '../sentence.ts';
import { headingOf } from '../words/measure-words.ts';
import { barsByReporter } from './bars-by-reporter.ts';
import { bar, inWords, type Row, shareRow, summaryRow } from './reporter-rows.ts';
import { shareInterval } from './share-interval.ts';
import { summaryRange } from './summary-range.ts';

/** One year of a measure by reporter, drawn by what kind of figure it is; nothing when the year has no results. */
export function reporterChart(input: ChartInput): Chart | undefined {
  const { measure, area, year } = input;
  const reporters = reportersIn(input);
  const rows = reporters.map((reporter) => ({ reporter, figure: figureOf(input, reporter.id, year) }));
  const results = reporters.flatMap((reporter) => resultOf(input, reporter.id, year) ?? []);
  const days = daysOf(results);
  const main = mainReporter(reporters);
  if (main === undefined || days === undefined) return undefined;
  const period = formatPeriod(days);
  const id = chartId(input, year, 'enheter');
  const title = `${titleOf(input)}${input.reporter === undefined ? ` per ${reporterNoun(area)}` : `, ${main.name}`}, ${period}`;
  const description = `${headingOf(measure)}. ${rows.map((row) => `${row.reporter.name}: ${inWords(measure, row)}.`).join(' ')}`;
  const said = { title, description };
  const draw = drawerOf(measure, rows, said);
  if (draw === undefined) return undefined;
  const table = tableOf(input, rows, title);
  return {
    id,
    ...said,
    ...inBothSizes(id, draw),
    table,
    sentence: figureSentence(measure, figureOf(input, main.id, year), main, period),
    notes: notesOn(results, table, measure, area),
  };
}

function tableOf({ measure, area }: ChartInput, rows: readonly Row[], caption: string): ChartTable {
  const columns = figureColumns(
    measure,
    rows.map(({ figure }) => figure),
  );
  return {
    caption,
    columns: [
      { id: 'reporter', name: capital(reporterNoun(area)), kind: 'text' },
      ...columns.map(({ id, name, kind }) => ({ id, name, kind })),
    ],
    rows: rows.map(({ reporter, figure }) => [
      words(reporter.name, reporter.id),
      ...figureCells(measure, columns, figure, reporter.nation),
    ]),
  };
}

/** How the kind of figure is drawn; choices and curves have charts of their own. */
function drawerOf(measure: Measure, rows: readonly Row[], words: Words): ((canvas: Canvas) => Markup) | undefined {
  const common = { words, heading: headingOf(measure) };
  const targets = targetsOf(measure);
  switch (measure.computation.figure.kind) {
    case 'count':
      return (canvas) => barsByReporter({ ...common, bars: rows.map(bar), format: formatCount }, canvas);
    case 'summary': {
      const ranges = rows.map((row) => summaryRow(measure, row));
      return (canvas) => summaryRange({ ...common, unit: valuesInOf(measure), rows: ranges, targets }, canvas);
    }
    case 'proportion':
    case 'coverage': {
      const shares = rows.map((row) => shareRow(measure, row));
      return (canvas) => shareInterval({ ...common, rows: shares, targets }, canvas);
    }
    case 'choices':
    case 'survival':
      return undefined;
  }
}
