import { dayNumber } from '../calendar/day.ts';
import { calendarYear } from '../calendar/period.ts';

/** One cell of a published life table. */
export interface LifeTableRow {
  /** Coded 0, 1, … */
  sex: number;
  /** In completed years. */
  age: number;
  /** Calendar year. */
  year: number;
  /** Of dying within a year, 0 ≤ probability < 1. */
  probability: number;
}

/** The mortality of a population by sex, age and calendar year, as a hazard that is constant within each cell. */
export interface LifeTable {
  sexes: number;
  /** For each age, the age in days at which it begins; ascending. */
  ages: Float64Array;
  /** For each year, the number of its first day as counted by `dayNumber`; ascending. */
  years: Float64Array;
  /** Per day, at place (sex · years + year) · ages + age. */
  hazard: Float64Array;
}

/** The length of a year of age. The value is that of R's relsurv package, so that ages fall in the same cells. */
export const LIFE_TABLE_YEAR = 365.241;

/**
 * Makes a life table ready for use: hazard per day = −ln(1 − probability)/365.241.
 *
 * Ages and years may have gaps: a cell holds until the next one begins, the last one without end, and before the first one
 * the first one holds.
 *
 * @throws RangeError naming the cell that is missing, given twice, or has an impossible sex, age, year or probability
 */
export function lifeTable(rows: Iterable<LifeTableRow>): LifeTable {
  const cells = new Map<string, number>();
  const [sexes, ages, years] = [new Set<number>(), new Set<number>(), new Set<number>()];
  for (const { sex, age, year, probability } of rows) {
    const cell = nameOf(sex, age, year);
    if (![sex, age, year].every((code) => Number.isInteger(code) && code >= 0))
      throw new RangeError(`lifeTable: ${cell} is not made of whole numbers ≥ 0`);
    if (!(probability >= 0 && probability < 1))
      throw new RangeError(`lifeTable: the probability of ${cell} is not in [0, 1)`);
    if (cells.has(cell)) throw new RangeError(`lifeTable: ${cell} is given twice`);
    cells.set(cell, -Math.log1p(-probability) / LIFE_TABLE_YEAR);
    sexes.add(sex);
    ages.add(age);
    years.add(year);
  }
  if (cells.size === 0) throw new RangeError('lifeTable: the table is empty');
  const sortedAges = [...ages].sort((a, b) => a - b);
  const sortedYears = [...years].sort((a, b) => a - b);
  const sexCodes = Array.from({ length: Math.max(...sexes) + 1 }, (_, sex) => sex);
  const names = sexCodes.flatMap((sex) =>
    sortedYears.flatMap((year) => sortedAges.map((age) => nameOf(sex, age, year))),
  );
  const missing = names.find((name) => !cells.has(name));
  if (missing !== undefined) throw new RangeError(`lifeTable: ${missing} is missing`);
  return {
    sexes: sexCodes.length,
    ages: Float64Array.from(sortedAges, (age) => age * LIFE_TABLE_YEAR),
    years: Float64Array.from(sortedYears, (year) => dayNumber(calendarYear(year).from)),
    hazard: Float64Array.from(names, (name) => cells.get(name) ?? Number.NaN),
  };
}

function nameOf(sex: number, age: number, year: number): string {
  return `sex ${sex}, age ${age}, year ${year}`;
}

/** The last place whose start is not after `value`, looking onwards from `place`; the first place when all are after. */
export function placeOnwards(starts: Float64Array, value: number, place = 0): number {
  let at = place;
  while ((starts[at + 1] ?? Infinity) <= value) at++;
  return at;
}
