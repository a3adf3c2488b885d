import { MADE_UP } from '../dictionary/made-up.ts';
import { caseOf } from './case-of.ts';
import { HEALTHCARE_REGIONS, REGISTER_GROUPS } from './codes.ts';
import { personsBy } from './nation.ts';
import { settingOf } from './setting.ts';
import type { SimulatedRow } from './simulated-tables.ts';
import type { SimulationPlan } from './simulation-plan.ts';

/**
 * The rows of `tackningsunderlag`: tumours in the cancer register and how many of them the quality register holds, by year of
 * diagnosis, healthcare region of residence and group of sites.
 *
 * Every simulated person with a tumour of the register's kind is a case of the cancer register, registered or not, so
 * `antal_matchade` is by construction the number of rows in `diagnos` with the same year, region and group. The cancer
 * register compiles a year when it is over: the year of the extract has no rows before its last day.
 *
 * @throws RangeError when the plan can't be simulated
 */
export function simulateCoverage(plan: SimulationPlan): SimulatedRow[] {
  const tally = new CoverageTally(plan);
  tally.count(0, personsBy(settingOf(plan)));
  return tally.rows();
}

/** Coverage counted chunk by chunk: the chunks of a plan, each counted once, in any order and merged in any way. */
export class CoverageTally {
  readonly #plan: SimulationPlan;
  readonly #inCancerRegister = new Map<string, number>();
  readonly #registered = new Map<string, number>();

  constructor(plan: SimulationPlan) {
    this.#plan = plan;
  }

  /** Counts the persons with index `fromIndex` up to, not including, `toIndex`. */
  count(fromIndex: number, toIndex: number): void {
    const setting = settingOf(this.#plan);
    for (let index = fromIndex; index < toIndex; index++) {
      const { group, home, year, diagnosed, registered } = caseOf(setting, index);
      if (group === 'binjure' || diagnosed > setting.lastDay) continue;
      const cell = cellOf(year, home.region, group);
      increase(this.#inCancerRegister, cell, 1);
      if (registered !== undefined && registered <= setting.lastDay) increase(this.#registered, cell, 1);
    }
  }

  /** Adds what another tally of the same plan has counted. */
  merge(other: CoverageTally): void {
    for (const [cell, count] of other.#inCancerRegister) increase(this.#inCancerRegister, cell, count);
    for (const [cell, count] of other.#registered) increase(this.#registered, cell, count);
  }

  /** The rows by year, region and group, those without a tumour too. */
  rows(): SimulatedRow[] {
    const { firstYear, lastDay } = this.#plan;
    const rows: SimulatedRow[] = [];
    for (let year = firstYear; `${year}-12-31` <= lastDay; year++)
      for (const region of HEALTHCARE_REGIONS)
        for (const group of REGISTER_GROUPS) {
          const cell = cellOf(year, region, group);
          rows.push({
            diagnosar: year,
            sjukvardsregion: region,
            lokalgrupp: group,
            antal_cancerregistret: this.#inCancerRegister.get(cell) ?? 0,
            antal_matchade: this.#registered.get(cell) ?? 0,
            // The sums are made on the day of the extract, and are of that day.
            registrerad: lastDay,
            [MADE_UP]: true,
          });
        }
    return rows;
  }
}

function cellOf(year: number, region: string, group: string): string {
  return `${year} ${region} ${group}`;
}

function increase(counts: Map<string, number>, cell: string, by: number): void {
  counts.set(cell, (counts.get(cell) ?? 0) + by);
}
