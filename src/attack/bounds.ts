import type { ProgramRow } from '../statistics/integer-program.ts';
import { itemAt } from '../statistics/item-at.ts';
import type { Puzzle } from './puzzle.ts';

/** What each number can be at least and at most. */
export interface Bounds {
  readonly lower: readonly number[];
  readonly upper: readonly number[];
  /** The rows that no numbers fit: the files contradict one another, or the attacker is wrong. */
  readonly broken: readonly ProgramRow[];
}

const ROUNDS = 50;

/** Bounds of each number by itself, from one row at a time, again and again until there is no more to be had. */
export function boundsOf({ variables, relations }: Puzzle): Bounds {
  const lower = variables.map(({ value }) => value ?? 0);
  const upper = variables.map(({ value }) => value ?? Number.POSITIVE_INFINITY);
  const rowsOf: number[][] = variables.map(() => []);
  for (const [at, { terms }] of relations.entries()) for (const [variable] of terms) rowsOf[variable]?.push(at);
  const broken = new Set<ProgramRow>();
  let open = new Set(relations.keys());
  for (let round = 0; open.size > 0 && round < ROUNDS; round++) {
    const next = new Set<number>();
    for (const at of open) {
      const row = itemAt(relations, at);
      const tightened = tighten(row, lower, upper);
      if (tightened === 'broken') broken.add(row);
      else for (const variable of tightened) for (const other of rowsOf[variable] ?? []) next.add(other);
    }
    open = next;
  }
  return { lower, upper, broken: [...broken] };
}

/** Tightens the bounds of a row's numbers in whole numbers, and gives back those that were. */
function tighten(
  { terms, lower: least, upper: most }: ProgramRow,
  lower: number[],
  upper: number[],
): number[] | 'broken' {
  let [low, high, lowFree, highFree] = [0, 0, 0, 0];
  const spanOf = (variable: number, by: number): [number, number] => {
    const [a, b] = [by * itemAt(lower, variable), by * itemAt(upper, variable)];
    return by > 0 ? [a, b] : [b, a];
  };
  for (const [variable, by] of terms) {
    const [a, b] = spanOf(variable, by);
    if (Number.isFinite(a)) low += a;
    else lowFree++;
    if (Number.isFinite(b)) high += b;
    else highFree++;
  }
  if ((lowFree === 0 && low > most + SLACK) || (highFree === 0 && high < least - SLACK)) return 'broken';
  const changed: number[] = [];
  for (const [variable, by] of terms) {
    const [a, b] = spanOf(variable, by);
    const othersLow =
      lowFree - (Number.isFinite(a) ? 0 : 1) > 0 ? Number.NEGATIVE_INFINITY : low - (Number.isFinite(a) ? a : 0);
    const othersHigh =
      highFree - (Number.isFinite(b) ? 0 : 1) > 0 ? Number.POSITIVE_INFINITY : high - (Number.isFinite(b) ? b : 0);
    const [top, bottom] = [(most - othersLow) / by, (least - othersHigh) / by];
    const [from, to] = by > 0 ? [bottom, top] : [top, bottom];
    const newLower = Number.isFinite(from) ? Math.ceil(from - SLACK) : Number.NEGATIVE_INFINITY;
    const newUpper = Number.isFinite(to) ? Math.floor(to + SLACK) : Number.POSITIVE_INFINITY;
    if (newLower <= itemAt(lower, variable) && newUpper >= itemAt(upper, variable)) continue;
    if (Math.max(newLower, itemAt(lower, variable)) > Math.min(newUpper, itemAt(upper, variable))) return 'broken';
    lower[variable] = Math.max(newLower, itemAt(lower, variable));
    upper[variable] = Math.min(newUpper, itemAt(upper, variable));
    changed.push(variable);
    // The sums are those of before: the row is gone through again.
    break;
  }
  return changed;
}

const SLACK = 1e-7;
