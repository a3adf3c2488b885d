import type { Area } from '../definitions/area.ts';
import type { Measure } from '../definitions/measure.ts';

/** What an area publishes of its definitions (`data/measures.json`), as far as an attacker reads it. */
export interface PublishedArea extends Pick<Area, 'reporters' | 'strata' | 'disclosure' | 'unplaced' | 'ties'> {
  readonly measures: readonly PublishedMeasure[];
  /** The area that it is of, and the day that its figures are from. */
  readonly area?: { readonly id: string };
  readonly extract?: { readonly asOf: string };
}

export interface PublishedMeasure
  extends Pick<Measure, 'id' | 'computation'>,
    Partial<Pick<Measure, 'code' | 'name' | 'valuesIn'>> {
  /** What the counts are of. */
  readonly counts: 'attributes' | 'care';
}

/** What an area publishes of its definitions. */
export function publishedAreaOf(area: Area): PublishedArea {
  const measures = area.measures.map(
    (measure): PublishedMeasure => ({ ...measure, counts: measure.counts ?? 'attributes' }),
  );
  return { ...area, measures };
}

/** A place among a measure's figures. */
export interface PublishedPlace {
  readonly reporter: string;
  /** Empty in an area without strata. */
  readonly stratum: string;
  readonly from: number;
  readonly to: number;
}

/** A number as it was read, or why there is none: `withheld`, and other words of the files. */
export type Read = number | string;

/** One figure out of the published files. */
export interface PublishedFigure {
  readonly measure: PublishedMeasure;
  readonly place: PublishedPlace;
  /**
   * By name: `n`, `numerator`; of a category, a choice or a group `<breakdown>/<category>/n`. Of a curve at whole years only what
   * the table of all numbers has.
   */
  readonly numbers: ReadonlyMap<string, Read>;
  /** Why there is no figure at all. */
  readonly absent?: string;
}

/** The measure and the place as a key. */
export function figureKey({ measure, place: { reporter, stratum, from, to } }: FigureAddress): string {
  return JSON.stringify([measure.id, reporter, stratum, from, to]);
}

/** What a figure is of. */
export type FigureAddress = Pick<PublishedFigure, 'place'> & { readonly measure: Pick<PublishedMeasure, 'id'> };

/** All that is published together. */
export interface Publication {
  readonly area: PublishedArea;
  readonly figures: readonly PublishedFigure[];
}

/** A row of the table of all numbers (`data/alla-siffror.json`). */
export type PublishedRow = Readonly<Record<string, unknown>>;

/**
 * The figures out of the rows of the table of all numbers.
 * @throws RangeError when a row is of a measure that the definitions lack, or has no measuring year
 */
export function publishedFigures(area: PublishedArea, rows: readonly PublishedRow[]): PublishedFigure[] {
  const measures = new Map(area.measures.map((measure) => [measure.id, measure]));
  const figures = new Map<string, PublishedFigure & { readonly numbers: Map<string, Read> }>();
  for (const row of rows) {
    const text = (column: string) => String(row[column] ?? '');
    const measure = measures.get(text('matt'));
    const [from, to = from] = text('ar').split('–');
    if (measure === undefined || !(Number(from) > 0))
      throw new RangeError(`no measure and year: ${JSON.stringify(row)}`);
    const place = { reporter: text('enhet'), stratum: text('del'), from: Number(from), to: Number(to) };
    const key = JSON.stringify([measure.id, place]);
    const read = readOf(row);
    const [name, months] = [nameOf(text('tal'), text('uppdelning'), text('kategori')), text('manader')];
    const found = figures.get(key);
    if (text('tal') === '') {
      figures.set(key, { measure, place, numbers: new Map(), absent: String(read) });
      continue;
    }
    const figure = found ?? { measure, place, numbers: new Map<string, Read>() };
    figure.numbers.set(months === '' ? name : `${name}@${months}`, read);
    const about = aboutIn(row, 'varde');
    if (about !== undefined)
      figure.numbers.set(nameOf(aboutName(text('tal')), text('uppdelning'), text('kategori')), about);
    figures.set(key, figure);
  }
  return [...figures.values()];
}

/** The name of a number in a figure. */
export function nameOf(statistic: string, breakdown: string, category: string): string {
  return breakdown === '' ? statistic : `${breakdown}/${category}/${statistic}`;
}

/** What a share that is withheld is told to be about, in a column of a row. */
export function aboutIn(row: PublishedRow, column: string): number | undefined {
  const all = row['ungefar'];
  const about: unknown = typeof all === 'object' && all !== null ? Reflect.get(all, column) : undefined;
  return typeof about === 'number' ? about : undefined;
}

/** The name in a figure of what a number is told to be about. */
export const aboutName = (name: string) => `${name}${ABOUT}`;
export const ABOUT = '≈';

function readOf(row: PublishedRow): Read {
  const value = row['varde'];
  if (typeof value === 'number') return value;
  const why = row['saknas'];
  const reason = typeof why === 'object' && why !== null && 'varde' in why ? why.varde : undefined;
  return typeof reason === 'string' ? reason : 'withheld';
}
