import type { FigureNumber } from './reference.ts';

/** What is compared of an evaluation: its figures as `evaluate --json` prints them. */
export interface PrintedResult {
  readonly measure: string;
  readonly reporter: string;
  readonly figure: Readonly<Record<string, unknown>>;
}

/** Means and standard deviations are added up in another order. */
const TOLERANCE = 1e-9;

/** Every number that stands in one of the two and not, or not the same, in the other: none when they agree. */
export function differences(results: readonly PrintedResult[], reference: readonly FigureNumber[]): readonly string[] {
  const ours = new Map(
    results.flatMap(({ measure, reporter, figure }) =>
      numbersIn(figure).map(([what, value]): [string, number] => [`${measure} ${reporter} ${what}`, value]),
    ),
  );
  const theirs = new Map(
    reference.map(({ measure, reporter, what, value }): [string, number] => [`${measure} ${reporter} ${what}`, value]),
  );
  const names = [...new Set([...ours.keys(), ...theirs.keys()])];
  return names
    .filter((name) => !(Math.abs((ours.get(name) ?? Number.NaN) - (theirs.get(name) ?? Number.NaN)) <= TOLERANCE))
    .map((name) => `${name}: ${ours.get(name)} by evaluate, ${theirs.get(name)} by the reference`);
}

/** The numbers of a figure by their paths (`by.kon.kvinna`). */
function numbersIn(figure: object, path = ''): [string, number][] {
  return Object.entries(figure).flatMap(([key, value]): [string, number][] => {
    if (typeof value === 'number') return [[`${path}${key}`, value]];
    return typeof value === 'object' && value !== null ? numbersIn(value, `${path}${key}.`) : [];
  });
}
