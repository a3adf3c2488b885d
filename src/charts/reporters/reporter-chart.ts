import type { Period } from '../../calendar/period.ts';
import { publicParts } from '../../disclosure/kinds/public-parts.ts';
import { isShown } from '../../disclosure/public-result.ts';
import { formatPeriod } from '../../words/dates.ts';
import { capital } from '../../words/letters.ts';
import { listed } from '../../words/lists.ts';
import { formatCount } from '../../words/numbers.ts';
import type { Chart, ChartTable } from '../chart.ts';
import { asColumn, figureCells, figureColumns, words } from '../figure-table.ts';
import { isOpenFigure } from '../is-preliminary.ts';
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
import { valueIn } from '../value-in.ts';
import { absentSentences } from '../words/absent-sentences.ts';
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
  // Shares have marks of their own for it.
  const isMarked = rows.some(({ figure }) => publicParts(figure).preliminary);
  const isOpen = results.some(isOpenFigure);
  const heading = headingOf(measure, isOpen && !isMarked);
  const description = `${heading}. ${rows.map(({ reporter, figure }) => named(reporter.name, chartKindOf(figure).inWords(figure, measure, reporter))).join(' ')}`;
  const target = targetNotes(measure);
  const said = { title, description: [description, ...target].join(' ') };
  const look = { words: said, heading, targets: targetsOf(measure) };
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
    sentence: [
      figureSentence(
        measure,
        figureOf(input, main.id, year),
        main,
        period,
        isOpenFigure(resultOf(input, main.id, year)),
      ),
      partsOfSum(input, rows),
    ].join(''),
    notes: [...(apart === undefined ? [] : [apart]), ...target, ...notesOn(results, table, measure, area)],
    ...(apart === undefined ? {} : { triesReporters: true, ownNotes: [apart] }),
  };
}

/** ` Per enhet: Norr 12 och Syd 30.`: those whom the nation is the sum of, where it is one; who has no number, and why. */
function partsOfSum({ measure, area }: ChartInput, rows: readonly ReporterFigure[]): string {
  const parts = rows.filter(({ reporter }) => !reporter.nation);
  if (!definedCharts(measure).nationIsSum || parts.length < 2) return '';
  const told = parts.map(({ reporter, figure }) => ({ name: reporter.shortName, value: valueIn(figure, 'n') }));
  const shown = told.flatMap(({ name, value }) => (isShown(value) ? `${name} ${formatCount(value)}` : []));
  if (shown.length === 0) return '';
  return ` Per ${reporterNouns(area).one}: ${listed(shown)}.${absentSentences('Antalet', told)}`;
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
