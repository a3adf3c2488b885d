import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ASSESSMENTS, asWritten, evaluate, inFolder, PATIENTS, pointsAt, refused } from '../kit/findings/kit.ts';

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
