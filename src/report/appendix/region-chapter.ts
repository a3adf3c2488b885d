import type { ChartCell, ChartTable } from '../../charts/chart.ts';
import { capital } from '../../words/letters.ts';
import { slug } from '../../words/slug.ts';
import type { Composing } from '../composing/composing.ts';
import type { Chapter, TableBlock } from '../composing/document.ts';
import { absentCell } from '../figures/absent-cell.ts';
import {
  ALL_SITES,
  type Bound,
  type FigureSource,
  isMissing,
  type Missing,
  NATION_LEVEL,
  type NamedInSentence,
  type Reference,
} from '../figures/figure-source.ts';
import { type NumberColumn, numberColumns } from '../figures/number-columns.ts';
import { figureYears, yearText } from '../figures/year-span.ts';
import {
  isOfYears,
  nameOf,
  referenceTo,
  type ToldStatistic,
  toldAnswer,
  toldStatistics,
  valueAt,
} from './told-statistics.ts';

/** The kinds of numbers that are told of each region, in the order of its page; and of each the column beside the nation's, and what it stands on. */
const KINDS = {
  share: { heading: 'Andel', many: 'andelar', main: 'share', basis: ['numerator', 'denominator'] },
  days: { heading: 'Mediantid', many: 'mediantider', main: 'median', basis: ['n'] },
} as const satisfies {
  readonly [K in Bound['kind']]?: {
    readonly heading: string;
    readonly many: string;
    readonly main: string;
    readonly basis: readonly string[];
  };
};
type Kind = keyof typeof KINDS;
const KIND_NAMES = Object.keys(KINDS) as Kind[];

/** All that the report tells of one region, beside the nation; undefined of one that has no number at all. */
export function regionChapter(region: NamedInSentence, composing: Composing): Omit<Chapter, 'number'> | undefined {
  const { source } = composing;
  const tables = [
    yearTable(region, source),
    ...KIND_NAMES.flatMap((kind) => besideNation(region, kind, source) ?? []),
  ].filter((table) => table !== undefined);
  if (!tables.some(({ table }) => hasNumber(table))) return undefined;
  const blocks = tables.map((made): TableBlock => {
    const label = composing.nextTable();
    return { kind: 'table', id: `tabell-${label.toLowerCase()}`, label, ...made };
  });
  return { id: slug(region.name), title: capital(region.name), sections: [{ id: 'inledning', blocks }] };
}

type RegionTable = Pick<TableBlock, 'table' | 'shown' | 'references'>;

/** Whether a region's table has a number of its own: the nation's, in the last column, is everybody's. */
const hasNumber = ({ rows }: ChartTable) => rows.some((row) => typeof row[row.length > 2 ? 2 : 1]?.value === 'number');

/** The numbers that are told year by year: a row for each year, read with the years across. */
function yearTable(region: NamedInSentence, source: FigureSource): RegionTable | undefined {
  const years = source.years.map(({ year }) => ({ from: year, to: year }));
  // What is told of each year for the nation alone is nothing of a region's.
  const regions = source.levels.filter(({ id }) => id !== NATION_LEVEL);
  const isTold = (one: ToldStatistic, each: Reference['years']) => isOfYears(one, each, source, regions);
  const told = toldStatistics('share', source).filter((one) => years.some((each) => isTold(one, each)));
  const shown = years.filter((each) => told.some((one) => isTold(one, each)));
  if (told.length === 0) return undefined;
  const caption = `${capital(region.name)}, år för år`;
  const at = (one: ToldStatistic, each: Reference['years']) => valueAt(one, region.id, each, source);
  const columns = numberColumns(
    'share',
    told.flatMap((one) => shown.map((each) => at(one, each))),
  );
  const rows = told.flatMap((one) => shown.map((each) => ({ one, each })));
  // A number can be of other days of a year than the register's others: the heading then names the year, and the cell its days.
  const textOf = (one: ToldStatistic, each: Reference['years']) =>
    figureYears(referenceTo(one, region.id, each), source);
  const daysOf = (each: Reference['years']) => new Set(told.map((one) => textOf(one, each)));
  // The row is named by what it is of: days that only its own number is of stand with the number.
  const ownDays = (one: ToldStatistic, each: Reference['years']) =>
    daysOf(each).size > 1 ? /\((.+)\)$/.exec(textOf(one, each))?.[1] : undefined;
  return {
    table: {
      caption,
      columns: [
        { id: 'rad', name: 'Uppgift', kind: 'text' },
        { id: 'diagnosar', name: 'Diagnosår', kind: 'text' },
        ...columns.map(({ id, name, kind }) => ({ id, name, kind })),
      ],
      rows: rows.map(({ one, each }) => [
        named(nameOf(one)),
        named(figureYears(referenceTo(one, region.id, each), source)),
        ...cellsOf(columns, at(one, each)),
      ]),
      origins: rows.map(({ one, each }) => source.origin(referenceTo(one, region.id, each))),
    },
    shown: {
      caption,
      columns: [
        { id: 'rad', name: 'Uppgift', kind: 'text' },
        ...shown.map((each) => ({
          id: String(each.from),
          name: yearHeading(each, daysOf(each), source),
          kind: 'share' as const,
        })),
      ],
      rows: told.map((one) => [
        named(nameOf(one)),
        ...shown.map((each) => shortCell('share', at(one, each), ownDays(one, each))),
      ]),
    },
    references: [],
  };
}

/** @param days what the rows' numbers of the year are of, in words */
function yearHeading(years: Reference['years'], days: ReadonlySet<string>, source: FigureSource): string {
  const isOpen = source.years.some(({ year, preliminary }) => year === years.from && preliminary === true);
  const [one, ...others] = days;
  const text = one === undefined || others.length > 0 ? String(years.from) : one;
  return `${text}${isOpen ? ' (preliminärt)' : ''}`;
}

/** The numbers of all years together, a row for each group of sites with the nation's beside; read with the sites across. */
function besideNation(region: NamedInSentence, kind: Kind, source: FigureSource): RegionTable | undefined {
  const years = { from: source.years[0]?.year ?? source.year, to: source.year };
  const told = toldStatistics(kind, source)
    .filter(({ indicator, site }) => site.id !== ALL_SITES || indicator.sites.length === 1)
    .filter((one) => isOfYears(one, years, source));
  if (told.length === 0) return undefined;
  const at = (one: ToldStatistic, level: string) => valueAt(one, level, years, source);
  const columns = numberColumns(
    kind,
    told.map((one) => at(one, region.id)),
  );
  const main = columns.find(({ id }) => id === KINDS[kind].main);
  if (main === undefined) throw new RangeError(`numbers of the kind ${kind} have no column ${KINDS[kind].main}`);
  const nation = (one: ToldStatistic) => {
    const bound = at(one, NATION_LEVEL);
    return isMissing(bound) ? absentCell(bound) : main.cell(bound);
  };
  const caption = `${capital(region.name)}, ${KINDS[kind].many}, ${yearText(years, source)}`;
  const sites = source.sites.filter(({ id }) => told.some(({ site }) => site.id === id));
  const answers = [...new Set(told.map(toldAnswer))];
  const found = (answer: string, site: string) =>
    told.find((one) => one.site.id === site && toldAnswer(one) === answer);
  return {
    table: {
      caption,
      columns: [
        { id: 'rad', name: 'Uppgift', kind: 'text' },
        ...columns.map(({ id, name, kind: of }) => ({ id, name, kind: of })),
        { id: 'riket', name: 'Riket', kind: main.kind },
      ],
      rows: told.map((one) => [named(nameOf(one)), ...cellsOf(columns, at(one, region.id)), nation(one)]),
      origins: told.map((one) => source.origin(referenceTo(one, region.id, years))),
    },
    shown: {
      caption,
      columns: [
        { id: 'rad', name: KINDS[kind].heading, kind: 'text' },
        ...sites.flatMap(({ id, name }) => [
          { id, name: capital(name), kind: main.kind },
          { id: `${id}_riket`, name: 'Riket', kind: main.kind },
        ]),
      ],
      rows: answers.map((answer) => [
        named(answer),
        ...sites.flatMap(({ id }) => {
          const one = found(answer, id);
          return one === undefined ? [NOTHING, NOTHING] : [shortCell(kind, at(one, region.id)), nation(one)];
        }),
      ]),
    },
    references: told.map((one) => referenceTo(one, region.id, years)),
  };
}

function cellsOf(columns: readonly NumberColumn[], bound: Bound | Missing): ChartCell[] {
  return columns.map((column, at) => (isMissing(bound) && at === 0 ? absentCell(bound) : column.cell(bound)));
}

/** A number with what it stands on: `79,5 % (93/117)`, and its days where those are its own. */
function shortCell(kind: Kind, bound: Bound | Missing, days?: string): ChartCell {
  if (isMissing(bound)) return absentCell(bound);
  const columns = numberColumns(kind, [bound]);
  const cell = (wanted: string) => {
    const column = columns.find(({ id }) => id === wanted);
    if (column === undefined) throw new RangeError(`numbers of the kind ${kind} have no column ${wanted}`);
    return column.cell(bound);
  };
  const { main, basis } = KINDS[kind];
  const { text, value } = cell(main);
  const parts = [basis.map((id) => cell(id).text).join('/'), ...(days === undefined ? [] : [days])];
  return { value, text: `${text} (${parts.join(', ')})` };
}

const NOTHING: ChartCell = { text: '', value: '' };
const named = (text: string): ChartCell => ({ text, value: text });
