import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Value } from '../dictionary.ts';
import { derive } from './derive.ts';
import { derivedFiles, readDerivedTables } from './derived-tables.ts';

const text = (file: string) =>
  readFileSync(new URL(`../../../content/register/harledda/${file}`, import.meta.url), 'utf8');
const texts = {
  whoGrade: text(derivedFiles.whoGrade),
  stage: text(derivedFiles.stage),
  levels: text(derivedFiles.levels),
  siteGroups: text(derivedFiles.siteGroups),
};
const reading = readDerivedTables(texts, 'content/register/harledda');
assert.ok('value' in reading, JSON.stringify(reading));
const tables = reading.value;

const aDiagnosis = (values: Readonly<Record<string, Value>>) =>
  derive({ number: 17, values: { person_id: 'påhittad-4711', lokal: 'ileum', tumortyp: 'net', ...values } }, tables);

const graded = { ki67: 10.5, mitoser: 1, who_utgava: '2019' };
const staged = { tnm_utgava: '8', t: 'T3', n: 'N1', m: 'M0' };

test('a registered grade stands, also when another is derived', () => {
  const agreeing = aDiagnosis({ ...graded, who_grad: '2' });
  assert.deepEqual([agreeing.whoGrade, agreeing.whoGradeSource, agreeing.problems], ['2', 'entered', []]);
  const differing = aDiagnosis({ ...graded, who_grad: '1' });
  assert.deepEqual([differing.whoGrade, differing.whoGradeSource], ['1', 'entered']);
  assert.equal(differing.problems.length, 1);
});

test('a difference names the variable and both classes, and nothing of the person', () => {
  const [problem] = aDiagnosis({ ...graded, who_grad: '1' }).problems;
  assert.deepEqual(problem, {
    table: 'diagnos',
    row: 17,
    column: 'who_grad',
    code: 'derived-differs',
    severity: 'warning',
    message: 'WHO-grad: registrerat är grad 1, men Ki-67, mitoser och differentiering ger grad 2.',
    remedy:
      'Kontrollera graden, Ki-67, mitoserna, differentieringen och WHO-utgåvan mot patologens svar och rätta det som är fel. Tills dess används det registrerade värdet.',
  });
});

test('a missing grade is filled by the derived one, and says so', () => {
  const filled = aDiagnosis(graded);
  assert.deepEqual([filled.whoGrade, filled.whoGradeSource, filled.whoGradeMissing], ['2', 'derived', null]);
});

test('a grade that is neither registered nor derivable is missing, with the reason', () => {
  const missing = aDiagnosis({ ki67: 2.5, who_utgava: '2010' });
  assert.deepEqual(
    [missing.whoGrade, missing.whoGradeSource, missing.whoGradeMissing],
    [null, 'missing', 'between-classes'],
  );
  assert.equal(aDiagnosis({ ki67: 10 }).whoGradeMissing, 'missing-edition');
});

test('a registered 3 in the 2010 edition agrees with the derived NEC', () => {
  assert.deepEqual(aDiagnosis({ ki67: 40, who_utgava: '2010', who_grad: '3' }).problems, []);
  const later = aDiagnosis({ ki67: 40, who_utgava: '2019', differentiering: 'lagt', who_grad: '3' });
  assert.match(later.problems[0]?.message ?? '', /registrerat är grad 3, men .* ger NEC/);
});

test('a missing stage is filled, a registered one stands and a difference is shown', () => {
  const filled = aDiagnosis(staged);
  assert.deepEqual([filled.stage, filled.stageSource, filled.stageMissing], ['III', 'derived', null]);
  const differing = aDiagnosis({ ...staged, stadium: 'IV' });
  assert.deepEqual([differing.stage, differing.stageSource], ['IV', 'entered']);
  assert.match(
    differing.problems[0]?.message ?? '',
    /^Stadium: registrerat är stadium IV, men T, N och M ger stadium III\.$/,
  );
  assert.deepEqual(aDiagnosis({ ...staged, tnm_utgava: '7', stadium: 'III' }).problems, []);
  assert.equal(aDiagnosis({ ...staged, tnm_utgava: '7', stadium: 'III' }).stage, 'III');
});

test('a stage that is neither registered nor derivable is missing, with the reason', () => {
  const missing = aDiagnosis({ ...staged, tumortyp: 'nec' });
  assert.deepEqual([missing.stage, missing.stageSource, missing.stageMissing], [null, 'missing', 'carcinoma-table']);
});

test('a registered stage without a table to check it by stands alone', () => {
  const entered = aDiagnosis({ ...staged, tnm_utgava: '9', stadium: 'III' });
  assert.deepEqual(
    [entered.stage, entered.stageSource, entered.stageMissing, entered.problems],
    ['III', 'entered', null, []],
  );
});

test('a T below what the size allows is shown, unless AJCC and UICC disagree on it', () => {
  const pancreas = { lokal: 'pankreas', tnm_utgava: '8', t: 'T1' };
  assert.deepEqual(aDiagnosis({ ...pancreas, storlek_mm: 20 }).problems, []);
  const [problem] = aDiagnosis({ ...pancreas, storlek_mm: 20.1 }).problems;
  assert.equal(problem?.column, 't');
  assert.equal(problem?.message, 'T: registrerat är T1, men storleken ger minst T2.');
  assert.deepEqual(aDiagnosis({ ...pancreas, t: 'T4', storlek_mm: 10 }).problems, []);
  assert.deepEqual(aDiagnosis({ ...pancreas, t: 'TX', storlek_mm: 60 }).problems, []);
  assert.equal(
    aDiagnosis({ lokal: 'binjure', tumortyp: 'acc', tnm_utgava: '8', t: 'T1', storlek_mm: 60 }).problems.length,
    1,
  );
});

test('shares of the upper limit of normal', () => {
  const derived = aDiagnosis({ cga_varde: 12, cga_ovre_grans: 6, hiaa_varde: 50, hiaa_ovre_grans: 50 });
  assert.deepEqual([derived.cgaShare, derived.hiaaShare], [200, 100]);
  assert.deepEqual([aDiagnosis({ cga_varde: 12 }).cgaShare, aDiagnosis({}).hiaaShare], [null, null]);
});

test('an empty row derives nothing and has no problems', () => {
  assert.deepEqual(derive({ number: 2, values: {} }, tables), {
    whoGrade: null,
    whoGradeSource: 'missing',
    whoGradeMissing: 'missing-edition',
    stage: null,
    stageSource: 'missing',
    stageMissing: 'missing-tnm',
    cgaShare: null,
    hiaaShare: null,
    siteGroup: null,
    problems: [],
  });
});

test('a registered value is never replaced, and a problem never names the person', () => {
  const maybe = (...values: Value[]) => fc.constantFrom(null, ...values);
  fc.assert(
    fc.property(
      fc.record({
        lokal: maybe('ileum', 'pankreas', 'kolon', 'binjure'),
        tumortyp: maybe('net', 'nec', 'acc'),
        ki67: maybe(1, 2.5, 20, 40.25),
        differentiering: maybe('hogt', 'lagt'),
        who_utgava: maybe('2010', '2017', '2019'),
        who_grad: maybe('1', '2', '3', 'nec'),
        tnm_utgava: maybe('7', '8', '9'),
        t: maybe('TX', 'T1', 'T4'),
        n: maybe('NX', 'N0', 'N1'),
        m: maybe('M0', 'M1a'),
        stadium: maybe('I', 'IIIB', 'IV'),
        storlek_mm: maybe(7.25, 77.25),
      }),
      (values) => {
        const derived = aDiagnosis(values);
        if (values.who_grad !== null)
          assert.deepEqual([derived.whoGrade, derived.whoGradeSource], [values.who_grad, 'entered']);
        if (values.stadium !== null)
          assert.deepEqual([derived.stage, derived.stageSource], [values.stadium, 'entered']);
        assert.equal(derived.whoGrade === null, derived.whoGradeMissing !== null);
        assert.equal(derived.stage === null, derived.stageMissing !== null);
        for (const { message, remedy } of derived.problems)
          assert.doesNotMatch(`${message} ${remedy}`, /påhittad|4711|40[.,]25|7[.,]25/);
      },
    ),
  );
});

test('a fault in any of the files is told with the file it is in', () => {
  const broken = readDerivedTables({ ...texts, levels: 'hiaa: 1', siteGroups: '[' }, 'content/register/harledda');
  assert.ok('problems' in broken);
  assert.deepEqual(
    [...new Set(broken.problems.map(({ file }) => file))],
    ['content/register/harledda/klasser.yaml', 'content/register/harledda/site-groups.yaml'],
  );
});

test('every code that the tables are looked up by is a code of the register, except the ENETS edition', () => {
  const dictionary = readFileSync(new URL('../../../content/register/diagnos.yaml', import.meta.url), 'utf8');
  const { whoGrade, stage, siteGroups } = tables;
  const used = [
    ...[whoGrade, ...stage.tables, ...stage.sizes].flatMap(({ sites, tumorTypes }) => [...sites, ...tumorTypes]),
    ...[...stage.tables, ...stage.sizes].flatMap(({ editions }) => editions),
    ...whoGrade.editions.flatMap(({ edition, rows }) => [edition, ...rows.map(({ grade }) => grade)]),
    ...stage.tables.flatMap(({ groups, t, n, m }) => [
      ...groups.map(({ stage }) => stage),
      ...t.map((one) => `T${one}`),
      ...n.map((one) => `N${one}`),
      ...m.map((one) => `M${one}`),
    ]),
    ...siteGroups.groups.flatMap(({ sites }) => sites),
  ];
  const strangers = new Set(used.filter((code) => !new RegExp(`{ id: '?${code}'?,`).test(dictionary)));
  assert.deepEqual([...strangers], ['enets']);
});
