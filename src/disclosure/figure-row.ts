import type { Measure } from '../definitions/measure.ts';
import type { Part, Result } from '../results/result.ts';
import type { FigureNumbers } from './kinds/numbers.ts';

/** What a figure is of: its place among a measure's figures. */
export interface FigurePlace extends Pick<Result, 'reporter'> {
  readonly part: Part;
}

/** A figure's numbers in their place. */
export interface FigureRow extends FigurePlace {
  readonly measure: Measure;
  readonly numbers: FigureNumbers;
}

/** The place as a key. */
export function placeOf({ reporter, part }: FigurePlace): string {
  return [reporter, part.stratum ?? '', part.from, part.to].join('\u0000');
}

/** The key of a measure's number in a place. */
export function numberKey(measure: string, place: FigurePlace, name: string): string {
  return `${measure}\u0000${name}\u0000${placeOf(place)}`;
}

/** Rows that have the same of something. */
export function groupedBy(rows: readonly FigureRow[], key: (row: FigureRow) => readonly unknown[]): FigureRow[][] {
  return [...Map.groupBy(rows, (row) => key(row).join('\u0000')).values()];
}
