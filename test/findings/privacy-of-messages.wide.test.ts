import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { askFor, evaluate, fixture, inFolder, neverSays, pointsAt } from '../kit/findings/kit.ts';
import { runCommand } from '../kit/run-command.ts';

// A message names a place and a remedy, never a personal value; and what stands in a cell can't steer a terminal.
/** Every word that `evaluate`, `check` and `explain` say of a folder, in both forms. */
async function everythingSaid(folder: string) {
  const asked = askFor(folder);
  const all = [
    asked,
    asked.filter((word) => word !== '--json'),
    ['check', folder],
    ['check', folder, '--json'],
    ['evaluate', folder, '--year', '2024', '--area', 'net-registret'],
  ];
  const said: string[] = [];
  for (const words of all) {
    const { out, told } = await runCommand(words);
    said.push(out, told);
  }
  return said.join('\n');
}
headless(
  'a heading of CR lines without any newline names nobody',
  'person_id,enhet,mdk_datum\rHEMLIG1,skane,2024-03-01\rHEMLIG2,skane,2024-03-02',
);
headless('a file without headings names nobody', 'HEMLIG1,skane,2024-03-01,ja\nHEMLIG2,skane,2024-03-02,ja\n');
headless(
  'a quote in the heading that never closes names nobody',
  'person_id,"enhet,mdk_datum\nHEMLIG1,skane,2024-03-01\nHEMLIG2,skane,2024-03-02\n',
);
headless(
  'a heading with tabs instead of commas names nobody',
  'person_id\tenhet\tmdk_datum\rHEMLIG1\tskane\t2024-03-01\rHEMLIG2\tskane\t2024-03-02',
);
function headless(name: string, text: string) {
  test(name, async () => {
    const said = await everythingSaid(inFolder({ 'bedomning.csv': text }));
    assert.doesNotMatch(said, /HEMLIG/);
    assert.match(said, /bedomning/);
  });
}
const HEAD = 'person_id,enhet,mdk_datum,remiss_mottagen,hemregion,gep_net,inom_nhv\n';
const birth = 'person_id,fodelsedatum,kon\n';
personal('a birth date that is none is not shown', `${birth}HEMLIG1,1924-13-77,man\n`, 'fodelsedatum', [
  'HEMLIG1',
  '1924-13-77',
]);
personal('a birth date with two meanings shows neither', `${birth}HEMLIG1,05-03-1924,man\n`, 'fodelsedatum', [
  'HEMLIG1',
  '05-03-1924',
  '1924-03-05',
  '1924-05-03',
]);
personal('a birth date of two digits is not shown', `${birth}HEMLIG1,240305,man\n`, 'fodelsedatum', [
  'HEMLIG1',
  '240305',
]);
personal(
  'a birth date with a clock time that is cut off is not shown',
  `${birth}HEMLIG1,1924-03-05 12:00,man\n`,
  'fodelsedatum',
  ['HEMLIG1', '1924-03-05', '1924-03-05 12:00'],
);
personal(
  'a person who stands twice is not shown',
  `${birth}HEMLIG1,1924-03-05,man\nHEMLIG1,1924-03-06,man\n`,
  'person_id',
  ['HEMLIG1', '1924-03-05', '1924-03-06'],
);
function personal(name: string, patients: string, column: string, values: readonly string[]) {
  test(name, async () => {
    const folder = inFolder({
      'patient.csv': patients,
      'bedomning.csv': `${HEAD}HEMLIG1,skane,2024-03-01,2024-02-20,12,ja,ja\n`,
    });
    const answer = await evaluate(folder);
    pointsAt(answer, ['patient.csv', column]);
    neverSays(answer, values);
    assert.equal(answer.figure('B1', 'skane')['n'], 1);
  });
}
/** That no character of a text steers a terminal: no control codes but a new line and a tab, and none that turn the text around. */
function steersNothing(text: string) {
  const codes = [...text].map((character) => character.codePointAt(0) ?? 0);
  const bad = codes.filter(
    (code) =>
      (code < 0x20 && code !== 0x0a && code !== 0x09) ||
      (code >= 0x7f && code <= 0x9f) ||
      (code >= 0x202a && code <= 0x202e) ||
      (code >= 0x2066 && code <= 0x2069),
  );
  assert.deepEqual(
    bad.map((code) => code.toString(16)),
    [],
  );
}
harmlessName(
  'escape codes in a heading are harmless in messages',
  'bedomning.csv',
  'person_id,enhet,mdk_datum,\u001b[2Jond\np1,skane,2024-03-01,x\n',
);
harmlessName(
  'escape codes in a code are harmless in messages',
  'bedomning.csv',
  `${HEAD}p1,ska\u001b[31mne,2024-03-01,2024-02-20,12,ja,ja\n`,
);
function harmlessName(name: string, file: string, text: string) {
  test(name, async () => steersNothing(await everythingSaid(inFolder({ [file]: text }))));
}
test('a heading with a newline in quotes, in a file with CR line ends, names nobody', async () => {
  const folder = fixture('faults/leak-101-2111');
  const ids = readdirSync(folder).flatMap((file) => readFileSync(`${folder}/${file}`, 'utf8').match(/PNRX\d+/g) ?? []);
  assert.ok(ids.length > 20);
  const said = await everythingSaid(folder);
  for (const id of new Set(ids)) assert.ok(!said.includes(id), `${id} is shown`);
});
const BAD = 'person_id,"\n",mdk_datum,inom_nhv';
headless(
  'a heading with a newline in quotes and CR line ends names nobody',
  `${BAD}\rHEMLIG1,skane,2024-03-01,ja\rHEMLIG2,skane,2024-03-02,ja`,
);
headless(
  'headings between line separators name nobody',
  'person_id,enhet,mdk_datum\u2028HEMLIG1,skane,2024-03-01\u2028HEMLIG2,skane,2024-03-02',
);
harmless('explain makes escape codes of a person harmless', () => fixture('faults/escape'));
harmless('explain makes a C1 code of a person harmless', () => person('ett\u009b31mrött'));
harmless('explain makes a carriage return in a person harmless', () => person('"ett\rtvå"'));
harmless('explain makes a backspace in a person harmless', () => person('ett\b\b\btvå'));
harmless('explain makes a bell in a person harmless', () => person('ett\u0007'));
harmless('explain makes text turned right to left in a person harmless', () => person('ett\u202etvå'));
function person(id: string) {
  return inFolder({
    'bedomning.csv': `person_id,enhet,mdk_datum,remiss_mottagen,inom_nhv\n${id},skane,2024-05-01,2024-04-01,ja\n`,
  });
}
function harmless(name: string, folder: () => string) {
  test(name, async () => {
    const words = [
      'explain',
      folder(),
      '--year',
      '2024',
      '--measure',
      'T1',
      '--unit',
      'skane',
      '--as-of',
      '2025-06-30',
    ];
    for (const form of [words, [...words, '--json']]) {
      const { code, out, told } = await runCommand(form);
      assert.equal(code, 0, told);
      steersNothing(out + told);
      assert.match(out, /pwned|ett/);
    }
  });
}
harmlessName(
  'escape codes in a file name are harmless in messages',
  '\u001b]0;ond\u0007bedomning.csv',
  `${HEAD}p1,skane,2024-03-01,2024-02-20,12,ja,ja\n`,
);
slipped('a number of a person', [
  ...['19551018\u20131000', '19551018\u20111000', '19551018\u22121000', '19551018/1000', '19551018 1000'],
  ...['19551018\u00a01000', '1955-10-18-1000', '1955.10.18 - 1000', '551018_1000', '19551018\u200b\u00ad-1000'],
]);
slipped('a name or an address', ['Anna Maria Svensson', 'Svensson, Anna', 'Storgatan 5, Lund', 'Ja, Anna Svensson']);
function slipped(what: string, values: readonly string[]) {
  test(`${what} in a column of codes, of yes and no or of days is not shown`, async () => {
    const rows = values.flatMap((value) => {
      const cell = `"${value}"`;
      return [
        `p1,${cell},2024-03-01,2024-02-20,12,ja,ja`,
        `p1,skane,${cell},2024-02-20,12,ja,ja`,
        `p1,skane,2024-03-01,${cell},${cell},${cell},ja`,
      ];
    });
    const said = await everythingSaid(inFolder({ 'bedomning.csv': `${HEAD}${rows.join('\n')}\n` }));
    assert.match(said, /hemregion/);
    assert.doesNotMatch(said, /1000|Svensson|Storgatan|Lund\b/);
  });
}
test('a word that is known, or a slip of a code, is shown where a code was meant, and one that could be a name is not', async () => {
  const row = (region: string, is: string) => `p1,skane,2024-03-01,2024-02-20,${region},${is},ja\n`;
  const text = `${HEAD}${row('kronberg', 'kanske')}${row('Kronberg', 'Anna')}${row('Maria', 'svensson')}`;
  const said = await everythingSaid(inFolder({ 'bedomning.csv': text }));
  assert.match(said, /«kronberg»/);
  assert.match(said, /«kanske»/);
  assert.doesNotMatch(said, /\b(Kronberg|Anna|Maria|svensson)\b/);
});
test('a heading that could be a name is told by its column', async () => {
  const said = await everythingSaid(inFolder({ 'prem.csv': 'person_id,enhet,uppfoljd_datum,Anna Karlsson,metood\n' }));
  assert.doesNotMatch(said, /\b(Anna|Karlsson)\b/);
  assert.match(said, /Rubriken i kolumn D finns inte/);
  assert.match(said, /Rubriken «metood» finns inte/);
});
