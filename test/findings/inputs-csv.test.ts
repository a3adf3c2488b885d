import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  ASSESSMENTS,
  askFor,
  asWritten,
  copyOf,
  evaluate,
  fixture,
  inFolder,
  kindOf,
  PATIENTS,
  pointsAt,
  read,
  refused,
  TRACE,
  unreadable,
} from '../kit/findings/kit.ts';
import { vardmatt } from '../kit/findings/process.ts';
import { runCommand } from '../kit/run-command.ts';

// Inputs 12, 14, 18, 27 and 28, and others of their kinds.
const HEAD = 'person_id,tumor_id,diagnosdatum,lokal,tumortyp,cga_varde,cga_ovre_grans';
/** The share with a raised chromogranin A among tumours with these values, of a limit of 100. */
async function raised(values: readonly string[], separator = ',') {
  const rows = values.map((value, at) =>
    ['p1', `t${at + 1}`, '2024-02-01', 'ileum', 'net', value, '100'].join(separator),
  );
  const folder = inFolder({
    'patient.csv': PATIENTS,
    'diagnos.csv': [HEAD.replaceAll(',', separator), ...rows, ''].join('\n'),
  });
  return evaluate(folder, { area: 'net-registret' });
}
const shareOf = ({ figure }: Awaited<ReturnType<typeof evaluate>>) => {
  const { numerator, denominator } = figure('DI3', 'riket');
  return [numerator, denominator];
};
certain('1,25 in a file with semicolons is one and a quarter', ['1,25', '850,5'], ';', [1, 2]);
certain('1250.5 is a number', ['1250.5', '99.5'], ',', [1, 2]);
function certain(name: string, values: readonly string[], separator: string, share: readonly number[]) {
  test(name, async () => {
    const answer = await raised(values, separator);
    assert.deepEqual([shareOf(answer), answer.code], [share, 0]);
  });
}
neverZero('the row names of write.table, one name fewer than columns, are never counted as zero', () =>
  withAssessments(ASSESSMENTS.replaceAll(/^p/gm, '1,p')),
);
neverZero('row names under the heading X are never counted as zero', () =>
  withAssessments(ASSESSMENTS.replace('person_id', 'X,person_id').replaceAll(/^p(?=\d)/gm, '1,p')),
);
function withAssessments(text: string) {
  return inFolder({ 'patient.csv': PATIENTS, 'bedomning.csv': text });
}
/** A table with a spare column is either read as it must mean, or refused as a whole with words. */
function neverZero(name: string, folder: () => string) {
  test(name, async () => {
    const answer = await evaluate(folder());
    if (answer.code === 0) return asWritten(answer);
    refused(answer);
    pointsAt(answer, ['bedomning.csv'], undefined, /kolumn|rubrik/i);
    return assert.doesNotMatch(answer.problems.join(), /decimalkomma/);
  });
}
test('one row in ten with a stray quote costs those rows alone', async () => {
  const rows = Array.from({ length: 200 }, (_, at) => `q${at},skane,2024-01-05,${at % 10 === 3 ? '"a"b' : 'enkat'}\n`);
  const answer = await evaluate(
    inFolder({ 'patient.csv': PATIENTS, 'prem.csv': `person_id,enhet,uppfoljd_datum,metod\n${rows.join('')}` }),
  );
  assert.deepEqual([answer.rows['prem']?.['read'], answer.rows['prem']?.['refused']], [200, 20]);
});
test('1,250 beside decimals costs its cell, and both meanings are named', async () => {
  const answer = await evaluate(fixture('12-thousands-comma/tabeller'), { area: 'net-registret' });
  assert.deepEqual(shareOf(answer), [2, 2]);
  assert.deepEqual(answer.rows['diagnos'], { read: 3, used: 3, outside: 0, refused: 0 });
  assert.equal(answer.code, 0);
  pointsAt(answer, ['diagnos.csv', 'cga_varde'], 2, /tusen|1\s?250/i, /decimal|1,25\b/i);
});
ambiguous('1,250 in a file with semicolons costs its cell', ['1,250', '850'], ';', [1, 1]);
ambiguous('1.234 beside decimal commas in a file with semicolons costs its cell', ['1.234', '100,5'], ';', [1, 1]);
ambiguous('1,250 alone in a comma file costs its cell', ['"1,250"', '850'], ',', [1, 1]);
ambiguous('12,500 in a comma file costs its cell', ['"12,500"', '850'], ',', [1, 1]);
function ambiguous(name: string, values: readonly string[], separator: string, share: readonly number[]) {
  test(name, async () => {
    const answer = await raised(values, separator);
    assert.deepEqual(shareOf(answer), share);
    pointsAt(answer, ['diagnos.csv', 'cga_varde'], 2, /tusen|1\s?2(?:50|34)|12\s?500/i, /decimal|1,2|12,5/i);
    assert.equal(answer.code, 0);
  });
}
certain('1 250 with a space is twelve hundred and fifty', ['1 250', '99'], ';', [1, 2]);
certain('1 250 with a non-breaking space is twelve hundred and fifty', ['1\u00a0250', '99'], ',', [1, 2]);
certain('1 250,5 with a narrow space and a decimal comma is a number', ['1\u202f250,5', '99'], ';', [1, 2]);
certain('3e3, as R writes three thousand, is a number', ['3e3', '99'], ',', [1, 2]);
certain('1E5 is a number', ['1E5', '1E1'], ',', [1, 2]);
certain('1.5e+02 is a number', ['1.5e+02', '1e+00'], ',', [1, 2]);
certain('1,5e+02 with a decimal comma is a number', ['1,5e+02', '1e+00'], ';', [1, 2]);
test('1e+05, as R writes a hundred thousand, is that number', async () => {
  const answer = await evaluate(fixture('27-number-1e05/tabeller'), { area: 'net-registret' });
  assert.deepEqual([shareOf(answer), answer.code], [[1, 1], 0]);
  assert.deepEqual(answer.rows['diagnos'], { read: 1, used: 1, outside: 0, refused: 0 });
});
const survivalOf = (file: string) => runCommand(['survival', file, '--time', 'time', '--event', 'status', '--json']);
test('survival refuses 1,234 beside 1100.5, and names the row and both meanings', async () => {
  const { code, out, told } = await survivalOf(fixture('12-thousands-comma/s.csv'));
  assert.equal(code, 1);
  assert.equal(out, '');
  assert.match(told, /s\.csv, rad 2, time/);
  assert.match(told, /tusen|1\s?234/i);
  assert.match(told, /decimal|1,234/i);
});
test('survival refuses 1.234 beside decimal commas', async () => {
  const folder = inFolder({ 's.csv': 'time;status\n1.234;1\n999,5;1\n1100;0\n' });
  const { code, told } = await survivalOf(`${folder}/s.csv`);
  assert.equal(code, 1);
  assert.match(told, /rad 2, time/);
});
test('row numbers that R writes in a nameless column refuse the table, with a word about that column', async () => {
  const answer = await evaluate(fixture('14-all-rows-refused-zero/tabeller'));
  refused(answer);
  pointsAt(answer, ['bedomning.csv'], undefined, /utan (?:namn|rubrik)|namnlös|saknar (?:namn|rubrik)|tom rubrik/i);
  assert.ok(
    answer.problems.filter((problem) => problem.includes('"row":3') || /rad 3\b/.test(problem)).length === 0,
    'row by row',
  );
});
test('publish publishes nothing of a table whose columns are broken', async () => {
  const folder = copyOf('14-all-rows-refused-zero');
  const { code, told } = await runCommand([
    'publish',
    `${folder}/tabeller`,
    '--out',
    `${folder}/ut`,
    '--as-of',
    '2025-06-30',
  ]);
  assert.equal(code, 1);
  assert.match(told, /bedomning/);
});
neverZero('a comma after each row, but not after the headings, is never counted as zero', () =>
  fixture('14-all-rows-refused-zero/tabeller2'),
);
neverZero('a comma after the headings alone is never counted as zero', () =>
  withAssessments(ASSESSMENTS.replace('inom_nhv\n', 'inom_nhv,\n')),
);
neverZero('the index that pandas writes is never counted as zero', () =>
  withAssessments(
    ASSESSMENTS.split('\n')
      .map((line, at) => (line === '' ? '' : `${at === 0 ? '' : at - 1},${line}`))
      .join('\n'),
  ),
);
const broken = (cell: string, count: number) =>
  inFolder({
    'patient.csv': PATIENTS,
    'behandling.csv': 'person_id,enhet,behandlingsdatum,slag,inom_nhv\np1,skane,2024-01-01,kirurgi,ja\n',
    'vardkontakt.csv': 'person_id,enhet,typ,inskrivning,inom_nhv\np1,skane,besok,2024-01-01,ja\n',
    'prem.csv': `person_id,enhet,uppfoljd_datum,metod\n${Array.from({ length: count }, (_, at) => `q${at},skane,2024-01-0${(at % 9) + 1},${cell}\n`).join('')}`,
  });
async function refusedIn(folder: string, within: number) {
  const ran = await vardmatt(askFor(folder), { within });
  assert.ok(!ran.killed, 'it took too long');
  const answer = read(ran);
  unreadable(answer, 'P1');
  pointsAt(answer, ['prem.csv'], 2, /citattecken/i);
}
test('a stray quote first in a cell refuses the row', async () => {
  const folder = inFolder({ 'patient.csv': PATIENTS });
  const { readFileSync, writeFileSync } = await import('node:fs');
  writeFileSync(`${folder}/prem.csv`, readFileSync(fixture('18-quote-first-in-cell/prem-small.csv')));
  const answer = await evaluate(folder);
  unreadable(answer, 'P1');
  pointsAt(answer, ['prem.csv'], 2, /citattecken/i);
});
test('twenty thousand rows with a stray quote first in a cell are refused in time', () =>
  refusedIn(broken('"a"b', 20_000), 20_000));
test('a million characters of cells whose quote never closes are refused in time', () =>
  refusedIn(broken('"abc', 40_000), 20_000));
const semicolons = ASSESSMENTS.replaceAll(',', ';');
test('a first line sep=; is passed over', async () => {
  asWritten(await evaluate(fixture('28-sep-line/tabeller')));
});
separated('a first line sep=, is passed over', `sep=,\n${ASSESSMENTS}`);
separated('a first line SEP=; is passed over', `SEP=;\r\n${semicolons}`);
separated('a first line "sep=;" in quotes is passed over', `"sep=;"\n${semicolons}`);
separated('a first line sep=; after a byte order mark is passed over', `\ufeffsep=;\n${semicolons}`);
separated('a first line sep=; with empty cells after it is passed over', `sep=;;;;;;;\n${semicolons}`);
function separated(name: string, text: string) {
  test(name, async () => asWritten(await evaluate(withAssessments(text))));
}
test('a table with | between its columns is read, or told of by its first line', async () => {
  const answer = await evaluate(withAssessments(ASSESSMENTS.replaceAll(',', '|')));
  if (answer.code === 0) return asWritten(answer);
  refused(answer);
  return pointsAt(answer, ['bedomning.csv'], 1, /skiljetecken|avgränsa|semikolon|\|/i);
});
test('survival passes over a first line sep=;', async () => {
  const folder = inFolder({ 's.csv': 'sep=;\ntime;status\n9;1\n13;1\n13;0\n' });
  const { code, out, told } = await survivalOf(`${folder}/s.csv`);
  assert.doesNotMatch(told, TRACE);
  assert.equal(code, 0, told);
  const [group] = JSON.parse(out).groups;
  assert.deepEqual([group.n, group.events, group.median], [3, 2, 13]);
});
test('a unit whose every row is refused is never a zero', async () => {
  const answer = await evaluate(withAssessments(ASSESSMENTS.replaceAll('2024-0', '24/')));
  unreadable(answer, 'B1');
  assert.deepEqual(kindOf(answer.figure('T1', 'riket')), ['absent', 'unreadable']);
});
