import type { VariableBreakdown } from '../../definitions/figure-definition.ts';
import { casesOf } from '../../definitions/general-words.ts';
import { NATION } from '../../definitions/nation.ts';
import { publicParts } from '../../disclosure/kinds/public-parts.ts';
import { isShown, type PublicFigure, type Shown } from '../../disclosure/public-result.ts';
import { shortAbsentText } from '../../words/absence.ts';
import { formatPeriod } from '../../words/dates.ts';
import { midSentence } from '../../words/letters.ts';
import { listed } from '../../words/lists.ts';
import { formatCount } from '../../words/numbers.ts';
import { namedCategories } from '../category/breakdown-categories.ts';
import type { Chart, ChartTable } from '../chart.ts';
import { words } from '../figure-table.ts';
import { isOpenFigure } from '../is-preliminary.ts';
import { notesOn } from '../notes.ts';
import {
  type ChartInput,
  type ChartReporter,
  chartId,
  figureOf,
  inAllSizes,
  reportersIn,
  resultOf,
  statisticsAt,
} from '../scene.ts';
import { valueIn } from '../value-in.ts';
import { countedCases } from '../words/counted-cases.ts';
import { openSentence } from '../words/figure-words.ts';
import { reporterNouns } from '../words/reporter-nouns.ts';
import { residenceBreakdown } from './residence-breakdown.ts';
import { wayGrid } from './way-grid.ts';

/** As many columns as a narrow picture has room for. */
const MOST = 6;

interface Way {
  readonly id: string;
  readonly name: string;
  /** To each reporter, in the order of the reporters, and to all of them. */
  readonly values: readonly Shown[];
}

/**
 * From where people live to who they come to, in one year: what each unit's own breakdown shows, side by side, and nothing more.
 * Nothing where units have no such breakdown, or are more than a picture has room for.
 */
export function wayChart(input: ChartInput): Chart | undefined {
  const { measure, area, year } = input;
  const breakdown = residenceBreakdown(measure);
  if (breakdown === undefined || input.reporter !== undefined) return undefined;
  const reporters = reportersIn(input).filter(({ nation }) => statisticsAt(measure, nation).includes('by'));
  const units = reporters.filter(({ nation }) => !nation);
  const result = resultOf(input, NATION, year);
  if (units.length < 2 || units.length > MOST || result === undefined) return undefined;
  const figures = reporters.map(({ id }) => figureOf(input, id, year));
  const rows = namedCategories(input, breakdown).flatMap(({ id, name }): Way[] => {
    const values = figures.map((figure) => cellOf(figure, breakdown.id, id));
    return figures.some((figure) => id in listOf(figure, breakdown.id)) ? [{ id, name, values }] : [];
  });
  if (!rows.some(({ values }) => values.some(isShown))) return undefined;
  const { many, one } = reporterNouns(area);
  const period = formatPeriod(result.period);
  const id = chartId(input, year, breakdown.id, 'vagar');
  const title = `${measure.code}: från ${midSentence(breakdown.name)} till ${one}, ${period}`;
  const heading = `Antal ${casesOf(measure)} från varje region till ${reporterNouns(area).all}${isOpenFigure(result) ? ' · preliminärt' : ''}`;
  const columns = reporters.map(({ shortName }) => shortName);
  const said = { title, description: [`${heading}.`, ...inWords(rows, reporters)].join(' ') };
  const table = tableOf(breakdown, reporters, rows, title);
  return {
    id,
    ...said,
    ...inAllSizes(id, (canvas) => wayGrid({ words: said, heading, columns, rows }, canvas), { width: 'whole' }),
    table: { ...table, origins: rows.map(() => result) },
    sentence: `${sentenceOf(input, breakdown, units, period)}${openSentence(isOpenFigure(result))}`,
    notes: [
      `Bredden visar antalet, i samma skala för alla ${many}.`,
      ...notesOn(
        reporters.flatMap((reporter) => resultOf(input, reporter.id, year) ?? []),
        table,
        measure,
        area,
      ),
    ],
  };
}

const listOf = (figure: PublicFigure, breakdown: string) => publicParts(figure).by[breakdown] ?? {};

/** A category that a list lacks is withheld with it, or absent with the figure. */
function cellOf(figure: PublicFigure, breakdown: string, category: string): Shown {
  const { absent = 'withheld' } = publicParts(figure);
  return listOf(figure, breakdown)[category] ?? { absent };
}

/** Region by region the numbers above nought, and how many there are that can't be told. */
function inWords(rows: readonly Way[], reporters: readonly ChartReporter[]): string[] {
  const told = rows.flatMap(({ name, values }) => {
    const ways = values.flatMap((value, at) => {
      const { nation = false, shortName = '' } = reporters[at] ?? {};
      return isShown(value) && value > 0 ? [`${nation ? 'riket' : shortName} ${formatCount(value)}`] : [];
    });
    return ways.length === 0 ? [] : [`${name}: ${listed(ways)}.`];
  });
  const untold = rows.flatMap(({ values }) => values.filter((value) => !isShown(value))).length;
  return [...told, ...(untold === 0 ? [] : [`Antal tal som inte visas: ${formatCount(untold)}.`])];
}

const cellText = (value: Shown = { absent: 'withheld' }) =>
  isShown(value) ? formatCount(value) : shortAbsentText(value);

/** How many of a unit's own live in the region where it lies: of those of whom both numbers are shown, and how many it isn't known of. */
function sentenceOf(
  input: ChartInput,
  breakdown: VariableBreakdown,
  units: readonly ChartReporter[],
  period: string,
): string {
  const { measure, area, year } = input;
  const home = new Map(area.reporters.map(({ id, homeRegion }) => [id, homeRegion]));
  const own = units.flatMap(({ id, where }) => {
    const figure = figureOf(input, id, year);
    const [region, n] = [home.get(id), valueIn(figure, 'n')];
    const list = listOf(figure, breakdown.id);
    const near = region === undefined ? undefined : list[region];
    return near !== undefined && isShown(near) && isShown(n)
      ? [{ near, n, where, unknown: list[breakdown.missing] }]
      : [];
  });
  if (own.length === 0)
    return `Tabellen visar hur många ${casesOf(measure)} som kom från varje region till ${reporterNouns(area).all} under ${period}.`;
  const told = own.map(
    ({ near, n, where }, at) =>
      `${formatCount(near)} av ${at === 0 ? countedCases(n, casesOf(measure)) : formatCount(n)} ${where}`,
  );
  return `Under ${period} bodde ${listed(told)} i den region där enheten ligger.${unknownAmong(own, breakdown)}`;
}

/** Of whom it isn't known where they live is no one who lives elsewhere, also where how many that are is withheld. */
function unknownAmong(own: readonly { readonly unknown: Shown | undefined }[], { name }: VariableBreakdown): string {
  // A list without the category has nobody in it.
  const all = own.flatMap(({ unknown }) => (unknown === undefined ? [] : [unknown]));
  const told = all.filter(isShown);
  if (told.length < all.length) return ` Uppgift om ${midSentence(name)} kan saknas för några av dem.`;
  const unknown = told.reduce((sum, one) => sum + one, 0);
  return unknown === 0 ? '' : ` Uppgift om ${midSentence(name)} saknas för ${formatCount(unknown)} av dem.`;
}

function tableOf(
  breakdown: { readonly id: string; readonly name: string },
  reporters: readonly ChartReporter[],
  rows: readonly Way[],
  caption: string,
): ChartTable {
  return {
    caption,
    columns: [
      { id: breakdown.id, name: breakdown.name, kind: 'text' },
      ...reporters.map(({ id, shortName }) => ({ id, name: shortName, kind: 'number' as const })),
    ],
    rows: rows.map(({ id, name, values }) => [
      words(name, id),
      ...values.map((value) => ({ value, text: cellText(value) })),
    ]),
  };
}
