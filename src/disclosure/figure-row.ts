import type { Part, Result } from '../results/result.ts';
import type { Term } from './complement.ts';
import type { FigureNumbers } from './kinds/numbers.ts';

/** What a figure is of: its place among a measure's figures. */
export interface Place extends Pick<Result, 'reporter'> {
  readonly part: Part;
  /** What the part has more than the parts inside it: shown nowhere, but any reader of the others can work it out. */
  readonly rest?: 'years' | undefined;
}

/** A figure's numbers in their place. */
export interface Row extends Place {
  readonly numbers: FigureNumbers;
}

/** The place as a key. */
export function placeOf({ reporter, part, rest }: Place): string {
  return [reporter, part.stratum ?? '', part.from, part.to, rest ?? ''].join('\u0000');
}

/** The key of a cell in a place. */
export function cellOf(place: Place, cell: string): string {
  return `${cell}\u0000${placeOf(place)}`;
}

/** A number of a row as a term of an addition. */
export function term(row: Row, name: string, value: number): Term {
  return { cell: cellOf(row, row.numbers.cell(name)), value };
}

/** Rows that have the same of something. */
export function groupedBy(rows: readonly Row[], key: (row: Row) => readonly unknown[]): Row[][] {
  return [...Map.groupBy(rows, (row) => key(row).join('\u0000')).values()];
}
