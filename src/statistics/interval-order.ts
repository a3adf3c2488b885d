import { mergeNearTies } from './near-ties.ts';
import { radixSort } from './radix-sort.ts';

/** Intervals (entry, time] of observation, a row each; the arrays run in parallel. */
export interface Intervals {
  entry: ArrayLike<number>;
  time: ArrayLike<number>;
  /** Code of the subject that the row belongs to, a whole number from 0; left out when each row is a subject of its own. */
  subject?: ArrayLike<number>;
}

export interface IntervalOrder {
  /** The rows, those of one subject together in order of their entry. */
  order: Uint32Array;
  /** For each row the places of its ends among all distinct times. Near ties have one place, see `mergeNearTies`. */
  start: Uint32Array;
  end: Uint32Array;
}

/** Puts intervals in order, so that those of one subject can be followed one after the other. */
export function orderIntervals({ entry, time, subject }: Intervals): IntervalOrder {
  const rows = time.length;
  const keys = new Float64Array(2 * rows);
  for (let i = 0; i < rows; i++) {
    keys[i] = entry[i] ?? 0;
    keys[rows + i] = time[i] ?? 0;
  }
  const sorted = radixSort(
    keys,
    Uint32Array.from(keys, (_, i) => i),
  );
  const { at } = mergeNearTies(sorted.keys);
  const places = new Uint32Array(2 * rows);
  for (let i = 0; i < at.length; i++) places[sorted.payload[i] ?? 0] = at[i] ?? 0;
  const [start, end] = [places.subarray(0, rows), places.subarray(rows)];
  const order = Uint32Array.from(start, (_, i) => i);
  if (subject !== undefined)
    order.sort((a, b) => difference(subject, a, b) || difference(start, a, b) || difference(end, a, b));
  return { order, start, end };
}

function difference(column: ArrayLike<number>, a: number, b: number): number {
  return (column[a] ?? 0) - (column[b] ?? 0);
}
