import { type LifeTable, placeOnwards } from './life-table.ts';

/** What a life table needs to know of patients at the start of follow-up; arrays run in parallel. */
export interface PatientsAtStart {
  /** Age in days. */
  age: ArrayLike<number>;
  /** Day of the start, as counted by `dayNumber`. */
  day: ArrayLike<number>;
  /** As coded in the life table. */
  sex: ArrayLike<number>;
}

/**
 * The population that matches a group of patients, followed along with them day by day. The patients stand in the order in
 * which they leave, so that those still followed are always the ones from some place on.
 */
export class PopulationCohort {
  /** One over the population's survival so far for each patient still followed; all 1 when not weighted. */
  readonly weights: Float64Array;
  readonly #table: LifeTable;
  readonly #weighted: boolean;
  readonly #age: Float64Array;
  readonly #day: Float64Array;
  readonly #firstCell: Uint32Array;
  readonly #ageCell: Uint32Array;
  readonly #yearCell: Uint32Array;
  readonly #hazard: Float64Array;
  readonly #growth: Float64Array;

  /**
   * @param order the patients' indices in the order in which they leave
   * @param weighted whether patients are weighted by the inverse of the population's survival
   * @throws RangeError naming the index of a patient whose age, day or sex can't be used
   */
  constructor(patients: PatientsAtStart, order: Uint32Array, table: LifeTable, weighted: boolean) {
    this.#table = table;
    this.#weighted = weighted;
    this.weights = new Float64Array(order.length).fill(1);
    this.#age = Float64Array.from(order, (i) => numberAt(patients.age, i, 'age', 0));
    this.#day = Float64Array.from(order, (i) => numberAt(patients.day, i, 'day', -Infinity));
    this.#firstCell = Uint32Array.from(order, (i) => sexAt(patients.sex, i, table) * table.years.length);
    this.#ageCell = new Uint32Array(order.length);
    this.#yearCell = new Uint32Array(order.length);
    this.#hazard = new Float64Array(order.length).fill(Number.NaN);
    this.#growth = new Float64Array(order.length);
  }

  /** Follows the patients from place `first` on from one time to another, and gives their mean hazard summed over it. */
  follow(first: number, from: number, to: number): number {
    return this.#weighted ? this.#followWeighted(first, from, to) : this.#followPlainly(first, from, to);
  }

  #followPlainly(first: number, from: number, to: number): number {
    let total = 0;
    for (let gone = from; gone < to; gone = Math.min(gone + 1, to)) {
      const step = Math.min(1, to - gone);
      for (let i = first; i < this.weights.length; i++) total += step * this.#hazardAt(i, gone);
    }
    return total / (this.weights.length - first);
  }

  #followWeighted(first: number, from: number, to: number): number {
    let total = 0;
    // These four run on from day to day, so that each day counts with the mean since `from`: rs.surv does so, and the
    // figures are compared with its. With one day between the times it makes no difference.
    let [hazardBefore, weightBefore, hazardAfter, weightAfter] = [0, 0, 0, 0];
    for (let gone = from; gone < to; gone = Math.min(gone + 1, to)) {
      const step = Math.min(1, to - gone);
      for (let i = first; i < this.weights.length; i++) {
        const hazard = this.#hazardAt(i, gone);
        const before = this.weights[i] ?? 1;
        const after = before * (step === 1 ? (this.#growth[i] ?? 1) : Math.exp(step * hazard));
        hazardBefore += hazard * before;
        weightBefore += before;
        hazardAfter += hazard * after;
        weightAfter += after;
        this.weights[i] = after;
      }
      total += (step * (hazardBefore / weightBefore + hazardAfter / weightAfter)) / 2;
    }
    return total;
  }

  /** Hazard per day of the population that matches a patient, so many days after the start. */
  #hazardAt(i: number, gone: number): number {
    const { ages, years, hazard } = this.#table;
    const inAge = this.#ageCell[i] ?? 0;
    const inYear = this.#yearCell[i] ?? 0;
    const age = placeOnwards(ages, (this.#age[i] ?? 0) + gone, inAge);
    const year = placeOnwards(years, (this.#day[i] ?? 0) + gone, inYear);
    const known = this.#hazard[i] ?? Number.NaN;
    if (age === inAge && year === inYear && !Number.isNaN(known)) return known;
    const found = hazard[((this.#firstCell[i] ?? 0) + year) * ages.length + age] ?? Number.NaN;
    this.#ageCell[i] = age;
    this.#yearCell[i] = year;
    this.#hazard[i] = found;
    this.#growth[i] = Math.exp(found);
    return found;
  }
}

function numberAt(column: ArrayLike<number>, i: number, name: string, least: number): number {
  const value = column[i];
  if (value === undefined || !Number.isFinite(value) || value < least)
    throw new RangeError(`relativeSurvival: ${name} at index ${i} is not a finite number${least === 0 ? ' ≥ 0' : ''}`);
  return value;
}

function sexAt(column: ArrayLike<number>, i: number, table: LifeTable): number {
  const sex = column[i];
  if (sex === undefined || !Number.isInteger(sex) || sex < 0 || sex >= table.sexes)
    throw new RangeError(`relativeSurvival: sex at index ${i} is not in the life table`);
  return sex;
}
