import { definedParts } from '../definitions/kinds/kinds.ts';
import type { PublishedArea, PublishedFigure, PublishedMeasure, PublishedRow, Read } from './published.ts';
import { aboutIn, aboutName, figureKey, nameOf } from './published.ts';

/** A table beside a picture (`data/<measure>-…​.json`), by its name. */
export interface PublishedTable {
  readonly name: string;
  readonly rows: readonly PublishedRow[];
}

type Numbers = Map<string, Read>;

/**
 * What the tables of pictures say of figures: shares by reporter, choices, parts of a count, and the numbers of curves at whole
 * years. Which part of all cases a row is of stands in it or in the table's name. Tables of other forms are left unread.
 */
export function figuresInTables(area: PublishedArea, tables: readonly PublishedTable[]): PublishedFigure[] {
  const measures = new Map(area.measures.map((measure) => [measure.id, measure]));
  const figures = new Map<string, PublishedFigure & { readonly numbers: Numbers }>();
  for (const { name, rows } of tables)
    for (const row of rows) {
      const measure = measures.get(textIn(row, 'matt'));
      const place = measure && placeIn(area, measure, name, row);
      const form = measure && FORMS.find(({ has }) => has.every((column) => column in row));
      if (measure === undefined || place === undefined || form === undefined) continue;
      const key = JSON.stringify([measure.id, place]);
      const figure = figures.get(key) ?? { measure, place, numbers: new Map<string, Read>() };
      for (const [told, read] of form.read(row, measure)) figure.numbers.set(told, read);
      if (figure.numbers.size > 0) figures.set(key, figure);
    }
  return [...figures.values()].map(orAbsent);
}

/** Where all numbers are missing for one reason that is not that they are hidden, there is no figure. */
function orAbsent(figure: PublishedFigure): PublishedFigure {
  const [first, ...others] = new Set(figure.numbers.values());
  const isOneReason = typeof first === 'string' && others.length === 0 && NO_FIGURE.includes(first);
  return isOneReason ? { ...figure, numbers: new Map(), absent: first } : figure;
}

const NO_FIGURE: readonly string[] = ['not-reported', 'unreadable'];

/** Figures out of several places as one: a number that is shown in any of them is shown. */
export function mergedFigures(
  figures: readonly PublishedFigure[],
  more: readonly PublishedFigure[],
): PublishedFigure[] {
  const merged = new Map(figures.map((figure) => [figureKey(figure), figure]));
  for (const figure of more) {
    const found = merged.get(figureKey(figure)) ?? figure;
    if (found.absent !== undefined) continue;
    const numbers = new Map(found.numbers);
    for (const [name, read] of figure.numbers)
      if (typeof read === 'number' || !numbers.has(name)) numbers.set(name, read);
    merged.set(figureKey(figure), { ...found, numbers });
  }
  return [...merged.values()];
}

const textIn = (row: PublishedRow, column: string) => String(row[column] ?? '');

/** Which figure a row is of; undefined where it doesn't say. */
function placeIn({ strata }: PublishedArea, { id }: PublishedMeasure, name: string, row: PublishedRow) {
  const reporter = textIn(row, 'reporter' in row ? 'reporter' : 'enhet');
  const [from, to] = textIn(row, 'period')
    .split('/')
    .map((day) => Number(day.slice(0, 4)));
  const start = `${id.toLowerCase()}-`;
  if (!name.startsWith(start) || reporter === '' || from === undefined || to === undefined) return undefined;
  const own = strata?.values.find(({ id: one }) =>
    'stratum' in row ? row['stratum'] === one : name.startsWith(`${start}${one}-`),
  );
  return { reporter, stratum: strata === undefined ? '' : (own ?? strata.all).id, from, to };
}

interface Form {
  readonly has: readonly string[];
  readonly read: (row: PublishedRow, measure: PublishedMeasure) => readonly (readonly [name: string, read: Read])[];
}

const SHARE = ['numerator', 'denominator', 'missing', 'share', 'lower', 'upper'] as const;

/** A table's form is known by its columns. */
const FORMS: readonly Form[] = [
  {
    has: ['group', 'years', 'at_risk', 'events_so_far', 'censored_so_far'],
    read: (row) => {
      const group = textIn(row, 'group');
      const of = (column: string, statistic: string) => readAs(row, column, nameOf(statistic, 'groups', group));
      const months = typeof row['years'] === 'number' ? row['years'] * 12 : undefined;
      const at = (column: string, statistic: string) =>
        months === undefined ? [] : readAs(row, column, `${nameOf(statistic, 'groups', group)}@${months}`);
      return [
        ...of('n', 'n'),
        ...of('events', 'events'),
        ...at('at_risk', 'atRisk'),
        ...at('events_so_far', 'dead'),
        ...at('censored_so_far', 'censored'),
        ...at('survival', 'survival'),
      ];
    },
  },
  {
    has: ['choice', 'numerator', 'denominator'],
    read: (row) =>
      SHARE.flatMap((statistic) => readAs(row, statistic, nameOf(statistic, 'choices', textIn(row, 'choice')))),
  },
  {
    has: ['along', 'n', 'total'],
    read: (row, { computation }) => {
      if (textIn(row, 'along') !== '') return [];
      const by = definedParts(computation.figure).breakdowns.find(({ id }) => id in row);
      return by === undefined
        ? []
        : [...readAs(row, 'n', nameOf('n', by.id, textIn(row, by.id))), ...readAs(row, 'total', 'n')];
    },
  },
  {
    has: ['reporter', 'numerator', 'denominator', 'missing'],
    read: (row) => ('version' in row ? [] : SHARE.flatMap((statistic) => readAs(row, statistic, statistic))),
  },
];

function readAs(row: PublishedRow, column: string, name: string): (readonly [string, Read])[] {
  const about = aboutIn(row, column);
  return [...numberAs(row, column, name), ...(about === undefined ? [] : [[aboutName(name), about] as const])];
}

function numberAs(row: PublishedRow, column: string, name: string): (readonly [string, Read])[] {
  const value = row[column];
  if (typeof value === 'number') return [[name, value]];
  const why = row['saknas'];
  const reason = typeof why === 'object' && why !== null && column in why ? Reflect.get(why, column) : undefined;
  return typeof reason === 'string' ? [[name, reason]] : [];
}
