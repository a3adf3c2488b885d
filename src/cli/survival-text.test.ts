import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { textbook } from '../../test/fixtures/survival/cases.ts';
import { runCommand } from '../../test/kit/run-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'vardmatt-survival-text-'));
after(() => rmSync(folder, { recursive: true }));

/** What the command prints for people, with plain blanks. */
async function text(content: string, ...options: string[]): Promise<string> {
  const path = join(folder, 'data.csv');
  writeFileSync(path, content);
  const { code, out, told } = await runCommand(['survival', path, '--time', 't', '--event', 'e', ...options]);
  assert.equal(code, 0, told);
  return out.replaceAll('\u00A0', ' ');
}

test('people are shown each group, its curve at round times, and what the test says', async () => {
  const [aml] = textbook;
  if (aml === undefined) assert.fail('no aml');
  const { time, event, group } = aml.data;
  const rows = time.map((each, i) => `${each},${event[i]},${group[i] === 0 ? 'Underhåll' : 'Inget'}`);
  assert.equal(
    await text(['t,e,x', ...rows].join('\n'), '--by', 'x'),
    `Överlevnad enligt Kaplan–Meier: tid t, händelse e
Rader: 23 lästa = 23 använda + 0 utelämnade
Oskyddade siffror: inte för publicering.

  x           n  händelser  median   95 %-gränser  medel t.o.m. 40
  Inget      12         11      23         5 – 33             21,9
  Underhåll  11          7      31  13 – nås inte             28,9

Inget
  tid  under risk  händelser  censurerade  överlevnad     95 %-gränser
  20            6          5            1      58,3 %  27,0 % – 80,1 %
  40            2          4            0      19,4 %   3,1 % – 46,1 %
  60            0          2            0       0,0 %           saknas

Underhåll
  tid  under risk  händelser  censurerade  överlevnad     95 %-gränser
  20            7          3            1      71,6 %  35,0 % – 89,9 %
  40            3          3            1      36,8 %   9,3 % – 65,7 %
  60            1          1            1      18,4 %   1,2 % – 52,5 %
  80            1          0            0      18,4 %   1,2 % – 52,5 %
  100           1          0            0      18,4 %   1,2 % – 52,5 %
  120           1          0            0      18,4 %   1,2 % – 52,5 %
  140           1          0            0      18,4 %   1,2 % – 52,5 %
  160           1          0            0      18,4 %   1,2 % – 52,5 %

Log-rank-test: chi-två = 3,40, frihetsgrader = 1, p = 0,065.
Så sannolik är en minst lika stor skillnad om risken hela tiden är densamma i grupperna.
`,
  );
});

test('a group is shown until nobody is followed any longer', async () => {
  const out = await text('t,e,g\n1,1,a\n10,0,b\n', '--by', 'g');
  assert.match(out, /\na\n {2}tid.*\n {2}2 .* 0,0 % +saknas\n\nb\n/);
});

test('a single group has no test', async () => {
  const out = await text('t,e\n1,1\n2,0\n');
  assert.match(out, /\n {2}alla +2 +1 +1 /);
  assert.doesNotMatch(out, /Log-rank/);
});

test('a small p is not written as zero, and strata are named', async () => {
  const rows = Array.from({ length: 80 }, (_, i) => `${i < 40 ? i : 100 + i},1,${i < 40 ? 'a' : 'b'},${i % 2}`);
  const out = await text(['t,e,g,s', ...rows].join('\n'), '--by', 'g', '--strata', 's');
  assert.match(out, /Log-rank-test, inom varje s: chi-två = \d+,\d\d, frihetsgrader = 1, p < 0,001\.\n/);
});

test('a test that cannot be made says so', async () => {
  assert.match(await text('t,e,g\n1,1,a\n1,1,b\n', '--by', 'g'), /Log-rank-test: kan inte räknas/);
});

test('all events at time zero make a table', async () => {
  assert.match(await text('t,e\n0,1\n0,1\n'), /alla +2 +2 +0 /);
});

test('times in small units keep their digits, and names from the file can not disturb the terminal', async () => {
  const out = await text('t,e,g\n0.00123,1,a\u001b[31m\n0.004,0,a\u001b[31m\n', '--by', 'g');
  assert.match(out, /0,00123/);
  assert.ok(!out.includes('\u001b'));
});

test('a limit of a median that there is none of, as all are dead, is not one that is not reached', async () => {
  const dead = Array.from({ length: 3 }, () => '4,1,a');
  const half = ['1,1,b', '2,1,b', '9,0,b', '9,0,b'];
  const lines = (await text(['t,e,g', ...dead, ...half].join('\n'), '--by', 'g')).split('\n');
  const of = (group: string) => lines.find((line) => line.startsWith(`  ${group} `)) ?? '';
  assert.match(of('a'), /3 +3 +4 +kan inte räknas – kan inte räknas/);
  assert.match(of('b'), /4 +2 +\d.* – nås inte/);
});
