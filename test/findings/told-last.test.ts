import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { inFolder } from '../kit/findings/kit.ts';
import { tables } from '../kit/findings/made-up-tables.ts';
import { runCommand } from '../kit/run-command.ts';

// What the one who decides must hear: how much isn't in what was written, and what would be untrue in it.

const AS_OF = ['--as-of', '2025-03-31'];
const PERSONS = Array.from({ length: 14 }, (_, at) => `p${at}`);
const patient = PERSONS.map((person) => `${person},1950-01-01,${person === 'p0' ? 'man' : 'kvinna'},12,,`);
const assessed = (home: string) => PERSONS.map((one) => `${one},skane,2024-03-01,2024-02-01,${home},ja,nej,nej,ja`);

let out: string;
before(() => {
  out = inFolder({});
});

const publish = (folder: string, ...more: string[]) =>
  runCommand(['publish', folder, '--out', join(out, 'webbplats'), ...AS_OF, ...more]);

test('a breakdown is not made of another column where the first can’t be read: what is unreadable is not empty', async () => {
  const stopped = await publish(tables({ patient, bedomning: assessed('Sydöstra') }));
  assert.equal(stopped.code, 1);
  assert.match(stopped.told, /B1 efter hemregion kan inte räknas/);
  assert.ok(!existsSync(join(out, 'webbplats')));
  // Where it is empty the other column holds, as the definition says.
  assert.equal((await publish(tables({ patient, bedomning: assessed('') }))).code, 0);
});

test('how many numbers are withheld is told last, and what was left out because it can’t be read', async () => {
  const { told, code } = await publish(tables({ patient, bedomning: assessed('Sydöstra') }), '--utan-olasliga');
  assert.equal(code, 0);
  const [, after = ''] = told.split(/är skriven i .*\n/);
  assert.match(after, /Utelämnat, eftersom det inte går att räkna: B1 efter hemregion\./);
  assert.match(after, /^Upplysning: \d+ av \d+ tal visas inte, för att skydda enskilda\./m);
});

test('no report is made of tables that nothing in it rests on', async () => {
  const to = join(out, 'rapport');
  const folder = tables({ bedomning: assessed('12') });
  const { told, code } = await runCommand(['report', folder, '--year', '2024', '--out', to, ...AS_OF]);
  assert.equal(code, 1);
  assert.match(told, /Det finns inga siffror att visa: i mappen saknas Diagnos \(diagnos\)/);
  assert.ok(!existsSync(to));
});

test('made-up tables that nobody has dated are told to be of another day than the one they were made up to', async () => {
  const made = join(out, 'simulerat');
  await runCommand(['simulate', '--persons', '60', '--seed', '1', '--as-of', '2025-03-31', '--out', made]);
  const site = join(out, 'odaterad');
  assert.match((await runCommand(['publish', made, '--out', site])).told, /Inget uttagsdatum är angivet.*2025-03-31/);
  assert.doesNotMatch((await runCommand(['publish', made, '--out', site, ...AS_OF])).told, /Inget uttagsdatum/);
});

test('a folder that the program hasn’t written is not served, whatever lies beside its page', async () => {
  const folder = inFolder({ 'index.html': '<p>Hej</p>', 'Patient.csv': 'personnummer\n' });
  const { told, code } = await runCommand(['serve', folder, '--port', '0']);
  assert.equal(code, 2);
  assert.match(told, /är inte skriven av publish eller report, och visas inte\./);
});
