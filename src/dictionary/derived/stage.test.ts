import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { type StageResult, sameStage, stage } from './stage.ts';
import { readStageTables } from './stage-tables.ts';

const REASONS: ReadonlySet<string> = new Set([
  'missing-tnm',
  'missing-edition',
  'missing-site',
  'missing-tumor-type',
  'carcinoma-table',
  'no-table',
  'unknown-category',
  'undetermined',
  'not-in-table',
]);

const yaml = readFileSync(new URL('../../../content/register/harledda/stadium.yaml', import.meta.url), 'utf8');
const reading = readStageTables(yaml, 'stadium.yaml');
assert.ok('value' in reading, JSON.stringify(reading));
const { tables } = reading.value;

const outcome = (result: StageResult) => ('stage' in result ? result.stage : result.reason);
const staged = (place: string, t: string | null, n: string | null, m: string | null) => {
  const [edition = null, site = null, tumorType = null] = place.split(' ');
  return outcome(stage({ edition, site, tumorType, t, n, m }, tables));
};

/** M0 cells as the source prints them, N in columns; `–` where it has none (CS: error), `?` where X leaves several open (CS: unknown). */
type Grid = Readonly<Record<string, string>>;
const CS = 'NCI/CDC Collaborative Stage 02.05.50, github.com/imsweb/staging-client-java';
const PDQ = 'AJCC 8 as printed by NCI, cancer.gov PDQ';

const SEVENTH: Grid = {
  T0: '– IIIB ?',
  T1: 'I IIIB ?',
  T1a: 'I IIIB ?',
  T1b: 'I IIIB ?',
  T2: 'IIA IIIB ?',
  T3: 'IIB IIIB ?',
  T4: 'IIIA IIIB ?',
  TX: '? IIIB ?',
};
const ANY_T: Grid = { T0: '– III ?', T1: 'I III ?', T2: 'II III ?', T3: 'II III ?', T4: 'III III III', TX: '? III ?' };
const T1_TO_T4: Grid = { ...ANY_T, T0: '– – –' };

const grids: Readonly<Record<string, readonly [source: string, columns: string, grid: Grid]>> = {
  '7 ventrikel net': [`${CS}, ajcc7_stage_uao; en.m.wikibooks.org GI_Carcinoid`, 'N0 N1 NX', SEVENTH],
  '7 duodenum net': [`${CS}, ajcc7_stage_uqa`, 'N0 N1 NX', SEVENTH],
  '7 jejunum net': [`${CS}, ajcc7_stage_uqa; pubcan.org UICC 7`, 'N0 N1 NX', SEVENTH],
  '7 ileum net': [`${CS}, ajcc7_stage_uqa; pubcan.org UICC 7`, 'N0 N1 NX', SEVENTH],
  '7 kolon net': [`${CS}, ajcc7_stage_upx`, 'N0 N1 NX', SEVENTH],
  '7 rektum net': [`${CS}, ajcc7_stage_upx`, 'N0 N1 NX', SEVENTH],
  '7 appendix net': [
    `${CS}, ajcc7_stage_uak; wjes.biomedcentral.com table 5`,
    'N0 N1 NX',
    { ...ANY_T, T1a: 'I III ?', T1b: 'I III ?' },
  ],
  '7 pankreas net': [
    `${CS}, ajcc7_stage_ups`,
    'N0 N1 NX',
    { T0: '– IIB ?', T1: 'IA IIB ?', T2: 'IB IIB ?', T3: 'IIA IIB ?', T4: 'III III III', TX: '? ? ?' },
  ],
  '7 binjure acc': [
    `${CS}, ajcc7_stage_uba; hindawi.com/journals/jo/2012/408131/tab1`,
    'N0 N1 NX',
    { T0: '– III ?', T1: 'I III ?', T2: 'II III ?', T3: 'III IV ?', T4: 'IV IV IV', TX: '? ? ?' },
  ],
  '8 jejunum net': [
    'UpToDate 111096 (domain.md 3.2); wjgnet.com 15/4/566 table 2',
    'N0 N1 N2 NX',
    {
      T0: '– III III ?',
      T1: 'I III III ?',
      T2: 'II III III ?',
      T3: 'II III III ?',
      T4: 'III III III III',
      TX: '? III III ?',
    },
  ],
  '8 pankreas net': [`PMC10453483 table 2 (domain.md 3.3); ${PDQ} tables 2–5`, 'N0 N1 NX', ANY_T],
  '8 ventrikel net': [`${PDQ} tables 2–5`, 'N0 N1 NX', T1_TO_T4],
  '8 duodenum net': [`${PDQ} tables 6–9`, 'N0 N1 NX', ANY_T],
  '8 appendix net': [`${PDQ} tables 14–17`, 'N0 N1 NX', T1_TO_T4],
  '8 kolon net': [
    `${PDQ} tables 18–21`,
    'N0 N1 NX',
    {
      T0: '– – –',
      T1: 'I IIIB ?',
      T1a: 'I IIIB ?',
      T1b: 'I IIIB ?',
      T2: 'IIA IIIB ?',
      T3: 'IIB IIIB ?',
      T4: 'IIIA IIIB ?',
      TX: '? IIIB ?',
    },
  ],
  '8 pankreas nec': [
    `${PDQ}, exocrine pancreas, tables 2–5`,
    'N0 N1 N2 NX',
    {
      T0: '– – – –',
      T1: 'IA IIB III ?',
      T1c: 'IA IIB III ?',
      T2: 'IB IIB III ?',
      T3: 'IIA IIB III ?',
      T4: 'III III III III',
      TX: '? ? III ?',
    },
  ],
  '8 binjure acc': [
    `NDRS staging sheet v9 (domain.md 3.5); ${PDQ} tables 1–4, where «any N» includes NX`,
    'N0 N1 NX',
    { T0: '– – –', T1: 'I III ?', T2: 'II III ?', T3: 'III III III', T4: 'III III III', TX: '? III ?' },
  ],
  'enets pankreas net': [
    'wjso.biomedcentral.com s12957-018-1446-y table 2',
    'N0 N1',
    { T1: 'I IIIB', T2: 'IIA IIIB', T3: 'IIB IIIB', T4: 'IIIA IIIB' },
  ],
  'enets kolon net': [
    'wjgnet.com 20/43/16252 table 2',
    'N0 N1',
    { T1: '? IIIB', T1a: 'IA IIIB', T1b: 'IB IIIB', T2: 'IIA IIIB', T3: 'IIB IIIB', T4: 'IIIA IIIB' },
  ],
};

for (const [place, [source, columns, grid]] of Object.entries(grids)) {
  test(`${place}: every M0 cell is the source's (${source})`, () => {
    for (const [t, stages] of Object.entries(grid))
      for (const [column, n] of columns.split(' ').entries()) {
        const expected = stages.split(' ')[column];
        const reason = { '–': 'not-in-table', '?': 'undetermined' }[expected ?? ''];
        assert.equal(staged(place, t, n, 'M0'), reason ?? expected, `${t} ${n} M0`);
      }
  });
  test(`${place}: any T and any N with M1 is stage IV`, () => {
    for (const t of [...Object.keys(grid), null])
      for (const n of [...columns.split(' '), null])
        for (const m of ['M1', 'M1a', 'M1b', 'M1c']) assert.equal(staged(place, t, n, m), 'IV');
  });
}

test('rows that share a table agree: ileum and unspecified small bowel as jejunum, rectum as colon, TNM 9 as 8 for the adrenal', () => {
  for (const t of ['T1', 'T2', 'T3', 'T4'])
    for (const n of ['N0', 'N1']) {
      assert.equal(staged('8 ileum net', t, n, 'M0'), staged('8 jejunum net', t, n, 'M0'));
      assert.equal(staged('8 tunntarm_uns net', t, n, 'M0'), staged('8 jejunum net', t, n, 'M0'));
      assert.equal(staged('8 rektum net', t, n, 'M0'), staged('8 kolon net', t, n, 'M0'));
      assert.equal(staged('9 binjure acc', t, n, 'M0'), staged('8 binjure acc', t, n, 'M0'));
      assert.equal(staged('8 pankreas minen', t, n, 'M0'), staged('8 pankreas nec', t, n, 'M0'));
    }
});

test('a category is read with or without its letter, prefix and number of tumours', () => {
  for (const t of ['T2', '2', 'pT2', 'cT2', 'ypT2', 'T2(m)', 'T2 (4)', 'pT2a(m)', 't2'])
    assert.equal(staged('8 ileum net', t, 'pN0', 'cM0'), 'II', t);
});

test('adrenal: T4 and T3 N1 moved from IV to III between the editions', () => {
  for (const [t, n] of [
    ['T3', 'N1'],
    ['T4', 'N0'],
    ['T4', 'N1'],
  ] as const) {
    assert.equal(staged('7 binjure acc', t, n, 'M0'), 'IV');
    assert.equal(staged('8 binjure acc', t, n, 'M0'), 'III');
  }
});

test('each reason for no stage has its case', () => {
  assert.equal(staged('8 ileum net', null, null, null), 'missing-tnm');
  assert.equal(staged('8 ileum net', 'T2', 'N0', null), 'missing-tnm');
  assert.equal(staged('8 ileum net', 'T2', null, 'M0'), 'missing-tnm');
  assert.equal(staged('8 ileum net', 'T4', null, 'M0'), 'III');
  assert.equal(staged('8 ileum net', 'T1', 'N0', 'MX'), 'undetermined');
  assert.equal(staged('8 ileum net', 'T5', 'N0', 'M0'), 'unknown-category');
  assert.equal(staged('8 ileum net', 'Tis', 'N0', 'M0'), 'unknown-category');
  assert.equal(staged('8 pankreas net', 'T1', 'N2', 'M0'), 'unknown-category');
  assert.equal(staged('8 ileum net', 'T0', 'N0', 'M0'), 'not-in-table');
  assert.equal(staged('8 duodenum nec', 'T1', 'N0', 'M0'), 'carcinoma-table');
  assert.equal(staged('8 ileum minen', 'T1', 'N0', 'M0'), 'carcinoma-table');
  assert.equal(staged('9 ileum net', 'T1', 'N0', 'M0'), 'no-table');
  assert.equal(staged('8 annan net', 'T1', 'N0', 'M0'), 'no-table');
  assert.equal(staged('8 binjure feokromocytom', 'T1', 'N0', 'M0'), 'no-table');
  const known = { edition: '8', site: 'ileum', tumorType: 'net', t: 'T1', n: 'N0', m: 'M0' };
  assert.equal(outcome(stage({ ...known, edition: null }, tables)), 'missing-edition');
  assert.equal(outcome(stage({ ...known, site: null }, tables)), 'missing-site');
  assert.equal(outcome(stage({ ...known, tumorType: null }, tables)), 'missing-tumor-type');
});

const ORDER = ['I', 'IA', 'IB', 'II', 'IIA', 'IIB', 'III', 'IIIA', 'IIIB', 'IV'];
const written = ['TX', 'T0', 'Tis', 'T1', 'T1a', 'T1b', 'T2', 'T2a', 'T3', 'T3b', 'T4', 'T4a', '?'];

test('every combination of every table gives a stage or a named reason, and never a lower stage for a higher T, N or M', () => {
  for (const { editions, sites, tumorTypes, t: ts, n: ns } of tables)
    for (const edition of editions)
      for (const site of sites)
        for (const type of tumorTypes) {
          const place = `${edition} ${site} ${type}`;
          for (const t of written)
            for (const n of ['NX', 'N0', 'N1', 'N1b', 'N2', 'N3'])
              for (const m of ['MX', 'M0', 'M1', 'M1c', null]) {
                const result = staged(place, t, n, m);
                assert.ok(ORDER.includes(result) || REASONS.has(result), `${place} ${t} ${n} ${m}`);
              }
          const height = (t = '', n = '', m = '') => ORDER.indexOf(staged(place, t, n, m));
          for (const [t, tumor] of ts.slice(1).entries())
            for (const [n, nodes] of ns.entries()) {
              const here = height(tumor, nodes, '0');
              assert.ok(here >= 0 && height(tumor, nodes, '1') >= here);
              if (t + 2 < ts.length) assert.ok(height(ts[t + 2], nodes, '0') >= here, `${place} ${tumor} ${nodes}`);
              if (n + 1 < ns.length) assert.ok(height(tumor, ns[n + 1], '0') >= here, `${place} ${tumor} ${nodes}`);
            }
        }
});

test('a registered whole stage agrees with a derived part of it, but not the reverse', () => {
  assert.ok(sameStage('III', 'IIIB') && sameStage('IIIB', 'IIIB') && sameStage('IV', 'IV'));
  assert.ok(!sameStage('IIIB', 'III') && !sameStage('II', 'IIIA') && !sameStage('I', 'II'));
});
