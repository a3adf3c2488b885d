import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  ASSESSMENTS,
  asWritten,
  evaluate,
  fixture,
  inFolder,
  PATIENTS,
  pointsAt,
  unreadable,
} from '../kit/findings/kit.ts';

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
test('three rows whose person is NA are refused, not one person', async () => {
  const answer = await evaluate(fixture('11-id-NA/tabeller'));
  unreadable(answer, 'B1');
  assert.deepEqual(answer.rows['bedomning'], { read: 3, used: 0, outside: 0, refused: 3 });
  for (const row of [2, 3, 4]) pointsAt(answer, ['bedomning.csv', 'person_id'], row, /saknas/i);
});
test('a patient whose person is NA is refused', async () => {
  const answer = await evaluate(
    inFolder({ 'patient.csv': `${PATIENTS}NA,1950-01-01,man,03\n`, 'bedomning.csv': ASSESSMENTS }),
  );
  assert.deepEqual([answer.rows['patient']?.['refused'], answer.figure('B1', 'akademiska')['n']], [1, 3]);
  pointsAt(answer, ['patient.csv', 'person_id'], 5);
});
missing('a person written <NA> is missing', '<NA>');
missing('a person written None is missing', 'None');
missing('a person written - is missing', '-');
missing('a person written ? is missing', '?');
missing('a person written . is missing', '.');
missing('a person written na is missing', 'na');
missing('a person written uppgift saknas is missing', 'uppgift saknas');
missing('a person written Uppgift Saknas is missing', 'Uppgift Saknas');
missing('a person written 0 is missing', '0');
missing('a person written NA with spaces around is missing', '" NA "');
missing('a person written as Excel shortens a long number is missing', '1.95204E+11');
missing('a person written as Swedish Excel shortens a long number is missing', '"1,95204E+11"');
test('a missing person in a tenth of the rows leaves the figure, in more it does not', async () => {
  const answer = await evaluate(many([...others.slice(0, 9), 'NA']));
  assert.equal(answer.figure('B1', 'akademiska')['n'], 9);
  unreadable(await evaluate(many([...others.slice(0, 8), 'NA'])), 'B1');
});
test('a tumour whose id is NA twice is refused twice, not one tumour', async () => {
  const rows = ['p1,NA,2024-02-01,ileum,net', 'p2,NA,2024-02-01,ileum,net'];
  const answer = await evaluate(
    inFolder({
      'patient.csv': PATIENTS,
      'diagnos.csv': `person_id,tumor_id,diagnosdatum,lokal,tumortyp\n${rows.join('\n')}\n`,
    }),
    { area: 'net-registret' },
  );
  assert.equal(answer.rows['diagnos']?.['refused'], 2);
  pointsAt(answer, ['diagnos.csv', 'tumor_id'], 2);
});
test('a number of a person is one person in every spelling, in all tables', async () => {
  const spelled = [
    '19811218-9876',
    '19811218\u20139876',
    '811218\u00a09876',
    '1981-12-18-9876',
    '198112189876.0',
    '8112189876',
  ];
  const rows = spelled.map((id, at) => `${id},akademiska,2024-03-0${at + 1},2024-02-20,03,ja,ja`);
  const answer = await evaluate(
    inFolder({
      'patient.csv': 'person_id,fodelsedatum,kon,folkbokforing_lan\n19811218 9876,1981-12-18,kvinna,03\n',
      'bedomning.csv': `${ASSESSMENTS.slice(0, ASSESSMENTS.indexOf('\n'))}\n${rows.join('\n')}\n`,
    }),
  );
  const { n, by } = answer.figure('B1', 'akademiska');
  assert.deepEqual([n, (by as Record<string, unknown>)['kon']], [1, { kvinna: 1, man: 0, okant: 0 }]);
  pointsAt(answer, ['bedomning.csv', 'person_id'], 3);
});
