import type { Area } from '../../definitions/area.ts';
import { type FigurePlace, type FigureRow, numberKey, placeOf } from '../figure-row.ts';

/** A number's key; a count that figures share has that of its place alone, as long as they agree on it. */
export function keyOf(row: FigureRow, name: string): string {
  return name.startsWith('@') ? numberKey('', row, name) : numberKey(row.measure.id, row, name);
}

/** The number that says how many a figure is of. */
export const baseOf = ({ numbers }: FigureRow) => (numbers.values.has('n') ? 'n' : 'denominator');

/** The cell of a number: measures of the same people share that of how many they are, so that they hide the same units. */
export function cellKey(area: Area, measure: string, place: FigurePlace, name: string): string {
  const group = area.disclosure.samePeople.findIndex((one) => one.includes(measure));
  const isBase = group >= 0 && (name === 'n' || name === 'denominator');
  return isBase ? `${group}\u0000${placeOf(place)}` : numberKey(measure, place, name);
}

/** The year that a figure is of; undefined of years together. */
export const yearOf = ({ part: { from, to } }: FigureRow) => (from === to ? from : undefined);
