import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ASSESSMENTS, asWritten, evaluate, inFolder, PATIENTS, pointsAt } from '../kit/findings/kit.ts';

// Input 11: marks of damage where a person should be, and others of its kind.

const many = (ids: readonly string[]) =>
  inFolder({
    'bedomning.csv': `person_id,enhet,mdk_datum,remiss_mottagen,hemregion,gep_net,inom_nhv\n${ids.map((id) => `${id},akademiska,2024-03-01,2024-02-20,03,ja,ja\n`).join('')}`,
  });
const others = Array.from({ length: 19 }, (_, at) => `q${at}`);
missing('a person written #N/A is missing', '#N/A');
missing('a person written n/a is missing', 'n/a');
missing('a person written null is missing', 'null');
missing('a person written NULL is missing', 'NULL');
missing('a person written NaN is missing', 'NaN');
missing('a person written okänd is missing', 'okänd');
missing('a person written saknas is missing', 'saknas');
missing('a person written #REF! is missing', '#REF!');
missing('a person that is a space is missing', '" "');
missing('a person that is a non-breaking space is missing', '"\u00a0"');
function missing(name: string, id: string) {
  test(name, async () => {
    const answer = await evaluate(many([...others, id]));
    assert.deepEqual([answer.figure('B1', 'akademiska')['n'], answer.rows['bedomning']?.['refused']], [19, 1]);
    pointsAt(answer, ['bedomning.csv', 'person_id'], 21);
  });
}
person('a pseudonym that begins like a mark of damage is a person', 'Nadia-1');
person('a pseudonym with zeros first is a person', '0001');
person('a pseudonym with a hyphen is a person', '-7');
person('a pseudonym NA1 is a person', 'NA1');
person('a pseudonym that looks like hexadecimal is a person', 'ab12e4');
function person(name: string, id: string) {
  test(name, async () => {
    const answer = await evaluate(many([...others, id]));
    assert.deepEqual(
      [answer.figure('B1', 'akademiska')['n'], answer.rows['bedomning']?.['refused'], answer.code],
      [20, 0, 0],
    );
  });
}
test('persons as they should be are counted', async () => {
  asWritten(await evaluate(inFolder({ 'patient.csv': PATIENTS, 'bedomning.csv': ASSESSMENTS })));
});
