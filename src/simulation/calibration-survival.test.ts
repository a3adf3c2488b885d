import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '../calendar/day.ts';
import { daysBetween } from '../calendar/days-between.ts';
import { kaplanMeierAt } from '../statistics/kaplan-meier-at.ts';
import { survivalByGroup } from '../statistics/survival-by-group.ts';
import { simulatePersons } from './simulate-persons.ts';
import type { SimulatedRow, SimulatedTables } from './simulated-tables.ts';
import { FIRST_YEAR } from './simulation-plan.ts';

const LAST_DAY = day('2025-03-31');
const simulated = (persons: number) =>
  simulatePersons({ persons, seed: 1, firstYear: FIRST_YEAR, lastDay: LAST_DAY }, 0, persons);
const published = simulated(5000);
/** Small groups need more patients than the register has before their order shows. */
const large = simulated(30_000);

const ILEUM = ['jejunum', 'ileum', 'tunntarm_uns'];
const PANCREAS = ['pankreas'];
const PLACES = ['met_lymfkortel', 'met_lever', 'met_peritoneum', 'met_skelett', 'met_annan'];
const byMetastasis = (row: SimulatedRow) =>
  row['met_lever'] === null ? null : PLACES.some((place) => row[place] === true) ? 'metastases' : 'none';

/** Curves in the order of `names`, of the registered patients that `nameOf` puts in a group. */
function curvesOf(
  { diagnos, patient }: SimulatedTables,
  sites: readonly string[],
  names: readonly string[],
  nameOf: (row: SimulatedRow) => unknown,
) {
  const lives = new Map(patient.map((row) => [row['person_id'], row]));
  const time: number[] = [];
  const event: number[] = [];
  const group: number[] = [];
  for (const row of diagnos) {
    const place = names.indexOf(String(nameOf(row)));
    const life = lives.get(row['person_id'] ?? null);
    if (place < 0 || life === undefined || !sites.includes(String(row['lokal']))) continue;
    const end = String(life['dod_datum'] ?? life['senast_foljd']);
    time.push(daysBetween(day(String(row['diagnosdatum'])), day(end)) / 365.25);
    event.push(life['dod_datum'] === null ? 0 : 1);
    group.push(place);
  }
  return survivalByGroup({ time, event, group, groups: names.length });
}

const atFiveYears = ({ curves }: ReturnType<typeof curvesOf>) =>
  curves.map((curve) => kaplanMeierAt(curve, [5])[0]?.survival ?? Number.NaN);

test('metastases make a large difference in the pancreas, and a small but significant one in the ileum (B 5.1)', (t) => {
  const difference = (sites: readonly string[], name: string) => {
    const result = curvesOf(published, sites, ['none', 'metastases'], byMetastasis);
    const [none = Number.NaN, metastases = Number.NaN] = atFiveYears(result);
    t.diagnostic(`${name}: at 5 years ${none.toFixed(3)} and ${metastases.toFixed(3)}, log-rank p ${result.logRank.p}`);
    return { points: none - metastases, p: result.logRank.p };
  };
  const pancreas = difference(PANCREAS, 'pancreas');
  const ileum = difference(ILEUM, 'ileum');
  assert.ok(pancreas.points > 0.3 && pancreas.p < 1e-6);
  assert.ok(ileum.points > 0.03 && ileum.points < 0.2 && ileum.p < 0.05);
});

test('survival is ordered by WHO grade and by stage (B 5.1)', (t) => {
  for (const sites of [ILEUM, PANCREAS])
    for (const [column, names] of [
      ['who_grad', ['1', '2', '3', 'nec']],
      ['stadium', ['I', 'II', 'III', 'IV']],
    ] as const) {
      const alive = atFiveYears(curvesOf(large, sites, names, (row) => row[column]));
      t.diagnostic(`${sites.at(-1)} ${column}: ${alive.map((value) => value.toFixed(3)).join(', ')}`);
      assert.deepEqual(
        alive.toSorted((a, b) => b - a),
        alive,
      );
    }
});

test('half of those with distant metastases of a NET live about seven years (domain.md 2.5)', (t) => {
  const distant = (row: SimulatedRow) => row['tumortyp'] === 'net' && String(row['m']).startsWith('M1');
  const curve = curvesOf(large, [...ILEUM, ...PANCREAS], ['true'], distant).curves[0];
  assert.ok(curve);
  t.diagnostic(`median ${curve.median} years (${curve.medianLower}–${curve.medianUpper}), n ${curve.n}`);
  const at = kaplanMeierAt(curve, [7])[0];
  assert.ok(at);
  assert.ok(Math.abs(at.survival - 0.5) < 4 * at.standardError);
});
