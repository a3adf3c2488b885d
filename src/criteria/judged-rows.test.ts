import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ownContent } from '../../test/kit/content.ts';
import { day } from '../calendar/day.ts';
import type { Area } from '../definitions/area.ts';
import type { Row, Value } from '../dictionary/dictionary.ts';
import { simulatePersons } from '../simulation/simulate-persons.ts';
import { TABLE_NAMES } from '../simulation/simulated-tables.ts';
import { criteriaJudge } from './criteria-judge.ts';
import { rowsToJudge } from './judged-rows.ts';
import { agreements, type RowJudgement, rowJudgement } from './row-judgement.ts';

const { areas, dictionary } = await ownContent();
const area = [...areas.values()].find(({ criteria }) => criteria !== undefined) as Area;
const { criteria } = area;
if (criteria === undefined) assert.fail('there are no criteria to try');
const judge = criteriaJudge(criteria, dictionary);

type Written = Readonly<Record<string, Value>>;

function judged(tables: Readonly<Record<string, readonly Written[]>>, asOf = '2025-12-31'): readonly RowJudgement[] {
  const rows = Object.entries(tables).map(([table, written]): [string, Row[]] => [
    table,
    written.map((values, place) => ({ number: place + 2, values })),
  ]);
  return [...rowsToJudge(new Map(rows), area, criteria ?? assert.fail(), dictionary, day(asOf))].map((row) =>
    rowJudgement(row, judge),
  );
}

const PANCREAS = { person_id: 'A', tumor_id: 'A-1', diagnosdatum: '2024-08-01', lokal: 'pankreas', tumortyp: 'net' };
const COLON = {
  person_id: 'A',
  tumor_id: 'A-2',
  diagnosdatum: '2024-08-01',
  lokal: 'kolon',
  tumortyp: 'nec',
  men1: false,
  vhl: false,
};
const MDT = {
  person_id: 'A',
  enhet: 'skane',
  mdk_datum: '2024-09-01',
  inom_nhv: true,
  initial_vardering: true,
  men1_nyupptackt: false,
};
const OPERATION = { person_id: 'A', enhet: 'skane', behandlingsdatum: '2024-10-01', slag: 'kirurgi', inom_nhv: true };

const told = (rows: readonly RowJudgement[]) =>
  rows.map(({ table, row, answer, disagrees, because }) => [table, row, answer, disagrees, because]);

test('a unit that says no of what a criterion is met for is told of, with the criterion, and one that says nothing isn’t', () => {
  const rows = judged({
    diagnos: [PANCREAS],
    bedomning: [MDT, { ...MDT, inom_nhv: false }, { ...MDT, inom_nhv: null }],
  });
  assert.deepEqual(told(rows), [
    ['bedomning', 2, 'inside', false, []],
    ['bedomning', 3, 'inside', true, ['pankreas-pankreas']],
    ['bedomning', 4, 'inside', false, []],
  ]);
  assert.deepEqual(
    rows.map(({ said }) => said),
    [true, false, undefined],
  );
});

test('a unit that says yes of what no criterion is met for, or what an exception takes out, is told of', () => {
  const rows = judged({ diagnos: [COLON], bedomning: [MDT], behandling: [OPERATION] });
  assert.deepEqual(told(rows), [
    ['bedomning', 2, 'outside', true, []],
    ['behandling', 2, 'outside', true, []],
  ]);
  const [analogue] = judged({
    diagnos: [PANCREAS],
    behandling: [{ ...OPERATION, slag: 'somatostatinanalog' }],
    bedomning: [MDT],
  }).filter(({ table }) => table === 'behandling');
  assert.deepEqual([analogue?.answer, analogue?.because], ['outside', ['somatostatinanalog']]);
});

test('what can’t be told yet is no disagreement', () => {
  const rows = judged({ diagnos: [{ ...PANCREAS, tumortyp: null }], bedomning: [MDT, { ...MDT, inom_nhv: false }] });
  assert.deepEqual(told(rows), [
    ['bedomning', 2, 'undecided', false, []],
    ['bedomning', 3, 'undecided', false, []],
  ]);
  assert.deepEqual(rows[0]?.missing, ['diagnos.tumortyp']);
});

test('a treatment is of the tumour that it names, where there is such a one, and otherwise of any', () => {
  const answers = (tumour: string | null) =>
    judged({ diagnos: [PANCREAS, COLON], bedomning: [MDT], behandling: [{ ...OPERATION, tumor_id: tumour }] })
      .filter(({ table }) => table === 'behandling')
      .map(({ answer }) => answer);
  assert.deepEqual(answers('A-1'), ['inside']);
  assert.deepEqual(answers('A-2'), ['outside']);
  assert.deepEqual(answers(null), ['inside']);
  assert.deepEqual(answers('A-9'), ['inside']);
});

test('a treatment knows what the latest conference before it said, and nothing of a later one', () => {
  const tumour = {
    person_id: 'A',
    tumor_id: 'A-1',
    diagnosdatum: '2024-08-01',
    lokal: 'rektum',
    tumortyp: 'net',
    men1: false,
    vhl: false,
  };
  const conference = (on: string, inoperabel: boolean) => ({ ...MDT, mdk_datum: on, inoperabel });
  const answer = (...conferences: readonly Written[]) =>
    judged({ diagnos: [tumour], bedomning: conferences, behandling: [{ ...OPERATION, slag: 'cytostatika' }] }).find(
      ({ table }) => table === 'behandling',
    )?.answer;
  assert.equal(answer(conference('2024-09-01', true)), 'inside');
  assert.equal(answer(conference('2024-09-20', false), conference('2024-09-01', true)), 'outside');
  assert.equal(answer(conference('2024-10-01', true), conference('2024-09-01', false)), 'inside');
  assert.equal(answer(conference('2024-10-02', true)), 'undecided');
});

test('only rows under a permit that were known on the extract date are held against the criteria', () => {
  const rows = judged({
    diagnos: [PANCREAS],
    bedomning: [
      { ...MDT, mdk_datum: '2023-03-31' },
      { ...MDT, mdk_datum: '2023-04-01' },
      { ...MDT, enhet: 'okand' },
      { ...MDT, registrerad: '2026-01-01' },
      { ...MDT, person_id: 'B' },
    ],
  });
  assert.deepEqual(told(rows), [
    ['bedomning', 3, 'inside', false, []],
    ['bedomning', 6, 'undecided', false, []],
  ]);
  assert.deepEqual(
    rows.map(({ cases }) => cases),
    [1, 0],
  );
});

test('a folder is told by what units and criteria say, and by what is missing', () => {
  const rows = judged({
    diagnos: [PANCREAS],
    bedomning: [
      MDT,
      MDT,
      { ...MDT, inom_nhv: false },
      { ...MDT, initial_vardering: null },
      { ...MDT, person_id: 'B', men1_nyupptackt: null },
    ],
  });
  const [assessments] = agreements(rows);
  assert.deepEqual(assessments?.counts, [
    { said: true, answer: 'inside', rows: 2 },
    { said: false, answer: 'inside', rows: 1 },
    { said: true, answer: 'undecided', rows: 2 },
  ]);
  assert.equal(assessments?.withoutCases, 1);
  assert.deepEqual(
    assessments?.missing.find(({ path }) => path === 'bedomning.initial_vardering'),
    {
      path: 'bedomning.initial_vardering',
      rows: 1,
      alone: 1,
    },
  );
});

test('in a made-up nation units and criteria mostly agree where both say something, and some disagree', () => {
  const asOf = '2026-06-30';
  const tables = simulatePersons({ persons: 1500, seed: 1, firstYear: 2017, lastDay: day(asOf) }, 0, 1500);
  const rows = judged(Object.fromEntries(TABLE_NAMES.map((table) => [table, tables[table]])), asOf);
  const assessments = rows.filter(({ table }) => table === 'bedomning');
  const decided = assessments.filter(({ answer, said }) => answer !== 'undecided' && said !== undefined);
  assert.ok(decided.length > 50, `${decided.length} of ${assessments.length} are decided`);
  assert.deepEqual(new Set(assessments.map(({ answer }) => answer)), new Set(['inside', 'outside', 'undecided']));
  const share = decided.filter(({ disagrees }) => disagrees).length / decided.length;
  assert.ok(share > 0 && share < 0.3, `${share} of the units' answers are disagreed with`);
});
