import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { agree } from '../../test/fixtures/survival/agree.ts';
import { allCases, chained, textbook, type WitnessCase } from '../../test/fixtures/survival/cases.ts';
import { runCommand } from '../../test/kit/run-command.ts';
import type { SurvivalTable } from '../statistics/survival-table.ts';

const folder = mkdtempSync(join(tmpdir(), 'vardmatt-survival-'));
after(() => rmSync(folder, { recursive: true }));

interface Output {
  groups: SurvivalTable[];
  logRank: { chisq: number | null; df: number; p: number | null } | null;
}

async function survival(content: string, ...options: string[]): Promise<Output> {
  const path = join(folder, 'data.csv');
  writeFileSync(path, content);
  const { code, out, told } = await runCommand(['survival', path, ...options, '--json']);
  assert.equal(code, 0, told);
  return JSON.parse(out) as Output;
}

type Data = WitnessCase['data'];

/** The data set as a file, with a column for each of its arrays. */
function csv(data: Data, delimiter = ',', number: (value: number) => string = String): string {
  const columns = Object.entries(data).filter((entry): entry is [string, number[]] => entry[1] !== undefined);
  const lines = data.time.map((_, i) => columns.map(([, values]) => number(values[i] ?? 0)).join(delimiter));
  return `${[columns.map(([name]) => name).join(delimiter), ...lines].join('\r\n')}\r\n`;
}

const OPTIONS = ['--time', 'time', '--event', 'event', '--by', 'group'];
const optionsOf = ({ entry }: Data) => (entry === undefined ? OPTIONS : [...OPTIONS, '--entry', 'entry']);

function assertSame({ groups, logRank }: Output, { name, curves, logRank: test }: Omit<WitnessCase, 'data'>): void {
  assert.deepEqual(
    groups.map(({ group }) => group),
    curves.map(({ group }) => String(group)),
    name,
  );
  for (const [place, expected] of curves.entries()) {
    const own = groups[place];
    if (own === undefined) assert.fail(name);
    const column = (key: keyof SurvivalTable['curve'][number]) => own.curve.map((row) => row[key]);
    assert.deepEqual([own.n, own.events], [expected.n, expected.events], name);
    const medians = [expected.median, expected.medianLower, expected.medianUpper];
    agree([own.median, own.medianLower, own.medianUpper], medians, `${name}: medians`);
    agree(column('time'), expected.time, `${name}: time`);
    assert.deepEqual(column('atRisk'), expected.atRisk, name);
    assert.deepEqual(column('events'), expected.events_, name);
    assert.deepEqual(column('censored'), expected.censored, name);
    agree(column('survival'), expected.survival, `${name}: survival`);
    agree(column('se'), expected.standardError, `${name}: se`);
    agree(column('lower'), expected.lower, `${name}: lower`);
    agree(column('upper'), expected.upper, `${name}: upper`);
  }
  if (test !== undefined) {
    agree([logRank?.chisq ?? null], [test.chisq], `${name}: chisq`);
    assert.equal(logRank?.df, test.df, name);
    if (test.p !== undefined) agree([logRank?.p ?? null], [test.p], `${name}: p`);
  }
}

for (const set of textbook)
  test(`the command gives what R gives for ${set.name}`, async () => {
    assertSame(await survival(csv(set.data), ...OPTIONS), set);
  });

test('the command gives what R gives at the edges and with late entry', async () => {
  for (const each of [...allCases.slice(textbook.length), chained])
    assertSame(await survival(csv(each.data), ...optionsOf(each.data)), each);
});

test('the test within strata is that of R', async () => {
  for (const set of textbook) {
    if (!('stratifiedLogRank' in set)) continue;
    const { logRank } = await survival(csv(set.data), ...OPTIONS, '--strata', 'stratum');
    agree(
      [logRank?.chisq ?? null, logRank?.p ?? null],
      [set.stratifiedLogRank.chisq, set.stratifiedLogRank.p],
      set.name,
    );
  }
});

test('a file from a Swedish Excel gives the same: BOM, semicolons, decimal comma, another order of the columns', async () => {
  for (const each of allCases) {
    const { time, event, group, ...rest } = each.data;
    const swedish = csv({ ...rest, group, event, time }, ';', (value) => `"${String(value).replace('.', ',')}"`);
    assertSame(await survival(`\uFEFF${swedish}`, ...optionsOf(each.data)), each);
  }
});

test('a file as R writes it gives the same: row names, quotes, exponents and NA', async () => {
  const [aml] = textbook;
  if (aml === undefined) assert.fail('no aml');
  const { time, event, group } = aml.data;
  const rows = time.map((each, i) => `"${i + 1}",${each}e+00,${event[i] === 1 ? 'TRUE' : 'FALSE'},${group[i]}`);
  const written = ['"","time","event","group"', ...rows, '"24",NA,TRUE,1', '"25",7,NA,0', ''].join('\n');
  assertSame(await survival(written, ...OPTIONS), aml);
});

test('the event may be written in words or as 1 and 2', async () => {
  const [aml] = textbook;
  if (aml === undefined) assert.fail('no aml');
  const as = (no: string, yes: string) => {
    const { time, event, group } = aml.data;
    return ['time,event,group', ...time.map((each, i) => `${each},${event[i] === 1 ? yes : no},${group[i]}`)].join(
      '\n',
    );
  };
  for (const [no, yes] of [
    ['nej', 'ja'],
    ['False', 'True'],
    ['1', '2'],
    ['0.0', '1.0'],
  ] as const)
    assertSame(await survival(as(no, yes), ...OPTIONS), aml);
});

test('the object has the fields of the contract and no others', async () => {
  const { groups, logRank, ...rest } = await survival(
    't,e,g\n5,1,b\n3,0,a\n4,1,a\n',
    '--time',
    't',
    '--event',
    'e',
    '--by',
    'g',
  );
  assert.deepEqual(rest, {});
  assert.deepEqual(Object.keys(logRank ?? {}), ['chisq', 'df', 'p']);
  assert.deepEqual(
    groups.map(({ group }) => group),
    ['a', 'b'],
  );
  assert.deepEqual(groups[0], {
    group: 'a',
    n: 2,
    events: 1,
    median: 4,
    medianLower: null,
    medianUpper: null,
    curve: [
      { time: 3, atRisk: 2, events: 0, censored: 1, survival: 1, se: 0, lower: null, upper: null },
      { time: 4, atRisk: 1, events: 1, censored: 0, survival: 0, se: null, lower: null, upper: null },
    ],
  });
});

test('without groups all are one group, and there is nothing to test', async () => {
  const { groups, logRank } = await survival('t,e\n1,1\n2,0\n', '--time', 't', '--event', 'e');
  assert.deepEqual(
    groups.map(({ group, n }) => ({ group, n })),
    [{ group: 'alla', n: 2 }],
  );
  assert.equal(logRank, null);
});

test('a test that cannot be made has no chisq and no p', async () => {
  const { logRank } = await survival('t,e,g\n1,1,a\n1,1,b\n', '--time', 't', '--event', 'e', '--by', 'g');
  assert.deepEqual(logRank, { chisq: null, df: 1, p: null });
});

test('the rows of one subject are one subject, cut or whole', async () => {
  const options = ['--time', 't', '--event', 'e', '--entry', 'from', '--id', 'id'];
  const whole = await survival('id,from,t,e\na,0,10,1\nb,2,12,0\nc,0,9,1\n', ...options);
  const cut = await survival('id,from,t,e\nb,5,12,0\na,0,4,0\na,4,10,1\nb,2,5,0\nc,0,9,1\n', ...options);
  assert.equal(cut.groups[0]?.n, 3);
  assert.deepEqual(cut, whole);
});

test('two hundred thousand subjects in groups and strata are all counted', async () => {
  const subjects = 200_000;
  const rows = Array.from(
    { length: subjects },
    (_, i) => `${i},${(i * 7919) % 3650},${i % 3 === 0 ? 1 : 0},${i % 6},${i % 21}`,
  );
  const { groups, logRank } = await survival(
    ['id,time,event,group,strata', ...rows].join('\n'),
    ...OPTIONS,
    '--id',
    'id',
    '--strata',
    'strata',
  );
  assert.equal(
    groups.reduce((sum, { n }) => sum + n, 0),
    subjects,
  );
  assert.equal(
    groups.reduce((sum, { events }) => sum + events, 0),
    Math.ceil(subjects / 3),
  );
  assert.equal(logRank?.df, 1);
});
