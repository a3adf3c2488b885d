import { NATION } from '../../../src/definitions/nation.ts';
import type { PublicCount, PublicProportion } from '../../../src/disclosure/public-result.ts';
import { isShown } from '../../../src/disclosure/public-result.ts';
import { aMeasure, anArea, count, madeUpResult, publicOf, publish, share } from '../disclosure/made-up-results.ts';
import { POLICY } from '../disclosure/policy.ts';

/** What is shown of the parts of a whole, in order, and of the whole; undefined where it is withheld. */
export interface ShownSum {
  readonly parts: readonly (number | undefined)[];
  readonly whole: number | undefined;
  /** What is told rounded of the parts: of a share that is withheld what it is about. */
  readonly about?: readonly (number | undefined)[];
}

/** The public rule, run by anybody: what it would show of parts and their sum. */
export type Rule = (parts: readonly number[]) => ShownSum;

/**
 * What the rule itself tells of the parts of one whole. Whoever has the program can try all numbers that the hidden parts may
 * have: only those of which the rule would have shown the very same can be the true ones.
 * @param most no part is larger
 * @returns the possible values of each part, ascending
 */
export function possibleByRule({ parts, whole, about }: ShownSum, rule: Rule, most: number): number[][] {
  const found = parts.map(() => new Set<number>());
  const told = JSON.stringify([parts, whole, about]);
  const tryAll = (start: readonly number[], left: number | undefined) => {
    if (start.length === parts.length) {
      if (left !== undefined && left !== 0) return;
      const shown = rule(start);
      if (JSON.stringify([shown.parts, shown.whole, shown.about]) !== told) return;
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

const SHARE = aMeasure({
  kind: 'proportion',
  numerator: { own: 'row', anyOf: [], known: [] },
  beside: [],
});

/** The house's own rule on the numerators of some units whose denominators all know, each run remembered. @param step see `Policy.shareStep` */
export function shareRule(denominators: readonly number[], step: number | undefined): Rule {
  const runs = new Map<string, ShownSum>();
  return (parts) => {
    const key = parts.join();
    const known = runs.get(key);
    if (known !== undefined) return known;
    const names = UNITS.slice(0, parts.length);
    const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0);
    const { shareStep: _, ...rule } = POLICY;
    const area = anArea(SHARE);
    const figures = publicOf(
      [...names.map((reporter, at) => ({ reporter, figure: share(parts[at] ?? 0, denominators[at] ?? 0) }))]
        .concat({
          reporter: NATION,
          figure: share(sum(parts), sum(denominators)),
        })
        .map((placed) => madeUpResult(placed)),
      { ...area, disclosure: step === undefined ? rule : { ...rule, shareStep: step } },
    );
    const told = (reporter: string) => figures.find((one) => one.reporter === reporter)?.figure as PublicProportion;
    const numerator = (reporter: string) => {
      const value = told(reporter).numerator;
      return isShown(value) ? value : undefined;
    };
    const shown = {
      parts: names.map(numerator),
      whole: numerator(NATION),
      about: names.map((name) => {
        const value = told(name).share;
        return isShown(value) ? undefined : value.about;
      }),
    };
    runs.set(key, shown);
    return shown;
  };
}

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
