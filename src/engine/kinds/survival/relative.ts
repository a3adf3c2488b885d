import { DAYS_PER_YEAR } from '../../../calendar/julian-year.ts';
import type { RelativeResult } from '../../../results/result.ts';
import { relativeSurvival } from '../../../statistics/relative-survival.ts';
import type { LifeTableInUse } from '../kind.ts';

/** So many followed cases with the same follow-up and the same place in the life table. Days are whole. */
export interface PopulationCount {
  readonly time: number;
  readonly event: boolean;
  /** Days from birth to start; null when the birth date is missing. */
  readonly age: number | null;
  /** The number of the first day, as `dayNumber` counts. */
  readonly start: number;
  /** A code of the register; null when missing. */
  readonly sex: string | null;
  readonly n: number;
}

/** Net survival at whole years. A case whose expected survival is unknown is left out, and counted. */
export function relativeResult(counts: readonly PopulationCount[], { table, sexes }: LifeTableInUse): RelativeResult {
  const known = counts.flatMap((count) => {
    const { age, sex } = count;
    const place = sex === null ? -1 : sexes.indexOf(sex);
    return age === null || age < 0 || place < 0
      ? []
      : Array.from({ length: count.n }, () => ({ ...count, age, place }));
  });
  const missing = counts.reduce((total, { n }) => total + n, 0) - known.length;
  if (known.length === 0) return { n: 0, missing, at: [] };
  const { time, atRisk, survival, lower, upper } = relativeSurvival(
    {
      time: known.map((one) => one.time),
      event: known.map(({ event }) => (event ? 1 : 0)),
      age: known.map(({ age }) => age),
      day: known.map(({ start }) => start),
      sex: known.map(({ place }) => place),
    },
    table,
    { method: 'pohar-perme', grid: 'daily' },
  );
  const last = time.at(-1);
  if (last === undefined) throw new RangeError('a follow-up without times');
  const years = Array.from({ length: Math.floor(last / DAYS_PER_YEAR) }, (_, before) => before + 1);
  const at = years.flatMap((year) => {
    const place = time.findLastIndex((moment) => moment <= year * DAYS_PER_YEAR);
    const [number, from, to, left] = [survival[place], lower[place], upper[place], atRisk[place]];
    if (number === undefined || from === undefined || to === undefined || left === undefined) return [];
    return [{ years: year, survival: number, lower: from, upper: to, atRisk: place === time.length - 1 ? 0 : left }];
  });
  return { n: known.length, missing, at };
}
