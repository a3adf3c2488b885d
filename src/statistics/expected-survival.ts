import { type LifeTable, placeOnwards } from './life-table.ts';

/** Who and when, as a life table knows it. */
export interface PopulationMember {
  /** Age in days at the start. */
  age: number;
  /** Day of the start, as counted by `dayNumber`. */
  day: number;
  /** As coded in the life table. */
  sex: number;
}

/**
 * The probability that somebody of the population survives the next `days` days, summing the hazard cell by cell from birthday
 * to New Year to birthday. Convention: R's `survexp(…, method = "individual.s")`.
 *
 * @throws RangeError when sex is not in the table, or age, day or days is not a finite number (age and days ≥ 0)
 */
export function expectedSurvival(table: LifeTable, { age, day, sex }: PopulationMember, days: number): number {
  if (!(Number.isInteger(sex) && sex >= 0 && sex < table.sexes))
    throw new RangeError(`expectedSurvival: sex ${sex} is not in the life table`);
  if (!(age >= 0 && age < Infinity && Number.isFinite(day) && days >= 0 && days < Infinity))
    throw new RangeError('expectedSurvival: age, day and days must be finite, age and days not negative');
  let hazard = 0;
  let gone = 0;
  let [inAge, inYear] = [0, 0];
  while (gone < days) {
    inAge = placeOnwards(table.ages, age + gone, inAge);
    inYear = placeOnwards(table.years, day + gone, inYear);
    const birthday = (table.ages[inAge + 1] ?? Infinity) - age;
    const newYear = (table.years[inYear + 1] ?? Infinity) - day;
    const until = Math.min(days, birthday, newYear);
    hazard += (until - gone) * (table.hazard[(sex * table.years.length + inYear) * table.ages.length + inAge] ?? 0);
    gone = until;
  }
  return Math.exp(-hazard);
}
