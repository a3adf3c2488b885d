import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type Answer,
  ASSESSMENTS,
  asWritten,
  evaluate,
  inFolder,
  neverSays,
  PATIENTS,
  pointsAt,
  refused,
  unreadable,
} from '../kit/findings/kit.ts';

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
test('1 and 2 as sex have two meanings, and where no cell can be read everybody is of unknown sex', async () => {
  const answer = await evaluate(given(ASSESSMENTS, PATIENTS.replaceAll('kvinna', '2').replaceAll('man', '1')));
  const figure = answer.figure('B1', 'akademiska');
  assert.equal(figure['n'], 3);
  assert.deepEqual((figure['by'] as Record<string, unknown>)['kon'], { kvinna: 0, man: 0, okant: 3 });
  pointsAt(answer, ['patient.csv', 'kon'], 2);
  assert.equal(answer.code, 1);
});
test('two columns that mean the same are refused, with both named', async () => {
  const answer = await evaluate(given(ASSESSMENTS.replace('gep_net', 'Datum för MDK')));
  refused(answer);
  pointsAt(answer, ['bedomning.csv', 'Datum för MDK'], undefined, /mdk_datum/);
});
const yes = (word: string) => ASSESSMENTS.replaceAll(',ja\n', `,${word}\n`);
read('Ja is ja, told once for its column', yes('Ja'), ['inom_nhv', /Ja[\s\S]*ja[\s\S]*3/]);
read('JA is ja, told once for its column', yes('JA'), ['inom_nhv', /JA[\s\S]*ja[\s\S]*3/]);
read('J is ja', yes('J'));
read('x is ja', yes('x'));
read('1 is ja', yes('1'));
read('sant is ja', yes('sant'));
read('0 is nej', ASSESSMENTS.replace(',nej,', ',0,'));
read('n is nej', ASSESSMENTS.replace(',nej,', ',n,'));
read('false is nej', ASSESSMENTS.replace(',nej,', ',false,'));
read('Nej is nej', ASSESSMENTS.replace(',nej,', ',Nej,'));
read('Akademiska is the unit akademiska', ASSESSMENTS.replaceAll(',akademiska,', ',Akademiska,'));
read('3 as home region is 03', ASSESSMENTS.replaceAll(',03,', ',3,'), ['hemregion', /3[\s\S]*03[\s\S]*2/]);
read('Uppsala as home region is 03', ASSESSMENTS.replaceAll(',03,', ',Uppsala,'));
read('Region Uppsala as home region is 03', ASSESSMENTS.replaceAll(',03,', ',Region Uppsala,'));
read('a date with midnight is its day', ASSESSMENTS.replace('2024-04-01', '2024-04-01 00:00:00'), [
  'mdk_datum',
  /klock/i,
]);
read('a date with a clock time is its day', ASSESSMENTS.replace('2024-04-01', '2024-04-01 23:59:59.9'), [
  'mdk_datum',
  /klock/i,
]);
read('a date with T and milliseconds is its day', ASSESSMENTS.replace('2024-04-01', '2024-04-01T23:59:59.999'), [
  'mdk_datum',
  /klock/i,
]);
read('a date without hyphens is that day', ASSESSMENTS.replaceAll(/(2024)-(\d\d)-(\d\d)/g, '$1$2$3'));
read('a date with a day over twelve first is that day', ASSESSMENTS.replace('2024-03-20', '20-03-2024'));
read('a table in Windows-1252 is read', Buffer.from(ASSESSMENTS.replace('mdk_datum', 'Datum för MDK'), 'latin1'));
read('a table in UTF-16 with a byte order mark is read', Buffer.from(`\ufeff${ASSESSMENTS}`, 'utf16le'));
read('a title row above the headings is passed over', `Bedömningar 2024,,,,,,\n${ASSESSMENTS}`);
read(
  'headings by their Swedish names are read',
  ASSESSMENTS.replace('mdk_datum', 'Datum för MDK').replace('enhet', 'Enhet'),
);
read(
  'headings in capitals are read',
  ASSESSMENTS.replace(/^.*/, (line) => line.toUpperCase()),
);
read('headings with a decomposed ö are read', ASSESSMENTS.replace('mdk_datum', 'Datum för MDK'.normalize('NFD')));
const first = (change: (line: string) => string) =>
  ASSESSMENTS.split('\n')
    .map((line, at) => (at === 1 ? change(line) : line))
    .join('\n');
costs(
  '05-03-2024 as referral has two meanings, and costs its cell',
  first((line) => line.replace('2024-02-20', '05-03-2024')),
  'remiss_mottagen',
);
costs(
  'a moment with a time zone as referral costs its cell',
  first((line) => line.replace('2024-02-20', '2024-02-20T23:30Z')),
  'remiss_mottagen',
);
costs(
  'a word as referral costs its cell',
  first((line) => line.replace('2024-02-20', 'februari')),
  'remiss_mottagen',
);
/** The patient stays in the count and leaves the waiting time, which then rests on 12 and 11 days. */
function costs(name: string, bedomning: string, column: string) {
  test(name, async () => {
    const answer = await evaluate(given(bedomning));
    assert.deepEqual(
      [
        answer.figure('B1', 'akademiska')['n'],
        answer.figure('T1', 'akademiska')['n'],
        answer.figure('T1', 'akademiska')['mean'],
      ],
      [3, 2, 11.5],
    );
    assert.deepEqual([answer.rows['bedomning']?.['refused'], answer.code], [0, 0]);
    pointsAt(answer, ['bedomning.csv', column], 2);
    neverSays(answer, ['p1']);
  });
}
test('05-03-2024 as a required date refuses its row', async () => {
  const answer = await evaluate(given(ASSESSMENTS.replace('2024-03-01', '05-03-2024')));
  unreadable(answer, 'B1');
  pointsAt(answer, ['bedomning.csv', 'mdk_datum'], 2, /dag/i, /månad/i);
});
const region = (answer: Answer) => (answer.figure('B1', 'akademiska')['by'] as Record<string, unknown>)['hemregion'];
test('a home region that is none costs its cell, shows what stood there, and falls back on the address', async () => {
  const answer = await evaluate(given(ASSESSMENTS.replace(',01,', ',99,')));
  assert.deepEqual(
    [answer.figure('B1', 'akademiska')['n'], answer.figure('T1', 'akademiska')['n'], region(answer), answer.code],
    [3, 3, { '03': 2, '01': 1 }, 0],
  );
  pointsAt(answer, ['bedomning.csv', 'hemregion'], 4, /\b99\b/);
});
sex('Kvinna and Man are their codes', 'Kvinna', 'Man');
sex('KVINNA and MAN are their codes', 'KVINNA', 'MAN');
function sex(name: string, woman: string, man: string) {
  test(name, async () =>
    asWritten(
      await evaluate(given(ASSESSMENTS, PATIENTS.replaceAll(',man,', `,${man},`).replaceAll(',kvinna,', `,${woman},`))),
    ),
  );
}
test('an operation written Kirurgi is one, and a misspelt one is shown in its message', async () => {
  const rows = Array.from(
    { length: 20 },
    (_, at) => `p${at},skane,2024-03-05,${at === 0 ? 'kirugi' : 'Kirurgi'},net,ja\n`,
  );
  const answer = await evaluate(
    inFolder({ 'behandling.csv': `person_id,enhet,behandlingsdatum,slag,indikation,inom_nhv\n${rows.join('')}` }),
  );
  assert.deepEqual([answer.figure('B3', 'skane')['n'], answer.rows['behandling']?.['refused']], [19, 1]);
  pointsAt(answer, ['behandling.csv', 'slag'], 2, /kirugi/);
});
