import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { type GradedTumor, sameGrade, type WhoGradeResult, whoGrade } from './who-grade.ts';
import { readWhoGradeTable } from './who-grade-table.ts';

const REASONS: ReadonlySet<string> = new Set([
  'missing-edition',
  'missing-site',
  'missing-counts',
  'missing-differentiation',
  'between-classes',
  'outside-edition',
]);

const yaml = readFileSync(new URL('../../../content/register/harledda/who-grad.yaml', import.meta.url), 'utf8');
const reading = readWhoGradeTable(yaml, 'who-grad.yaml');
assert.ok('value' in reading, JSON.stringify(reading));
const table = reading.value;

const aTumor = (given: Partial<GradedTumor>): GradedTumor => ({
  edition: '2019',
  site: 'ileum',
  tumorType: 'net',
  ki67: null,
  mitoses: null,
  differentiation: null,
  ...given,
});
const outcome = (result: WhoGradeResult) => ('grade' in result ? result.grade : result.reason);
const graded = (given: Partial<GradedTumor>) => outcome(whoGrade(aTumor(given), table));

const WHO_2010 = 'https://pmc.ncbi.nlm.nih.gov/articles/PMC5087808/table/t1-dddt-10-3459';
const WHO_2017 = 'https://pmc.ncbi.nlm.nih.gov/articles/PMC5697502/table/T1';
const WHO_2019 = 'https://wjgnet.com/1948-9366/tables/v15/i4/566.htm';
const HIGHER = 'https://tech.snmjournals.org/ table note: the higher of the two proliferation indices decides';
const TRAPS = 'domain.md 3.1, traps; 6.12, test vectors';

/** [Ki-67, mitoses, differentiation, expected, source], with null for missing. */
type Cell = readonly [
  ki67: number | null,
  mitoses: number | null,
  differentiation: string | null,
  expected: string,
  source: string,
];

const cells: Readonly<Record<string, readonly Cell[]>> = {
  '2010 ileum': [
    [0, 0, null, '1', WHO_2010],
    [2, 1, null, '1', WHO_2010],
    [2, null, null, '1', WHO_2010],
    [2.5, null, null, 'between-classes', TRAPS],
    [2.5, 1, null, 'between-classes', TRAPS],
    [2.5, 2, null, '2', HIGHER],
    [2.5, 21, null, 'nec', HIGHER],
    [3, 1, null, '2', WHO_2010],
    [2, 2, null, '2', WHO_2010],
    [2, 20, null, '2', WHO_2010],
    [20, 0, null, '2', WHO_2010],
    [20.1, 0, null, 'nec', WHO_2010],
    [20.1, 0, 'hogt', 'nec', TRAPS],
    [2, 21, null, 'nec', WHO_2010],
  ],
  '2017 pankreas': [
    [2, 1, null, '1', WHO_2017],
    [2.5, 1, null, '1', TRAPS],
    [2.9, 0, 'hogt', '1', TRAPS],
    [3, 1, null, '2', WHO_2017],
    [20, 20, 'hogt', '2', WHO_2017],
    [20.1, 2, 'hogt', '3', WHO_2017],
    [55, 40, 'lagt', 'nec', WHO_2017],
    [20.1, 2, null, 'missing-differentiation', TRAPS],
  ],
  '2017 ileum': [
    [2, 1, null, '1', 'both 2010 and 2019'],
    [10, 5, null, '2', 'both 2010 and 2019'],
    [2.5, 1, null, 'outside-edition', '2010 has a hole where 2019 says 1'],
    [25, 1, 'hogt', 'outside-edition', '2010 says NEC, 2019 grade 3'],
    [25, 1, null, 'outside-edition', '2010 says NEC, 2019 asks for differentiation'],
    [25, 1, 'lagt', 'nec', 'both 2010 and 2019'],
    [null, null, null, 'missing-counts', 'both 2010 and 2019'],
  ],
  '2019 ileum': [
    [0, 0, null, '1', WHO_2019],
    [2, 1, null, '1', WHO_2019],
    [2.5, null, null, '1', TRAPS],
    [2.5, 1, null, '1', TRAPS],
    [2.99, 1.5, null, '1', WHO_2019],
    [3, 1, null, '2', WHO_2019],
    [1, 2, null, '2', HIGHER],
    [null, 1, null, '1', WHO_2019],
    [null, 20, null, '2', WHO_2019],
    [20, null, 'hogt', '2', TRAPS],
    [20.0, 20, null, '2', TRAPS],
    [20.1, null, 'hogt', '3', TRAPS],
    [5, 21, 'hogt', '3', HIGHER],
    [20.1, null, null, 'missing-differentiation', TRAPS],
    [5, 21, null, 'missing-differentiation', TRAPS],
    [75, 60, 'lagt', 'nec', WHO_2019],
    [10, 5, 'lagt', 'outside-edition', 'NEC is >20 in every edition'],
    [null, null, 'hogt', 'missing-counts', 'nothing to grade by'],
  ],
};

for (const [place, rows] of Object.entries(cells))
  for (const [ki67, mitoses, differentiation, expected, source] of rows)
    test(`WHO ${place}: Ki-67 ${ki67}, mitoses ${mitoses}, ${differentiation} gives ${expected} (${source})`, () => {
      const [edition = '', site = ''] = place.split(' ');
      assert.equal(graded({ edition, site, ki67, mitoses, differentiation }), expected);
    });

test('the 2022 edition grades as 2019 does', () => {
  for (const [ki67, mitoses, differentiation, expected] of cells['2019 ileum'] ?? [])
    assert.equal(graded({ edition: '2022', ki67, mitoses, differentiation }), expected);
});

test('2010, 2019 and 2022 grade every gastroenteropancreatic site alike', () => {
  for (const edition of ['2010', '2019', '2022'])
    for (const site of table.sites) assert.equal(graded({ edition, site, ki67: 10 }), '2');
});

test('an edition is required, and one that we lack the table for gives no grade', () => {
  assert.equal(graded({ edition: null, ki67: 1 }), 'missing-edition');
  assert.equal(graded({ edition: '2000', ki67: 1 }), 'outside-edition');
});

test('no grade without a site, outside the digestive tract, or for tumours that are not graded', () => {
  assert.equal(graded({ site: null, ki67: 1 }), 'missing-site');
  for (const site of ['binjure', 'annan']) assert.equal(graded({ site, ki67: 1 }), 'outside-edition');
  for (const tumorType of ['minen', 'acc', 'feokromocytom'])
    assert.equal(graded({ tumorType, ki67: 1 }), 'outside-edition');
  assert.equal(graded({ tumorType: null, ki67: 1 }), '1');
});

test('in 2010 a registered 3 means NEC; from 2019 they are two things', () => {
  assert.ok(sameGrade('3', 'nec', aTumor({ edition: '2010' }), table));
  assert.ok(!sameGrade('3', 'nec', aTumor({ edition: '2019' }), table));
  assert.ok(!sameGrade('2', '3', aTumor({ edition: '2010' }), table));
  assert.ok(sameGrade('2', '2', aTumor({ edition: null }), table));
});

test('the grade never decreases when Ki-67 or mitoses increase', () => {
  const rank: Readonly<Record<string, number>> = { '1': 1, '2': 2, '3': 3, nec: 3 };
  const percent = fc.option(
    fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10),
    { nil: null },
  );
  const count = fc.option(fc.integer({ min: 0, max: 60 }), { nil: null });
  fc.assert(
    fc.property(
      fc.constantFrom(...table.editions.map(({ edition }) => edition)),
      fc.constantFrom('ileum', 'pankreas'),
      fc.constantFrom('hogt', 'lagt', null),
      percent,
      count,
      fc.integer({ min: 0, max: 1000 }),
      fc.integer({ min: 0, max: 60 }),
      (edition, site, differentiation, ki67, mitoses, moreKi67, moreMitoses) => {
        const lower = graded({ edition, site, differentiation, ki67, mitoses });
        const higher = graded({
          edition,
          site,
          differentiation,
          ki67: ki67 === null ? null : ki67 + moreKi67 / 10,
          mitoses: mitoses === null ? null : mitoses + moreMitoses,
        });
        const before = rank[lower];
        const after = rank[higher];
        if (before !== undefined && after !== undefined) assert.ok(after >= before, `${lower} → ${higher}`);
        assert.ok(before !== undefined || REASONS.has(lower));
      },
    ),
  );
});

test('each row of the table names its source', () => {
  for (const { rows } of table.editions) for (const { source } of rows) assert.match(source, /^https:/);
});

const faults: Readonly<Record<string, readonly [find: string, replace: string, message: RegExp]>> = {
  'an unknown key': ['tumörtyper:', 'tumortyper:', /«tumortyper» finns inte/],
  'grades that share a value': [
    'ki67: { från: 3, högst: 20 }',
    'ki67: { från: 2, högst: 20 }',
    /två grader delar samma Ki-67/,
  ],
  'an edition that does not exist': ["annars: ['2010', '2019']", "annars: ['2010', '2018']", /«2018» finns inte/],
  'an edition written twice': ["utgåva: '2022'", "utgåva: '2019'", /står två gånger/],
  'a limit without an end': ['mitoser: { under: 2 }', 'mitoser: {}', /har ingen gräns/],
  'two lower ends': ['ki67: { över: 20 }', 'ki67: { över: 20, från: 21 }', /både från och över/],
  'a limit that ends before it starts': [
    'mitoser: { från: 2, högst: 20 }',
    'mitoser: { från: 22, högst: 20 }',
    /börjar efter/,
  ],
};
for (const [name, [find, replace, message]] of Object.entries(faults))
  test(`a table with ${name} is refused`, () => {
    const broken = readWhoGradeTable(yaml.replace(find, replace), 'who-grad.yaml');
    assert.ok('problems' in broken);
    assert.match(broken.problems.map((problem) => problem.message).join(' '), message);
  });
