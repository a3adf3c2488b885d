import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ASSESSMENTS, asWritten, evaluate, inFolder, PATIENTS, pointsAt, refused } from '../kit/findings/kit.ts';

// What a controller's own tables look like: what is certain is read and accounted for, what is ambiguous is asked about.

const given = (bedomning: string | Uint8Array, patient: string | Uint8Array = PATIENTS) =>
  inFolder({ 'bedomning.csv': bedomning, 'patient.csv': patient });
const read = (name: string, bedomning: string | Uint8Array, accounted?: readonly [string, RegExp]) =>
  test(name, async () => {
    const answer = await evaluate(given(bedomning));
    asWritten(answer);
    if (accounted !== undefined) pointsAt(answer, [accounted[0]], undefined, accounted[1]);
  });
read('spaces around a value do not matter', ASSESSMENTS.replaceAll(',akademiska,', ', akademiska ,'));
read('blank rows are passed over', ASSESSMENTS.replaceAll('\n', '\n,,,,,,\n'));
read('a blank column between others is passed over', ASSESSMENTS.replaceAll(/^([^,\n]+),/gm, '$1,,'));
read('a closing row Totalt is no patient', `${ASSESSMENTS}Totalt,3,,,,,\n`);
read('a closing row Summa is no patient', `${ASSESSMENTS}Summa,,,,,2,3\n`);
test('1 and 2 as sex have two meanings, and cost their cells', async () => {
  const answer = await evaluate(given(ASSESSMENTS, PATIENTS.replaceAll('kvinna', '2').replaceAll('man', '1')));
  assert.deepEqual((answer.figure('B1', 'akademiska')['by'] as Record<string, unknown>)['kon'], {
    kvinna: 0,
    man: 0,
    okant: 3,
  });
  pointsAt(answer, ['patient.csv', 'kon'], 2);
  assert.equal(answer.code, 0);
});
test('two columns that mean the same are refused, with both named', async () => {
  const answer = await evaluate(given(ASSESSMENTS.replace('gep_net', 'Datum för MDK')));
  refused(answer);
  pointsAt(answer, ['bedomning.csv', 'Datum för MDK'], undefined, /mdk_datum/);
});
