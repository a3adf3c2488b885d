import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { agree } from '../../test/fixtures/survival/agree.ts';
import witness from '../../test/fixtures/survival/relative.json' with { type: 'json' };
import { expectedSurvival } from './expected-survival.ts';
import { kaplanMeier } from './kaplan-meier.ts';
import { LIFE_TABLE_YEAR, type LifeTableRow, lifeTable } from './life-table.ts';
import { type RelativeSurvivalOptions, relativeSurvival } from './relative-survival.ts';

/** The part of a population's life table that the reference patients live through. */
function slovenia(): LifeTableRow[] {
  const [firstAge = 0, lastAge = 0] = witness.lifeTable.ages;
  const [firstYear = 0, lastYear = 0] = witness.lifeTable.years;
  const ages = lastAge - firstAge + 1;
  const years = lastYear - firstYear + 1;
  return witness.lifeTable.probability.map((probability, i) => ({
    sex: Math.floor(i / (ages * years)),
    year: firstYear + (Math.floor(i / ages) % years),
    age: firstAge + (i % ages),
    probability,
  }));
}
const table = lifeTable(slovenia());
const patients = { ...witness.data, age: witness.data.age.map((years) => years * LIFE_TABLE_YEAR) };

/** Nobody of the population dies. */
const immortals = lifeTable([{ sex: 0, age: 0, year: 2000, probability: 0 }]);

for (const [what, options, expected] of [
  ['Ederer II', { method: 'ederer-2' }, witness.ederer2],
  ['Pohar-Perme', { method: 'pohar-perme' }, witness.poharPerme],
  ['Pohar-Perme day by day', { method: 'pohar-perme', grid: 'daily' }, witness.poharPermeDaily],
] satisfies [string, RelativeSurvivalOptions, typeof witness.ederer2][])
  test(`${what} equals that of relsurv`, () => {
    const ours = relativeSurvival(patients, table, options);
    for (const column of ['time', 'atRisk', 'events', 'survival', 'standardError', 'lower', 'upper'] as const)
      agree(ours[column], expected[column], `${what}: ${column}`);
  });

test('the expected survival of a person equals that of R', () => {
  for (const [i, expected] of witness.expected.survival.entries()) {
    const person = { age: patients.age[i] ?? 0, day: patients.day[i] ?? 0, sex: patients.sex[i] ?? 0 };
    agree(
      witness.expected.days.map((days) => expectedSurvival(table, person, days)),
      expected,
      `patient ${i}`,
    );
  }
});

test('in a population where nobody dies both are the observed survival', () => {
  const anyPatient = fc.record({ time: fc.integer({ min: 0, max: 40 }), event: fc.boolean() });
  const method = fc.constantFrom('ederer-2' as const, 'pohar-perme' as const);
  const grid = fc.constantFrom('follow-up' as const, 'daily' as const);
  fc.assert(
    fc.property(fc.array(anyPatient), method, grid, (followed, method, grid) => {
      const data = { time: followed.map(({ time }) => time), event: followed.map(({ event }) => event) };
      const zero = followed.map(() => 0);
      const relative = relativeSurvival({ ...data, age: zero, day: zero, sex: zero }, immortals, { method, grid });
      const { curve } = kaplanMeier(data);
      agree(relative.survival, curve.survival, 'survival', 1e-12);
      assert.deepEqual(relative.atRisk, curve.atRisk);
      assert.deepEqual(relative.censored, curve.censored);
    }),
  );
});

test('patients who die as the population does have a relative survival near one', () => {
  const rate = 0.2;
  const even = lifeTable([{ sex: 0, age: 0, year: 2000, probability: rate }]);
  const n = 500;
  const death = (i: number) => Math.ceil((Math.log(1 - (i + 0.5) / n) / Math.log(1 - rate)) * LIFE_TABLE_YEAR);
  const time = Array.from({ length: n }, (_, i) => Math.min(death(i), 1000));
  const event = time.map((days) => days < 1000);
  const zero = time.map(() => 0);
  for (const method of ['ederer-2', 'pohar-perme'] as const) {
    const { survival } = relativeSurvival({ time, event, age: zero, day: zero, sex: zero }, even, { method });
    for (const value of survival) assert.ok(Math.abs(value - 1) < 0.005, `${method}: ${value}`);
  }
});

test('when all are alike, both methods are the same but for the last digits', () => {
  const even = lifeTable([{ sex: 0, age: 0, year: 2000, probability: 0.3 }]);
  const data = { time: [100, 200, 200, 400, 700], event: [1, 1, 0, 1, 0] };
  const zero = data.time.map(() => 0);
  const [plain, weighted] = (['ederer-2', 'pohar-perme'] as const).map((method) =>
    relativeSurvival({ ...data, age: zero, day: zero, sex: zero }, even, { method }),
  );
  agree(weighted?.survival ?? [], plain?.survival ?? [9], 'survival', 1e-12);
});

test('a patient whom the life table does not know is refused by index', () => {
  const one = { time: [10, 20], event: [1, 0], age: [0, 0], day: [0, 0], sex: [0, 0] };
  const options = { method: 'pohar-perme' } as const;
  assert.throws(() => relativeSurvival({ ...one, sex: [0, 1] }, immortals, options), /sex at index 1/);
  assert.throws(() => relativeSurvival({ ...one, age: [-1, 0] }, immortals, options), /age at index 0/);
  assert.throws(() => relativeSurvival({ ...one, day: [0] }, immortals, options), /day at index 1/);
  assert.throws(() => relativeSurvival({ ...one, time: [10, -20] }, immortals, options), /time at index 1/);
  assert.throws(() => relativeSurvival(one, immortals, { ...options, level: 2 }), RangeError);
});
