import type { Measure } from '../../definitions/measure.ts';
import { NATION } from '../../definitions/nation.ts';
import { publicParts } from '../../disclosure/kinds/public-parts.ts';
import { isShown, type PublicFigure } from '../../disclosure/public-result.ts';
import { capital } from '../../words/letters.ts';
import { inWords } from '../../words/numbers.ts';
import { shortYears } from '../../words/short-years.ts';
import type { Chart, ChartTable } from '../chart.ts';
import { asColumn, figureCells, figureColumns, words } from '../figure-table.ts';
import { isOpenFigure } from '../is-preliminary.ts';
import type { Followed } from '../kinds/chart-kind.ts';
import { chartKindOf, definedCharts } from '../kinds/kinds.ts';
import { notesOn } from '../notes.ts';
import type { RowOrigin } from '../row-origin.ts';
import {
  type ChartInput,
  type ChartReporter,
  chartId,
  figureOf,
  inAllSizes,
  mainReporter,
  reportersIn,
  resultOf,
  titleOf,
} from '../scene.ts';
import { figureSentence } from '../sentence.ts';
import { targetNotes, targetsOf } from '../targets-of.ts';
import { valueIn } from '../value-in.ts';
import { headingOf } from '../words/measure-words.ts';
import { reporterNouns } from '../words/reporter-nouns.ts';
import { sharesTogether } from './shares-together.ts';
import { spansTogether } from './spans-together.ts';

/**
 * A share over so many years together as the area says, where single years are of few: by reporter for the last years, and in the
 * table for every span of them. Nothing where the area doesn't ask for it, or has too few years that can be compared.
 */
export function togetherChart(input: ChartInput): Chart | undefined {
  const { measure, area } = input;
  const spans = area.yearsTogether === undefined ? [] : spansTogether(input, area.yearsTogether);
  const reporters = reportersIn(input);
  const main = mainReporter(reporters);
  const { drawer, followed } = definedCharts(measure);
  const figureIn = (reporter: string, span: readonly number[]): PublicFigure =>
    sharesTogether(
      span.map((year) => figureOf(input, reporter, year)),
      area.disclosure,
    );
  // The last of them that has any number to draw.
  const last = spans.findLast((span) => reporters.some(({ id }) => hasNumber(figureIn(id, span), followed)));
  if (last === undefined || main === undefined || drawer === undefined) return undefined;
  const figures = reporters.map((reporter) => ({ reporter, figure: figureIn(reporter.id, last) }));
  const when = shortYears(last);
  const id = chartId(input, 'tillsammans');
  const title = `${titleOf(input)}, ${when} tillsammans${input.reporter === undefined ? '' : `, ${main.name}`}`;
  const told = figures.map(
    ({ reporter, figure }) => `${reporter.name} · ${chartKindOf(figure).inWords(figure, measure, reporter)}.`,
  );
  const said = { title, description: [`${headingOf(measure)}.`, ...told, ...targetNotes(measure)].join(' ') };
  const look = { words: said, heading: headingOf(measure), targets: targetsOf(measure) };
  const table = tableOf(input, reporters, spans, figureIn, title);
  const results = reporters.flatMap(({ id: one }) => last.flatMap((year) => resultOf(input, one, year) ?? []));
  const figure = figureIn(main.id, last);
  return {
    id,
    ...said,
    ...inAllSizes(id, drawer(figures, look)),
    table,
    sentence: figureSentence(measure, figure, main, when, isOpenFigure({ figure })),
    notes: [...howNotes(input, last.length), ...targetNotes(measure), ...notesOn(results, table, measure, area)],
  };
}

/** Whether the number that a picture is drawn of is shown. */
const hasNumber = (figure: PublicFigure, followed: Followed | undefined) =>
  followed !== undefined && publicParts(figure).absent === undefined && isShown(valueIn(figure, followed.column));

/** What years together are made of, and who is in them more than once. */
function howNotes({ measure, area }: ChartInput, count: number): string[] {
  const { one } = reporterNouns(area);
  const years = inWords(count);
  return [
    `Talen är summan av de ${years} åren. Där något av åren inte visas för en ${one} visas inte heller de ${years} åren tillsammans.`,
    ...(countsAnew(measure) ? ['Den som räknas i flera av åren räknas en gång för varje år.'] : []),
  ];
}

/** Whether a person who is counted in one year can be counted in another too. */
function countsAnew({ computation: { population } }: Measure): boolean {
  return population.count === 'persons' && population.first === 'inPeriod';
}

function tableOf(
  input: ChartInput,
  reporters: readonly ChartReporter[],
  spans: readonly (readonly number[])[],
  figureIn: (reporter: string, span: readonly number[]) => PublicFigure,
  caption: string,
): ChartTable {
  const { measure, area } = input;
  const rows = reporters.flatMap((reporter) =>
    spans.map((span) => ({ reporter, span, figure: figureIn(reporter.id, span) })),
  );
  const columns = figureColumns(
    measure,
    rows.map(({ figure }) => figure),
  );
  return {
    caption,
    targets: targetNotes(measure),
    columns: [
      { id: 'reporter', name: capital(reporterNouns(area).one), kind: 'text' },
      { id: 'years', name: 'År', kind: 'text' },
      { id: 'version', name: 'Definition', kind: 'text' },
      ...columns.map(asColumn),
    ],
    rows: rows.map(({ reporter, span, figure }) => [
      words(reporter.name, reporter.id),
      words(shortYears(span)),
      words(resultOf(input, reporter.id, span.at(-1) ?? input.year)?.definition ?? '–'),
      ...figureCells(measure, columns, figure, reporter.nation),
    ]),
    origins: rows.map(({ reporter, span }) => originOf(input, reporter.id, span)),
  };
}

/** From the first day of the first year to the last day of the last, and whom the last year is over. */
function originOf(input: ChartInput, reporter: string, span: readonly number[]): RowOrigin {
  const [first, last] = [span[0], span.at(-1)].map((year) =>
    year === undefined ? undefined : resultOf(input, reporter, year),
  );
  if (first === undefined || last === undefined) return { measure: input.measure.id, reporter };
  const { reporters } = last;
  return {
    ...{ measure: input.measure.id, reporter, period: { from: first.period.from, to: last.period.to } },
    ...(reporter !== NATION || reporters === undefined ? {} : { reporters }),
  };
}
