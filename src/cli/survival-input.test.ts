import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { runCommand } from '../../test/kit/run-command.ts';
import { readSurvivalData } from '../files/read-survival-data.ts';
import type { SurvivalColumns } from '../followup/survival-column.ts';
import { SURVIVAL_PROBLEMS } from '../problems/catalogue/survival.ts';
import type { Problem } from '../problems/problem.ts';

const folder = mkdtempSync(join(tmpdir(), 'vardmatt-survival-input-'));
after(() => rmSync(folder, { recursive: true }));

function file(content: string | Uint8Array, name = 'data.csv'): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const COLUMNS: SurvivalColumns = { time: 't', event: 'e' };

async function problemsIn(content: string | Uint8Array, columns: SurvivalColumns): Promise<readonly Problem[]> {
  const reading = await readSurvivalData(file(content), columns);
  if ('unknown' in reading) assert.fail(`unknown: ${reading.unknown.join()}`);
  return 'refused' in reading ? reading.refused : reading.problems;
}

const INTERVALS = { ...COLUMNS, entry: 'from', id: 'id' };
const latin1 = (text: string) => Buffer.from(text, 'latin1');

/** What is told of each file: codes with row and column. */
const CASES: readonly (readonly [string, string | Uint8Array, SurvivalColumns, readonly string[]])[] = [
  [
    'a missing value leaves its row out',
    't,e\n1,1\n,0\n3,\n4,0\n',
    COLUMNS,
    ['survival-value-missing 3 t', 'survival-value-missing 4 e'],
  ],
  [
    'a missing group leaves its row out',
    't,e,g\n1,1,a\n2,0,\n',
    { ...COLUMNS, by: 'g' },
    ['survival-value-missing 3 g'],
  ],
  ['a value missing in a column that nobody asked for is of no matter', 't,e,g\n1,1,a\n2,0,\n', COLUMNS, []],
  ['a column of other names and empty headings is of no matter', ',t,e,\nx,1,1,y\nz,2,0,\n', COLUMNS, []],
  ['a negative time is refused', 't,e\n-1,1\n2,0\n', COLUMNS, ['value-out-of-range 2 t']],
  [
    'what is no number is refused, each by its row and column',
    't,e\nabc,1\n2,död\n2024-01-01,0\n1 000,5\n1,0\n',
    COLUMNS,
    [
      'value-not-a-number 2 t',
      'value-not-in-list 3 e',
      'value-not-a-number 4 t',
      'value-not-a-number 5 t',
      'value-not-in-list 5 e',
    ],
  ],
  [
    'a negative entry is refused',
    'from,t,e\n-2,1,1\n0,1,0\n',
    { ...COLUMNS, entry: 'from' },
    ['value-out-of-range 2 from'],
  ],
  [
    'an entry that is not before the time is refused',
    'from,t,e\n2,2,1\n3,1,0\n0,4,0\n',
    { ...COLUMNS, entry: 'from' },
    ['survival-never-at-risk 2 from', 'survival-never-at-risk 3 from'],
  ],
  [
    'a subject that stands twice is refused',
    'id,t,e\na,1,1\nb,2,0\na,3,0\nb,4,1\n',
    { ...COLUMNS, id: 'id' },
    ['survival-subject-twice 4 id', 'survival-subject-twice 5 id'],
  ],
  [
    'a subject whose other row is left out stands once',
    'id,t,e\na,1,1\na,,0\n',
    { ...COLUMNS, id: 'id' },
    ['survival-value-missing 3 t'],
  ],
  [
    'intervals that overlap or come after the event are refused',
    'id,from,t,e\na,0,5,0\na,4,9,0\nb,0,3,1\nb,3,6,0\n',
    INTERVALS,
    ['survival-overlap 3 from', 'survival-after-event 5 from'],
  ],
  ['events written in two ways are refused', 't,e\n1,1\n2,ja\n', COLUMNS, ['survival-event-mixed ? e']],
  ['events of three kinds are refused', 't,e\n1,0\n2,1\n3,2\n', COLUMNS, ['survival-event-mixed ? e']],
  ['events as 1 and 2 are told', 't,e\n1,1\n2,2\n', COLUMNS, ['survival-event-two ? e']],
  [
    'a row that is left out says how events are written',
    't,e\n1,1\n,2\n3,1\n',
    COLUMNS,
    ['survival-value-missing 3 t', 'survival-event-two ? e'],
  ],
  ['only 1 as event is told', 't,e\n1,1\n2,1\n', COLUMNS, ['survival-event-all ? e']],
  [
    'a file without a row that can be used is refused',
    't,e\n,1\n,0\n',
    COLUMNS,
    ['survival-value-missing 2 t', 'survival-value-missing 3 t', 'survival-no-rows ? ?'],
  ],
  ['a header alone is refused', 't,e\n', COLUMNS, ['survival-no-rows ? ?']],
  ['an empty file is refused', '', COLUMNS, ['file-empty ? ?']],
  [
    'more groups than can be compared are refused',
    `t,e,g\n${Array.from({ length: 1001 }, (_, i) => `1,${i % 2},g${i}`).join('\n')}\n`,
    { ...COLUMNS, by: 'g' },
    ['survival-many-groups ? g'],
  ],
  ['a column that stands twice is refused', 't,e,t\n1,1,2\n', COLUMNS, ['column-twice 1 t']],
  [
    'rows of another length are refused',
    't,e\n1\n1,0,3\n2,0\n',
    COLUMNS,
    ['row-too-few-cells 2 ?', 'row-too-many-cells 3 ?'],
  ],
  ['a quote that never closes is refused', 't,e\n"1,0\n2,1\n3,0\n', COLUMNS, ['row-unclosed-quote 2 ?']],
  ['Windows-1252 is read, and told', latin1('t,e,å\n1,1,2\n1,0,2\n'), COLUMNS, ['file-windows-1252 ? ?']],
  ['two decimal marks in a column are refused', 't,e\n"1,234",1\n1100.5,0\n', COLUMNS, ['survival-two-marks 2 t']],
  ['a comma that may divide thousands is refused', 't;e\n1,234;1\n2;0\n', COLUMNS, ['survival-comma-ambiguous 2 t']],
  [
    'times that are no times are refused in words',
    't,e,x\n-0,1,0\n5e-324,0,1e-320\n1e308,1,0\n3,0,1\n',
    { ...COLUMNS, entry: 'x' },
    ['value-out-of-range 4 t', 'survival-never-at-risk 2 x', 'survival-never-at-risk 3 x'],
  ],
  ['tabs are read', 't\te\n1,5\t1\n2\t0\n', COLUMNS, []],
  ['a line that names the delimiter is read', 'sep=;\nt;e\n1,5;1\n2;0\n', COLUMNS, []],
];

for (const [name, content, columns, expected] of CASES)
  test(name, async () => {
    const problems = await problemsIn(content, columns);
    assert.deepEqual(
      problems.map(({ code, row, column }) => `${code} ${row ?? '?'} ${column ?? '?'}`),
      expected,
    );
  });

test('every problem of survival data is met in these tests', async () => {
  const met = new Set(CASES.flatMap(([, , , told]) => told.map((text) => text.split(' ')[0])));
  assert.deepEqual(
    Object.keys(SURVIVAL_PROBLEMS).filter((code) => !met.has(code)),
    ['survival-not-csv'],
  );
});

async function run(content: string, ...options: string[]) {
  return runCommand(['survival', file(content), ...options]);
}
const TE = ['--time', 't', '--event', 'e'];

test('rows left out are counted and named, and the others are used', async () => {
  const lines = Array.from({ length: 20 }, (_, i) => `${i < 12 ? '' : i},${i % 2}`);
  const { code, out, told } = await run(['t,e', ...lines].join('\n'), ...TE, '--json');
  assert.equal(code, 0);
  assert.equal((JSON.parse(out) as { groups: { n: number }[] }).groups[0]?.n, 8);
  assert.match(told, /20 lästa = 8 använda \+ 12 utelämnade: rad 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13\n/);
});

test('a refused file gives exit code 1, nothing on standard out, every fault, and no value', async () => {
  const { code, out, told } = await run('t,e\nhemlig,1\n-77,0\n5,sjuttioåtta\n', ...TE, '--json');
  assert.deepEqual([code, out], [1, '']);
  assert.match(told, /rad 2, t/);
  assert.match(told, /rad 3, t/);
  assert.match(told, /rad 4, e/);
  assert.doesNotMatch(told, /hemlig|77|sjuttio/);
});

test('a file that is not there, a folder, and another format give exit code 1', async () => {
  for (const path of [join(folder, 'none.csv'), folder, file('PK', 'data.xlsx'), file('PAR1', 'data.parquet')]) {
    const { code, told } = await runCommand(['survival', path, ...TE]);
    assert.equal(code, 1);
    assert.match(told, /^Fel: /);
  }
  assert.match((await runCommand(['survival', join(folder, 'data.xlsx'), ...TE])).told, /CSV/);
});

test('a column that is not there is wrong use, and the nearest is named', async () => {
  const { code, told } = await run('uppfoljningstid,dod,kon\n1,1,k\n', '--time', 'uppföljningtid', '--event', 'död');
  assert.equal(code, 2);
  assert.match(told, /ingen kolumn ”uppföljningtid” eller ”död”/);
  assert.match(told, /Menade du ”uppfoljningstid” och ”dod”\? Kolumnerna är: uppfoljningstid, dod, kon\./);
});

test('a first row of data is not read out', async () => {
  const { code, told } = await run('12,1,hemlig\n5,0,hemlig\n', '--time', '1', '--event', 'e');
  assert.equal(code, 2);
  assert.doesNotMatch(told, /hemlig|12/);
  assert.match(told, /rubrikrad/);
});

test('a long list of columns is cut', async () => {
  const headings = Array.from({ length: 300 }, (_, i) => `kolumn${i}`);
  const { told } = await run(`t,${headings.join()}\n`, ...TE);
  assert.match(told, /kolumn23 … \(301 kolumner\)/);
});

test('wrong use is told with what to write instead', async () => {
  const content = 't,e\n1,1\n';
  for (const [options, words] of [
    [['--time', 't'], /--event saknas/],
    [['--time', 't', '--event', 't'], /”t” är angiven två gånger/],
    [[...TE, '--strata', 'e2'], /--by/],
    [['--time', '', '--event', 'e'], /--time behöver ett värde/],
    [[...TE, '--groups', 'g'], /inget val --groups/],
  ] as const) {
    const { code, out, told } = await run(content, ...options);
    assert.deepEqual([code, out], [2, '']);
    assert.match(told, words);
  }
});
