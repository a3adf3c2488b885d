import { NATION } from '../../../src/definitions/nation.ts';
import type { PublicCount } from '../../../src/disclosure/public-result.ts';
import { isShown } from '../../../src/disclosure/public-result.ts';
import { aMeasure, count, publish } from '../disclosure/made-up-results.ts';

/** What is shown of the parts of a whole, in order, and of the whole; undefined where it is withheld. */
export interface ShownSum {
  readonly parts: readonly (number | undefined)[];
  readonly whole: number | undefined;
}

/** The public rule, run by anybody: what it would show of parts and their sum. */
export type Rule = (parts: readonly number[]) => ShownSum;

/**
 * What the rule itself tells of the parts of one whole. Whoever has the program can try all numbers that the hidden parts may
 * have: only those of which the rule would have shown the very same can be the true ones.
 * @param most no part is larger
 * @returns the possible values of each part, ascending
 */
export function possibleByRule({ parts, whole }: ShownSum, rule: Rule, most: number): number[][] {
  const found = parts.map(() => new Set<number>());
  const told = JSON.stringify([parts, whole]);
  const tryAll = (start: readonly number[], left: number | undefined) => {
    if (start.length === parts.length) {
      if (left !== undefined && left !== 0) return;
      const shown = rule(start);
      if (JSON.stringify([shown.parts, shown.whole]) !== told) return;
      for (const [at, value] of start.entries()) found[at]?.add(value);
      return;
    }
    const own = parts[start.length];
    const upper = Math.min(most, left ?? most);
    const values = own === undefined ? Array.from({ length: upper + 1 }, (_, value) => value) : [own];
    for (const value of values)
      if (value <= upper) tryAll([...start, value], left === undefined ? undefined : left - value);
  };
  tryAll([], whole);
  return found.map((values) => [...values].toSorted((a, b) => a - b));
}

const UNITS = ['a', 'b', 'c', 'd', 'e', 'f'];
const MEASURE = aMeasure({ kind: 'count', breakdowns: [] });

/** The house's own rule, on the n of some units and the nation: what anybody can run. */
export const houseRule: Rule = (parts) => {
  const names = UNITS.slice(0, parts.length);
  const whole = parts.reduce((sum, part) => sum + part, 0);
  const figures = publish(
    { ...Object.fromEntries(names.map((name, at) => [name, count(parts[at] ?? 0)])), [NATION]: count(whole) },
    MEASURE,
  );
  const told = (reporter: string) => {
    const { n } = figures[reporter] as PublicCount;
    return isShown(n) ? n : undefined;
  };
  return { parts: names.map(told), whole: told(NATION) };
};

/** Of all numbers of four units up to some size: how many parts are few, and how many of them the rule tells of. */
export function toldByRule(most: number, { threshold, leastValues }: { threshold: number; leastValues: number }) {
  const every = (length: number): number[][] =>
    length === 0
      ? [[]]
      : every(length - 1).flatMap((start) => Array.from({ length: most + 1 }, (_, value) => [...start, value]));
  const byShown = Map.groupBy(every(4), (parts) => {
    const { parts: shown, whole } = houseRule(parts);
    return JSON.stringify([shown, whole]);
  });
  let [few, told] = [0, 0];
  for (const alike of byShown.values())
    for (const at of [0, 1, 2, 3]) {
      const values = new Set(alike.map((parts) => parts[at] ?? 0));
      const isFew = (value: number) => value > 0 && value < threshold;
      const own = alike.filter((parts) => isFew(parts[at] ?? 0)).length;
      few += own;
      if (values.size < leastValues && [...values].every(isFew)) told += own;
    }
  return { few, told };
}
