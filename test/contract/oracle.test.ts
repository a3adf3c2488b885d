import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { disagreements } from '../kit/contract/agreement.ts';
import { readTables } from '../kit/contract/csv.ts';
import type { Cells, Tables } from '../kit/contract/known-rows.ts';
import { answer, type Figure, type Question } from '../kit/contract/oracle.ts';
import { percentile, pooled } from '../kit/contract/summaries.ts';

// The oracle against what others computed (`test/fixtures/example/`), the worked cases of the domain research (6.12), and
// cases by hand for each sentence of the contract's edition 2 that it holds.

const fixture = (name: string) => fileURLToPath(new URL(`../fixtures/example/${name}`, import.meta.url));

for (const year of [2023, 2024])
  test(`the oracle gives what an independent implementation of edition 2 gives for ${year}`, () => {
    const given = answer({ tables: readTables(fixture('tables')), year, asOf: `${year + 1}-03-05` });
    assert.equal(given.exit, 0);
    const expected = JSON.parse(readFileSync(fixture(`expected-${year}.json`), 'utf8')) as Record<string, unknown>;
    assert.equal(Object.keys(expected).length, 35);
    const wrong = Object.entries(expected).flatMap(([key, figure]) => {
      const [measure, reporter] = key.split('/');
      const result = given.results.find((each) => each.measure === measure && each.reporter === reporter);
      return disagreements(figure, result?.figure, key);
    });
    assert.deepEqual(wrong, []);
  });

// Rows: one unit, inside the care that is counted, unless said otherwise.

const SKANE = { enhet: 'skane', inom_nhv: 'ja' };
const mdk = (person_id: string, mdk_datum: string, more: Cells = {}): Cells => ({
  person_id,
  ...SKANE,
  mdk_datum,
  remiss_mottagen: '',
  ...more,
});
const treatment = (person_id: string, behandlingsdatum: string, slag = 'kirurgi', more: Cells = {}): Cells => ({
  person_id,
  ...SKANE,
  behandlingsdatum,
  slag,
  indikation: 'net',
  ...more,
});
const stay = (person_id: string, inskrivning: string, utskrivning: string, more: Cells = {}): Cells => ({
  person_id,
  ...SKANE,
  typ: 'vardtillfalle',
  inskrivning,
  utskrivning,
  ...more,
});
const visit = (person_id: string, inskrivning: string): Cells => stay(person_id, inskrivning, '', { typ: 'besok' });
const prem = (person_id: string, uppfoljd_datum: string, more: Cells = {}): Cells => ({
  person_id,
  enhet: 'skane',
  uppfoljd_datum,
  ...more,
});
const plan = (person_id: string, datum: string, more: Cells = {}): Cells => ({
  person_id,
  enhet: 'skane',
  datum,
  ...more,
});
const states = (tabell: string, levererad = 'ja', more: Cells = {}): Cells => ({
  enhet: 'skane',
  ar: '2024',
  tabell,
  levererad,
  ...more,
});

interface Asked {
  readonly year?: number;
  readonly asOf?: string;
  readonly reporter?: string;
  readonly permits?: Readonly<Record<string, string>>;
}

function answered(tables: Tables, { year = 2024, asOf = '2025-03-31', permits }: Asked = {}) {
  const question: Question = { tables, year, asOf };
  const given = answer(permits === undefined ? question : { ...question, permits });
  assert.ok(given.refused === undefined, 'the year was refused');
  return given;
}

function result(measure: string, tables: Tables, asked: Asked = {}) {
  const found = answered(tables, asked).results.find(
    (each) => each.measure === measure && each.reporter === (asked.reporter ?? 'skane'),
  );
  assert.ok(found);
  return found;
}

const figure = (measure: string, tables: Tables, asked?: Asked): Figure => result(measure, tables, asked).figure;

/** n and mean of a summary: enough where the values are few. */
function values(measure: string, tables: Tables, asked?: Asked): { n: number; mean: number } {
  const found = figure(measure, tables, asked);
  assert.ok(found.kind === 'summary', `${measure} is ${found.kind}`);
  return { n: found.n, mean: found.mean };
}

function count(measure: string, tables: Tables, asked?: Asked) {
  const found = figure(measure, tables, asked);
  assert.ok(found.kind === 'count', `${measure} is ${found.kind}`);
  return found;
}

function share(measure: string, tables: Tables, asked?: Asked): [number, number] {
  const found = figure(measure, tables, asked);
  assert.ok(found.kind === 'proportion', `${measure} is ${found.kind}`);
  return [found.numerator, found.denominator];
}

const codes = (tables: Tables, asked?: Asked) => answered(tables, asked).listed.map(({ code }) => code);
const ABSENT = {
  notReported: { kind: 'absent', reason: 'not-reported' },
  notApplicable: { kind: 'absent', reason: 'not-applicable' },
  unreadable: { kind: 'absent', reason: 'unreadable' },
};

// The worked cases of 6.12.

const wait = (remiss_mottagen: string, mdk_datum: string, asked?: Asked) =>
  values('T1', { bedomning: [mdk('p1', mdk_datum, { remiss_mottagen })] }, asked);

test('a referral and an assessment on one day give one day', () => {
  assert.deepEqual(wait('2024-05-10', '2024-05-10'), { n: 1, mean: 1 });
});
test('an assessment the day after its referral gives one day too', () => {
  assert.deepEqual(wait('2024-05-10', '2024-05-11'), { n: 1, mean: 1 });
});
test('the change to summer time does not shorten a wait of two days', () => {
  assert.deepEqual(wait('2024-03-30', '2024-04-01'), { n: 1, mean: 2 });
});
test('a wait over New Year is counted in the year of the assessment', () => {
  assert.deepEqual(wait('2024-12-20', '2025-01-07', { year: 2025 }), { n: 1, mean: 18 });
  assert.deepEqual(
    figure('T1', {
      bedomning: [mdk('p1', '2025-01-07', { remiss_mottagen: '2024-12-20' })],
      leverans: [states('bedomning')],
    }),
    ABSENT.notApplicable,
  );
});
test('an assessment before its referral is listed with its row and is not in n', () => {
  const tables = {
    bedomning: [
      mdk('p1', '2024-05-10', { remiss_mottagen: '2024-05-01' }),
      mdk('p2', '2024-05-10', { remiss_mottagen: '2024-05-11' }),
    ],
  };
  assert.deepEqual(values('T1', tables), { n: 1, mean: 9 });
  assert.deepEqual(
    answered(tables).listed.filter(({ code }) => code === 'mdk-before-referral'),
    [{ code: 'mdk-before-referral', measure: 'T1', table: 'bedomning', row: 3 }],
  );
});
test('admitted and discharged on one day is one day', () => {
  const tables = { behandling: [treatment('p1', '2024-05-10')], vardkontakt: [stay('p1', '2024-05-10', '2024-05-10')] };
  assert.deepEqual(values('R1', tables), { n: 1, mean: 1 });
});
test('a stay over New Year is counted in the year of its operation', () => {
  const tables = { behandling: [treatment('p1', '2024-12-31')], vardkontakt: [stay('p1', '2024-12-30', '2025-01-03')] };
  assert.deepEqual(values('R1', tables), { n: 1, mean: 4 });
  const delivered = {
    ...tables,
    leverans: [states('behandling', 'ja', { ar: '2025' }), states('vardkontakt', 'ja', { ar: '2025' })],
  };
  assert.deepEqual(figure('R1', delivered, { year: 2025, asOf: '2026-03-31' }), ABSENT.notApplicable);
});

const followed = (treated: string, answeredOn: string, asked?: Asked) =>
  share(
    'P1',
    {
      behandling: [treatment('p1', treated)],
      vardkontakt: [visit('p1', treated)],
      prem: [prem('p1', answeredOn), prem('p9', treated)],
    },
    asked,
  );

test('an answer 70 days after a treatment on New Year’s Eve is in, and one day later is not', () => {
  assert.deepEqual(followed('2024-12-31', '2025-03-11'), [1, 1]);
  assert.deepEqual(followed('2024-12-31', '2025-03-12'), [0, 1]);
});
test('the seventy days are one fewer of March in a leap year', () => {
  const asked = { year: 2023, asOf: '2024-03-31' };
  assert.deepEqual(followed('2023-12-31', '2024-03-10', asked), [1, 1]);
  assert.deepEqual(followed('2023-12-31', '2024-03-11', asked), [0, 1]);
});
test('an answer before the treatment does not count, and one on the day does', () => {
  assert.deepEqual(followed('2024-05-10', '2024-05-09'), [0, 1]);
  assert.deepEqual(followed('2024-05-10', '2024-05-10'), [1, 1]);
});
test('four doses, two before New Year, are two and two treatments, and one patient each year', () => {
  const days = ['2024-10-01', '2024-12-01', '2025-02-01', '2025-04-01'];
  const tables = {
    behandling: days.map((day) => treatment('p1', day, 'radionuklid', { serie_id: 's1' })),
    vardplan: [plan('p1', '2024-10-01')],
  };
  for (const [year, asOf] of [
    [2024, '2025-03-31'],
    [2025, '2026-03-31'],
  ] as const) {
    assert.equal(count('B3', tables, { year, asOf }).by['typ']?.['radionuklid_net'], 2);
    assert.deepEqual(share('O1', tables, { year, asOf }), [1, 1]);
  }
});
test('701063-2391 with twelve digits, ten, and none between is one person', () => {
  const ids = ['701063-2391', '7010632391', '19701063-2391', '197010632391'];
  const tables = { bedomning: ids.map((id) => mdk(id, '2024-05-10')) };
  assert.equal(count('B1', tables).n, 1);
  assert.ok(!codes(tables).includes('check-digit'));
});
test('{1,2,3} with {10,20} pools to 7.2 and 7.9812', () => {
  const both = pooled([
    { n: 3, mean: 2, sd: 1 },
    { n: 2, mean: 15, sd: Math.sqrt(50) },
  ]);
  assert.equal(both.n, 5);
  assert.ok(Math.abs(both.mean - 7.2) < 1e-12);
  assert.equal(both.sd?.toFixed(4), '7.9812');
});
test('percentiles are those of R’s default', () => {
  // quantile(c(1, 2, 4, 8), c(.1, .5, .9))
  assert.deepEqual(
    [0.1, 0.5, 0.9].map((p) => percentile([8, 1, 4, 2], p).toFixed(10)),
    ['1.3000000000', '3.0000000000', '6.8000000000'],
  );
});

// Which years are answered.

test('a year before the first permit and a year that has not begun are refused', () => {
  const ask = (year: number, asOf: string) => answer({ tables: {}, year, asOf }).exit;
  assert.equal(ask(2022, '2025-03-31'), 2);
  assert.equal(ask(2026, '2025-12-31'), 2);
  assert.equal(ask(2023, '2023-03-31'), 2);
  assert.equal(ask(2023, '2023-04-01'), 0);
});
test('the first year begins with the permit, both ends included', () => {
  const tables = { bedomning: ['2023-03-31', '2023-04-01', '2023-12-31', '2024-01-01'].map((day) => mdk(day, day)) };
  assert.equal(count('B1', tables, { year: 2023 }).n, 2);
});
test('a year that has not ended by the extract date is preliminary', () => {
  const tables = { bedomning: [mdk('p1', '2024-05-10')] };
  assert.equal(answered(tables, { asOf: '2024-12-30' }).preliminary, true);
  assert.equal(answered(tables, { asOf: '2024-12-31' }).preliminary, false);
});

// A bad cell.

test('a bad cell in a bold column refuses the row, and in another column it is missing', () => {
  const good = Array.from({ length: 18 }, (_, index) => mdk(`p${index}`, '2024-05-10', { gep_net: 'ja' }));
  const tables = {
    bedomning: [...good, mdk('bad-day', '2024-02-30'), mdk('bad-cell', '2024-05-10', { gep_net: 'kanske' })],
  };
  const { n, by } = count('B1', tables);
  assert.deepEqual([n, by['kategori']?.['gep_net']], [19, 18]);
  assert.deepEqual(answered(tables).rows['bedomning'], { read: 20, refused: 1 });
});
test('an empty bold cell refuses the row', () => {
  const tables = { bedomning: [...many(10), mdk('', '2024-05-10')] };
  assert.equal(count('B1', tables).n, 10);
});

const many = (number: number) => Array.from({ length: number }, (_, index) => mdk(`m${index}`, '2024-05-10'));

test('marks of damage in the id refuse the row', () => {
  for (const id of ['NA', '#N/A', 'None', '-', '?', '1.97E+11', '1,97E+11'])
    assert.equal(count('B1', { bedomning: [...many(10), mdk(id, '2024-05-10')] }).n, 10, id);
  assert.equal(count('B1', { bedomning: [...many(10), mdk('N', '2024-05-10')] }).n, 11);
});
test('a tenth of refused rows is lived with, more is unreadable for every reporter', () => {
  const bad = mdk('p1', 'sommaren');
  assert.equal(count('B1', { bedomning: [...many(9), bad] }).n, 9);
  const tables = { bedomning: [...many(8), bad] };
  for (const measure of ['B1', 'B2', 'T1'])
    for (const reporter of ['skane', 'akademiska', 'riket'])
      assert.deepEqual(figure(measure, tables, { reporter }), ABSENT.unreadable);
  assert.equal(answered(tables).exit, 1);
  assert.deepEqual(figure('B3', tables), ABSENT.notReported);
});
test('a table without a bold column is unreadable', () => {
  const { enhet, ...rest } = mdk('p1', '2024-05-10');
  assert.equal(enhet, 'skane');
  assert.deepEqual(figure('B1', { bedomning: [rest] }), ABSENT.unreadable);
});
test('a discharge before its admission is missing, so that the stay is open', () => {
  const tables = { behandling: [treatment('p1', '2024-05-10')], vardkontakt: [stay('p1', '2024-05-10', '2024-05-09')] };
  assert.deepEqual(figure('R1', tables), ABSENT.notApplicable);
  assert.ok(codes(tables).includes('not-discharged'));
});
test('equal rows are all counted, and listed', () => {
  const tables = { behandling: [treatment('p1', '2024-05-10'), treatment('p1', '2024-05-10')] };
  assert.equal(count('B3', tables).n, 2);
  assert.ok(codes(tables).includes('equal-rows'));
});
test('a repeated key refuses the later row', () => {
  const tables = {
    bedomning: [mdk('p1', '2024-05-10')],
    patient: [
      { person_id: 'p1', kon: 'kvinna' },
      { person_id: 'p1', kon: 'man' },
    ],
  };
  assert.equal(count('B1', tables).by['kon']?.['kvinna'], 1);
  assert.deepEqual(answered(tables).rows['patient'], { read: 2, refused: 1 });
});
test('a row without answer on inom_nhv is listed and stays outside', () => {
  const tables = { bedomning: [mdk('p1', '2024-05-10'), mdk('p2', '2024-05-10', { inom_nhv: '' })] };
  assert.equal(count('B1', tables).n, 1);
  assert.deepEqual(
    answered(tables).listed.filter(({ code }) => code === 'inom-nhv-saknas'),
    [{ code: 'inom-nhv-saknas', table: 'bedomning', row: 3 }],
  );
});

// The extract date.

test('a row that became known after the extract is outside and listed, on the day itself it is in', () => {
  const tables = {
    bedomning: ['2025-03-31', '2025-04-01'].map((registrerad) => mdk(registrerad, '2024-05-10', { registrerad })),
  };
  assert.equal(count('B1', tables).n, 1);
  assert.deepEqual(
    answered(tables).listed.filter(({ code }) => code === 'after-extract'),
    [{ code: 'after-extract', table: 'bedomning', row: 3 }],
  );
});
test('a row dated after the extract is outside', () => {
  const tables = { bedomning: [mdk('p1', '2024-05-10'), mdk('p2', '2024-05-11')] };
  assert.equal(count('B1', tables, { asOf: '2024-05-10' }).n, 1);
  assert.equal(count('B1', tables, { asOf: '2024-05-11' }).n, 2);
});
test('a patient row that became known after the extract tells neither sex, birth date nor region', () => {
  const row = { person_id: 'p1', kon: 'man', fodelsedatum: '1960-01-01', folkbokforing_lan: '12' };
  const bedomning = [mdk('p1', '2024-05-10')];
  const known = { bedomning, patient: [{ ...row, registrerad: '2025-03-31' }] };
  assert.equal(count('B1', known).by['kon']?.['man'], 1);
  assert.deepEqual(values('B2', known), { n: 1, mean: 64 });
  const later = { bedomning, patient: [{ ...row, registrerad: '2025-04-01' }] };
  assert.equal(count('B1', later).by['kon']?.['okant'], 1);
  assert.deepEqual(count('B1', later).by['hemregion'], { okand: 1 });
  assert.deepEqual(figure('B2', later), ABSENT.notApplicable);
});
test('a delivery that was stated after the extract says nothing yet', () => {
  const leverans = [states('bedomning', 'ja', { registrerad: '2025-04-01' })];
  assert.deepEqual(figure('B1', { leverans }), ABSENT.notReported);
  assert.equal(count('B1', { leverans }, { asOf: '2025-04-01' }).n, 0);
});
test('a birth date after the extract is missing', () => {
  const tables = { bedomning: [mdk('p1', '2024-05-10')], patient: [{ person_id: 'p1', fodelsedatum: '2025-04-01' }] };
  assert.deepEqual(figure('B2', tables), ABSENT.notApplicable);
});
test('a discharge after the extract is missing, so that the stay is open until then', () => {
  const tables = { behandling: [treatment('p1', '2024-05-10')], vardkontakt: [stay('p1', '2024-05-10', '2024-05-15')] };
  assert.deepEqual(figure('R1', tables, { asOf: '2024-05-14' }), ABSENT.notApplicable);
  assert.deepEqual(values('R1', tables, { asOf: '2024-05-15' }), { n: 1, mean: 5 });
});
test('a referral dated after the extract is missing and not before its assessment', () => {
  const tables = { bedomning: [mdk('p1', '2024-05-10', { remiss_mottagen: '2024-06-01' })] };
  assert.ok(codes(tables, { asOf: '2024-05-31' }).includes('referral-missing'));
  assert.ok(codes(tables, { asOf: '2024-06-01' }).includes('mdk-before-referral'));
});

// Delivered or not.

test('no row and no statement is not reported, and a stated delivery is a counted zero', () => {
  assert.deepEqual(figure('B1', {}), ABSENT.notReported);
  const found = count('B1', { leverans: [states('bedomning')] });
  assert.deepEqual(found, {
    kind: 'count',
    n: 0,
    by: { kategori: { gep_net: 0, chd: 0, binjure: 0 }, kon: { kvinna: 0, man: 0, okant: 0 }, hemregion: {} },
  });
});
test('a row outside the care that is counted proves that the table was delivered', () => {
  assert.equal(count('B1', { bedomning: [mdk('p1', '2024-05-10', { inom_nhv: 'nej' })] }).n, 0);
  assert.equal(count('B1', { bedomning: [mdk('p1', '2024-05-10', { inom_nhv: '' })] }).n, 0);
});
test('a row of another year, another unit, refused or after the extract proves nothing', () => {
  for (const row of [
    mdk('p1', '2023-12-31'),
    mdk('p1', '2025-01-01'),
    mdk('p1', '2024-05-10', { enhet: 'karolinska' }),
    mdk('p1', '2024-05-10', { registrerad: '2025-04-01' }),
  ])
    assert.deepEqual(figure('B1', { bedomning: [row] }), ABSENT.notReported);
  const elsewhere = many(10).map((row) => ({ ...row, enhet: 'karolinska' }));
  assert.deepEqual(figure('B1', { bedomning: [...elsewhere, mdk('NA', '2024-05-10')] }), ABSENT.notReported);
});
test('a statement decides where it speaks', () => {
  const bedomning = [mdk('p1', '2024-05-10')];
  assert.deepEqual(figure('B1', { bedomning, leverans: [states('bedomning', 'nej')] }), ABSENT.notReported);
  assert.equal(count('B1', { bedomning, leverans: [states('bedomning', 'nej', { ar: '2023' })] }).n, 1);
  assert.equal(count('B1', { bedomning, leverans: [states('behandling', 'nej')] }).n, 1);
});
test('a second statement for one unit, year and table is refused', () => {
  const leverans = [states('bedomning', 'ja'), states('bedomning', 'nej')];
  assert.equal(count('B1', { leverans }).n, 0);
  assert.deepEqual(answered({ leverans }).rows['leverans'], { read: 2, refused: 1 });
});
test('an answer within 70 days after the year proves that prem was delivered, and a later one does not', () => {
  const rest = { behandling: [treatment('p1', '2024-05-10')], vardkontakt: [visit('p1', '2024-05-10')] };
  assert.deepEqual(share('P1', { ...rest, prem: [prem('p2', '2025-03-11')] }), [0, 1]);
  assert.deepEqual(figure('P1', { ...rest, prem: [prem('p2', '2025-03-12')] }), ABSENT.notReported);
});
test('a plan from any day between the permit and the extract proves that vardplan was delivered', () => {
  const behandling = [treatment('p1', '2024-05-10')];
  assert.deepEqual(share('O1', { behandling, vardplan: [plan('p2', '2023-04-01')] }), [0, 1]);
  assert.deepEqual(share('O1', { behandling, vardplan: [plan('p2', '2025-03-31')] }), [0, 1]);
  assert.deepEqual(figure('O1', { behandling, vardplan: [plan('p2', '2023-03-31')] }), ABSENT.notReported);
  assert.deepEqual(share('O1', { behandling, leverans: [states('vardplan')] }), [0, 1]);
});
test('R1 needs treatments and contacts, P1 those and prem', () => {
  const behandling = [treatment('p1', '2024-05-10')];
  const vardkontakt = [stay('p1', '2024-05-10', '2024-05-12')];
  assert.deepEqual(figure('R1', { behandling }), ABSENT.notReported);
  assert.deepEqual(figure('R1', { vardkontakt }), ABSENT.notReported);
  assert.deepEqual(figure('P1', { behandling, vardkontakt }), ABSENT.notReported);
  assert.deepEqual(figure('P1', { behandling, prem: [prem('p1', '2024-05-12')] }), ABSENT.notReported);
  assert.deepEqual(values('R1', { behandling, vardkontakt }), { n: 1, mean: 2 });
});
test('a nation where a unit has not reported is partial and says which', () => {
  const units = ['akademiska', 'karolinska', 'sahlgrenska', 'skane'];
  const rows = units.map((enhet) => mdk(`p-${enhet}`, '2024-05-10', { enhet }));
  assert.equal(result('B1', { bedomning: rows }, { reporter: 'riket' }).reporters, undefined);
  const partial = result('B1', { bedomning: rows.slice(0, 3) }, { reporter: 'riket' });
  assert.deepEqual(partial.reporters, { expected: 4, reported: 3, missing: ['skane'] });
  assert.ok(partial.figure.kind === 'count');
  assert.deepEqual([partial.figure.n, partial.figure.unique], [3, 3]);
});
test('a nation where nobody has reported is not reported', () => {
  const { figure: found, reporters } = result('B3', {}, { reporter: 'riket' });
  assert.deepEqual(found, ABSENT.notReported);
  assert.equal(reporters?.reported, 0);
});
test('a unit that got its permit later has not reported the year before, and its first year is cut to it', () => {
  const permits = { akademiska: '2023-04-01', skane: '2024-07-01' };
  const bedomning = [mdk('a', '2023-05-10'), mdk('b', '2024-06-30'), mdk('c', '2024-07-01')];
  assert.deepEqual(figure('B1', { bedomning }, { year: 2023, permits }), ABSENT.notReported);
  assert.equal(count('B1', { bedomning }, { permits }).n, 1);
});

// B1 and B2.

test('a person is once in B1, in each category that any assessment says', () => {
  const tables = {
    bedomning: [
      mdk('p1', '2024-05-10', { gep_net: 'ja' }),
      mdk('p1', '2024-06-10', { gep_net: 'ja', chd_klaffkirurgi: 'ja' }),
      mdk('p1', '2025-01-10', { avancerad_binjuretumor: 'ja' }),
    ],
  };
  const { n, by } = count('B1', tables);
  assert.deepEqual([n, by['kategori']], [1, { gep_net: 1, chd: 1, binjure: 0 }]);
});
test('the home region is of the first assessment in the period, on one day of the row that stands first', () => {
  const region = (rows: Cells[]) => count('B1', { bedomning: rows }).by['hemregion'];
  assert.deepEqual(
    region([
      mdk('p1', '2024-06-10', { hemregion: '12' }),
      mdk('p1', '2024-05-10', { hemregion: '03' }),
      mdk('p1', '2024-05-10', { hemregion: '14' }),
      mdk('p1', '2023-05-10', { hemregion: '25' }),
    ]),
    { '03': 1 },
  );
});
test('an empty home region falls back on the registered address, and else is unknown', () => {
  const region = (hemregion: string, folkbokforing_lan: string) =>
    count('B1', {
      bedomning: [mdk('p1', '2024-05-10', { hemregion }), mdk('p1', '2024-06-10', { hemregion: '25' })],
      patient: [{ person_id: 'p1', folkbokforing_lan }],
    }).by['hemregion'];
  assert.deepEqual(region('', '12'), { '12': 1 });
  assert.deepEqual(region('', ''), { okand: 1 });
  assert.deepEqual(region('utland', '12'), { utland: 1 });
  assert.deepEqual(region('okand', '12'), { okand: 1 });
});
test('a person without a patient row has unknown sex and age', () => {
  const bedomning = [mdk('p1', '2024-05-10')];
  const patient = [{ person_id: 'p2', fodelsedatum: '1950-01-01', kon: 'man' }];
  assert.deepEqual(count('B1', { bedomning, patient }).by['kon'], { kvinna: 0, man: 0, okant: 1 });
  assert.deepEqual(figure('B2', { bedomning, patient }), ABSENT.notApplicable);
});
test('without any patient row, or with sexes that can not be read, everybody is of unknown sex', () => {
  const bedomning = ['p1', 'p2'].map((person) => mdk(person, '2024-05-10', { hemregion: '12' }));
  assert.deepEqual(count('B1', { bedomning }).by['kon'], { kvinna: 0, man: 0, okant: 2 });
  const patient = ['p1', 'p2'].map((person_id) => ({ person_id, kon: 'xx' }));
  assert.deepEqual(count('B1', { bedomning, patient }).by['kon'], { kvinna: 0, man: 0, okant: 2 });
});
test('somebody seen at two units is counted at both, twice in the nation, and once beside it', () => {
  const bedomning = [mdk('p1', '2024-05-10'), mdk('p1', '2024-06-10', { enhet: 'karolinska' })];
  const patient = [{ person_id: 'p1', kon: 'kvinna' }];
  const nation = count('B1', { bedomning, patient }, { reporter: 'riket' });
  assert.deepEqual([nation.n, nation.unique, nation.by['kon']?.['kvinna']], [2, 1, 2]);
});
test('a birthday on 29 February falls on 1 March in common years', () => {
  const age = (mdk_datum: string, year: number) =>
    values(
      'B2',
      { bedomning: [mdk('p1', mdk_datum)], patient: [{ person_id: 'p1', fodelsedatum: '1960-02-29' }] },
      { year, asOf: '2026-03-31' },
    ).mean;
  assert.deepEqual([age('2025-02-28', 2025), age('2025-03-01', 2025)], [64, 65]);
  assert.deepEqual([age('2024-02-28', 2024), age('2024-02-29', 2024)], [63, 64]);
});
test('a birth date after the assessment is warned of, and changes no figure', () => {
  const tables = { bedomning: [mdk('p1', '2024-05-10')], patient: [{ person_id: 'p1', fodelsedatum: '2024-06-01' }] };
  assert.deepEqual(values('B2', tables), { n: 1, mean: -1 });
});
test('one value has no SD, and the nation’s age has no percentiles', () => {
  const tables = {
    bedomning: [mdk('p1', '2024-05-10'), mdk('p2', '2024-05-10', { enhet: 'karolinska' })],
    patient: [
      { person_id: 'p1', fodelsedatum: '1960-05-10' },
      { person_id: 'p2', fodelsedatum: '1970-05-11' },
    ],
  };
  assert.deepEqual(figure('B2', tables), { kind: 'summary', n: 1, mean: 64, p10: 64, median: 64, p90: 64 });
  const nation = figure('B2', tables, { reporter: 'riket' });
  assert.deepEqual(nation, { kind: 'summary', n: 2, mean: 58.5, sd: Math.sqrt(60.5) });
});

// B3.

test('valve surgery and odd combinations count in the total only', () => {
  const tables = {
    behandling: [
      treatment('p1', '2024-05-10', 'kirurgi', { indikation: 'malignt_feokromocytom' }),
      treatment('p1', '2024-05-10', 'kirurgi', { indikation: '' }),
      treatment('p1', '2024-05-10', 'klaffkirurgi'),
      treatment('p1', '2024-05-10', 'radionuklid', { indikation: 'binjuretumor' }),
      treatment('p1', '2024-05-10', 'radionuklid', { indikation: 'malignt_feokromocytom' }),
      treatment('p1', '2024-05-10', 'cytostatika'),
    ],
  };
  assert.deepEqual(count('B3', tables), {
    kind: 'count',
    n: 5,
    by: { typ: { kirurgi_net: 0, kirurgi_binjure: 1, radionuklid_net: 0, radionuklid_feokromocytom: 1 } },
  });
});

// T1.

test('the first assessment ever may lie before the permit, and then nobody is new', () => {
  const later = mdk('p1', '2024-05-10', { remiss_mottagen: '2024-05-01' });
  const before = mdk('p1', '2022-11-15');
  assert.deepEqual(figure('T1', { bedomning: [later, before] }), ABSENT.notApplicable);
  assert.deepEqual(values('T1', { bedomning: [later, { ...before, inom_nhv: 'nej' }] }), { n: 1, mean: 9 });
  assert.deepEqual(values('T1', { bedomning: [later, { ...before, enhet: 'karolinska' }] }), { n: 1, mean: 9 });
  assert.deepEqual(values('T1', { bedomning: [later, { ...before, registrerad: '2025-04-01' }] }), { n: 1, mean: 9 });
});
test('of assessments on one day the one with the earliest referral is the first, an empty one last', () => {
  const tables = {
    bedomning: ['', '2024-05-05', '2024-05-01', '2024-05-11'].map((remiss_mottagen) =>
      mdk('p1', '2024-05-10', { remiss_mottagen }),
    ),
  };
  assert.deepEqual(values('T1', tables), { n: 1, mean: 9 });
});
test('the nation’s waits have percentiles, out of the values themselves', () => {
  const tables = {
    bedomning: [
      mdk('p1', '2024-05-10', { remiss_mottagen: '2024-05-01' }),
      mdk('p1', '2024-05-10', { remiss_mottagen: '2024-05-05', enhet: 'karolinska' }),
    ],
  };
  const found = figure('T1', tables, { reporter: 'riket' });
  assert.ok(found.kind === 'summary');
  assert.deepEqual([found.n, found.median, found.method], [2, 7, 'micro']);
});

// R1.

const lengthOf = (operations: string[], stays: [string, string][], more: Cells = {}) =>
  figure('R1', {
    behandling: operations.map((day) => treatment('p1', day, 'kirurgi', more)),
    vardkontakt: stays.map(([from, to]) => stay('p1', from, to)),
  });
const summaryOf = (found: Figure) => {
  assert.ok(found.kind === 'summary');
  return [found.n, found.mean, found.persons];
};

test('a move between wards is one stay', () => {
  assert.deepEqual(
    summaryOf(
      lengthOf(
        ['2024-03-04'],
        [
          ['2024-03-06', '2024-03-20'],
          ['2024-03-01', '2024-03-06'],
        ],
      ),
    ),
    [1, 19, 1],
  );
});
test('stays that overlap are one, stays that a night lies between are two', () => {
  assert.deepEqual(
    summaryOf(
      lengthOf(
        ['2024-03-04'],
        [
          ['2024-03-01', '2024-03-10'],
          ['2024-03-02', '2024-03-03'],
          ['2024-03-09', '2024-03-12'],
        ],
      ),
    ),
    [1, 11, 1],
  );
  assert.deepEqual(
    summaryOf(
      lengthOf(
        ['2024-03-04', '2024-03-11'],
        [
          ['2024-03-01', '2024-03-10'],
          ['2024-03-11', '2024-03-12'],
        ],
      ),
    ),
    [2, 5, 1],
  );
});
test('a stay is open when any of its rows is, and counts in no n', () => {
  const found = lengthOf(
    ['2024-03-04'],
    [
      ['2024-03-01', '2024-03-06'],
      ['2024-03-06', ''],
    ],
  );
  assert.deepEqual(found, ABSENT.notApplicable);
});
test('an open stay absorbs no later row and takes no treatment from a closed one', () => {
  assert.deepEqual(
    summaryOf(
      lengthOf(
        ['2024-03-04'],
        [
          ['2024-03-01', ''],
          ['2024-03-03', '2024-03-06'],
        ],
      ),
    ),
    [1, 3, 1],
  );
});
test('a day surgery that an open stay holds is no day surgery of its own', () => {
  const operated = { dagkirurgi: 'ja' };
  assert.deepEqual(lengthOf(['2024-03-04'], [['2024-03-01', '']], operated), ABSENT.notApplicable);
  assert.deepEqual(summaryOf(lengthOf(['2024-03-04'], [['2024-03-05', '']], operated)), [1, 1, 1]);
});
test('day surgery inside a stay is the stay, and outside it is one day', () => {
  const operated = { dagkirurgi: 'ja' };
  assert.deepEqual(summaryOf(lengthOf(['2024-03-06'], [['2024-03-01', '2024-03-06']], operated)), [1, 5, 1]);
  assert.deepEqual(
    summaryOf(lengthOf(['2024-03-06', '2024-03-07'], [['2024-03-01', '2024-03-06']], operated)),
    [2, 3, 1],
  );
});
test('an operation in no stay that is not day surgery is listed', () => {
  const tables = { behandling: [treatment('p1', '2024-03-07')], vardkontakt: [stay('p1', '2024-03-01', '2024-03-06')] };
  assert.deepEqual(figure('R1', tables), ABSENT.notApplicable);
  assert.ok(codes(tables).includes('treatment-in-no-stay'));
});
test('a visit and a stay outside the care that is counted hold no operation', () => {
  const behandling = [treatment('p1', '2024-03-04')];
  assert.deepEqual(figure('R1', { behandling, vardkontakt: [visit('p1', '2024-03-04')] }), ABSENT.notApplicable);
  assert.deepEqual(
    figure('R1', { behandling, vardkontakt: [stay('p1', '2024-03-01', '2024-03-06', { inom_nhv: 'nej' })] }),
    ABSENT.notApplicable,
  );
});
test('a stay belongs to the year of its first operation only', () => {
  const tables = {
    behandling: [treatment('p1', '2023-12-30'), treatment('p1', '2024-01-02')],
    vardkontakt: [stay('p1', '2023-12-29', '2024-01-03'), visit('p1', '2024-01-03')],
  };
  assert.deepEqual(figure('R1', tables), ABSENT.notApplicable);
  assert.deepEqual(values('R1', tables, { year: 2023 }), { n: 1, mean: 5 });
});

// P1 and Ö1.

test('those cared for are the treated and those with a contact that begins in the year', () => {
  const tables = {
    behandling: [treatment('p1', '2024-05-10', 'cytostatika')],
    vardkontakt: [visit('p2', '2024-05-10'), stay('p3', '2023-12-29', '2024-01-15')],
    prem: [prem('p1', '2024-05-12'), prem('p2', '2024-05-12')],
  };
  assert.deepEqual(figure('P1', tables), {
    kind: 'proportion',
    numerator: 1,
    denominator: 2,
    preliminary: false,
    beside: { behandlade: { numerator: 1, denominator: 1 } },
  });
});
test('P1 is preliminary until 70 days after the year', () => {
  const tables = {
    behandling: [treatment('p1', '2024-05-10')],
    vardkontakt: [visit('p1', '2024-05-10')],
    prem: [prem('p1', '2024-05-12')],
  };
  const preliminary = (asOf: string) => {
    const found = figure('P1', tables, { asOf });
    return found.kind === 'proportion' && found.preliminary;
  };
  assert.deepEqual([preliminary('2025-03-10'), preliminary('2025-03-11')], [true, false]);
});
test('an answer at another unit, or after a treatment of another year, does not count', () => {
  const rest = {
    behandling: [treatment('p1', '2024-12-31'), treatment('p1', '2025-01-10')],
    vardkontakt: [visit('p1', '2024-12-31')],
  };
  assert.deepEqual(
    share('P1', { ...rest, prem: [prem('p1', '2025-01-01', { enhet: 'karolinska' }), prem('p2', '2025-01-01')] }),
    [0, 1],
  );
  const before = { ...rest, behandling: [treatment('p1', '2024-12-31'), treatment('p1', '2023-12-31')] };
  assert.deepEqual(share('P1', { ...before, prem: [prem('p1', '2024-01-02')] }), [0, 1]);
});
test('a plan counts from the permit’s first day', () => {
  const behandling = [treatment('p1', '2024-05-10'), treatment('p2', '2024-05-10')];
  const vardplan = [plan('p1', '2023-03-31'), plan('p2', '2023-04-01')];
  assert.deepEqual(share('O1', { behandling, vardplan }), [1, 2]);
});
test('a person treated at two units is counted at both, and once beside it', () => {
  const units = ['skane', 'karolinska'];
  const tables = {
    behandling: units.map((enhet) => treatment('p1', '2024-05-10', 'kirurgi', { enhet })),
    vardplan: [plan('p1', '2024-05-10'), plan('p2', '2024-05-10', { enhet: 'karolinska' })],
  };
  const nation = figure('O1', tables, { reporter: 'riket' });
  assert.deepEqual(nation, {
    kind: 'proportion',
    numerator: 1,
    denominator: 2,
    unique: { numerator: 1, denominator: 1 },
  });
});
test('P1 and Ö1 say from which year they are comparable', () => {
  const of = (measure: string) => result(measure, {}, { year: 2023 }).comparableFrom;
  assert.deepEqual([of('P1'), of('O1'), of('B1'), of('T1')], [2024, 2024, undefined, undefined]);
});

// One person under many spellings.

test('ten digits are of the youngest age possible on the extract date, and a plus adds a hundred years', () => {
  const persons = (asOf: string, ...ids: string[]) =>
    count('B1', { bedomning: ids.map((id) => mdk(id, '2024-05-10')) }, { asOf }).n;
  // Born 1924-06-01 while 2024-06-01 has not been, and then in 2024.
  assert.equal(persons('2024-05-31', '240601-0006', '192406010006'), 1);
  assert.equal(persons('2024-06-01', '240601-0006', '192406010006'), 2);
  assert.equal(persons('2024-06-01', '240601+0006', '192406010006'), 1);
  assert.equal(persons('2024-06-01', '2406010006', '202406010006'), 1);
});
test('a number that fails its check digit is listed', () => {
  assert.ok(codes({ bedomning: [mdk('701063-2392', '2024-05-10')] }).includes('check-digit'));
});
test('digits that hold no day are a pseudonym', () => {
  assert.equal(count('B1', { bedomning: [mdk('991399-0001', '2024-05-10'), mdk('9913990001', '2024-05-10')] }).n, 2);
});
