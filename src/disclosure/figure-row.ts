import type { YearResult } from '../results/result.ts';
import type { Term } from './complement.ts';
import type { FigureNumbers } from './figure-numbers.ts';

/** What a figure is of: its place among a measure's figures. */
export type Place = Pick<YearResult, 'reporter' | 'year' | 'since' | 'stratum'>;

/** A figure's numbers in their place. */
export interface Row extends Place {
  readonly numbers: FigureNumbers;
}

/** The place as a key. */
export function placeOf({ reporter, year, since, stratum }: Place): string {
  return [reporter, stratum ?? '', since ?? year, year].join('\u0000');
}

/** The key of a cell in a place. */
export function cellOf(place: Place, cell: string): string {
  return `${cell}\u0000${placeOf(place)}`;
}

/** A number of a row as a term of an addition. */
export function term(row: Row, name: string, value: number): Term {
  return { cell: cellOf(row, row.numbers.cell(name)), value };
}
