import type { Period } from '../../calendar/period.ts';
import { formatPeriod } from '../../words/dates.ts';
import { capital } from '../../words/letters.ts';
import type { Chart, ChartTable } from '../chart.ts';
import { asColumn, figureCells, figureColumns, words } from '../figure-table.ts';
import type { ReporterFigure } from '../kinds/chart-kind.ts';
import { chartKindOf, definedCharts } from '../kinds/kinds.ts';
import { notesOn } from '../notes.ts';
import {
  type ChartInput,
  chartId,
  daysOf,
  figureOf,
  inAllSizes,
  mainReporter,
  originOf,
  reportersIn,
  resultOf,
  titleOf,
} from '../scene.ts';
import { figureSentence } from '../sentence.ts';
import { targetNotes, targetsOf } from '../targets-of.ts';
import { headingOf } from '../words/measure-words.ts';
import { reporterNouns } from '../words/reporter-nouns.ts';
import { unlikeOthers } from './unlike-others.ts';

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
  const title = `${titleOf(input)}${input.reporter === undefined ? ` per ${reporterNouns(area).one}` : `, ${main.name}`}, ${period}`;
  const description = `${headingOf(measure)}. ${rows.map(({ reporter, figure }) => named(reporter.name, chartKindOf(figure).inWords(figure, measure, reporter))).join(' ')}`;
  const target = targetNotes(measure);
  const said = { title, description: [description, ...target].join(' ') };
  const look = { words: said, heading: headingOf(measure), targets: targetsOf(measure) };
  const { drawer } = definedCharts(measure);
  const draw = drawer?.(rows, look);
  const drawForPaper = drawer?.(
    rows.map(({ reporter, figure }) => ({ reporter: { ...reporter, name: reporter.shortName }, figure })),
    look,
  );
  if (draw === undefined || drawForPaper === undefined) return undefined;
  const table = tableOf(input, rows, title, days);
  const apart = unlikeOthers(input);
  return {
    id,
    ...said,
    ...inAllSizes(id, draw, { width: 'half', draw: drawForPaper }),
    table,
    sentence: figureSentence(measure, figureOf(input, main.id, year), main, period),
    notes: [...(apart === undefined ? [] : [apart]), ...target, ...notesOn(results, table, measure, area)],
    ...(apart === undefined ? {} : { triesReporters: true }),
  };
}

/** `Riket: 76 behandlingar.`, and where a part of the words has a colon of its own `Riket · median: dolt.` */
const named = (name: string, words: string) => `${name}${words.includes(': ') ? ' ·' : ':'} ${words}.`;

/** A row per reporter; where one began later, or ended sooner, than the caption says, each row has its own period. */
function tableOf(input: ChartInput, rows: readonly ReporterFigure[], caption: string, whole: Period): ChartTable {
  const { measure, area, year } = input;
  const columns = figureColumns(
    measure,
    rows.map(({ figure }) => figure),
  );
  const periods = rows.map(({ reporter }) => resultOf(input, reporter.id, year)?.period ?? whole);
  const differ = periods.some(({ from, to }) => from !== whole.from || to !== whole.to);
  return {
    caption,
    targets: targetNotes(measure),
    columns: [
      { id: 'reporter', name: capital(reporterNouns(area).one), kind: 'text' },
      ...(differ ? [{ id: 'period', name: 'Period', kind: 'text' } as const] : []),
      ...columns.map(asColumn),
    ],
    rows: rows.map(({ reporter, figure }, place) => {
      const period = periods[place] ?? whole;
      return [
        words(reporter.name, reporter.id),
        ...(differ ? [words(formatPeriod(period), `${period.from}/${period.to}`)] : []),
        ...figureCells(measure, columns, figure, reporter.nation),
      ];
    }),
    origins: rows.map(({ reporter }) => originOf(input, reporter.id, year)),
  };
}
