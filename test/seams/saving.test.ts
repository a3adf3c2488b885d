import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { runCommand } from '../kit/run-command.ts';
import { readIfThere } from '../kit/storage/read-if-there.ts';

// A form by its commands: filled in, saved, changed by two at once, chosen between, retracted, and taken out.

const WHO = '19121212-1212';
const root = mkdtempSync(join(tmpdir(), 'vm-formular-'));
// The server's user has to come there.
chmodSync(root, 0o711);
after(() => rmSync(root, { recursive: true, force: true }));
const at = (name: string) => join(root, name);
const REGISTER = ['--data', at('register')] as const;
const UNIT = [...REGISTER, '--unit', 'skane'] as const;

/** A version is known from the day that the database has. */
const today = () => new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Stockholm' });

async function run(words: readonly string[], { who = '', as = 'anna' } = {}) {
  return runCommand(words, { nextLine: () => Promise.resolve(who), user: () => as, today });
}

async function done(words: readonly string[], by: { who?: string; as?: string } = {}) {
  const made = await run(words, by);
  assert.equal(made.code, 0, `${words.join(' ')}: ${made.told}`);
  return made;
}

let count = 0;
/** A record's form as a file, with something filled in. */
async function form(words: readonly string[], cells: Readonly<Record<string, string>>): Promise<string> {
  const file = at(`formular-${count++}.yaml`);
  await done(['form', ...words, '--out', file]);
  let text = readFileSync(file, 'utf8');
  for (const [id, value] of Object.entries(cells))
    text = text.replace(new RegExp(`^( *)${id}:.*$`, 'm'), `$1${id}: ${value}`);
  writeFileSync(file, text);
  return file;
}

describe('a form', () => {
  test('that is empty is a file that its user alone reads, and names what can be saved where that is not said', async () => {
    const file = await form(['behandling'], {});
    assert.equal(statSync(file).mode & 0o077, 0);
    const { code, told } = await run(['form', '--out', at('ingen.yaml')]);
    assert.equal(code, 2);
    assert.match(told, /bedomning, behandling, diagnos/);
    assert.match((await run(['form', 'leverans', '--out', at('ingen.yaml')])).told, /inget sådant formulär/);
  });

  test('is saved as a draft with gaps, and signed when it is complete: until then no extract has it', async () => {
    const file = await form(['behandling'], { slag: 'Kirurgi' });
    const { told } = await done(['save', file, ...UNIT], { who: WHO });
    assert.match(told, /Kirurgi → kirurgi/);
    assert.match(told, /Sparad: post 1, version 1, utkast/);
    const refused = await run(['save', file, ...UNIT, '--sign'], { who: WHO });
    assert.equal(refused.code, 1);
    assert.match(refused.told, /Behandlingsdatum \(behandlingsdatum\) saknas/);
    const extract = async (name: string) =>
      (await done(['extract', ...REGISTER, '--as-of', today(), '--out', at(name)])).told;
    assert.match(await extract('före'), /behandling\.parquet +0 rader/);
    const whole = await form(['--record', '1', ...UNIT], { behandlingsdatum: '2024-04-09', tumor_id: `${WHO}-a` });
    assert.match((await done(['save', whole, ...UNIT, '--sign'])).told, /post 1, version 2, signerad/);
    assert.match(await extract('efter'), /behandling\.parquet +1 rader/);
    assert.match((await run(['record', ...REGISTER, '--record', '1', '--as-of', '2024-01-01'])).told, /ingen post 1/);
  });

  test('of somebody that nobody is, or for a unit that is none, is refused without a word of who', async () => {
    const file = await form(['vardplan'], { datum: '2024-05-01' });
    const wrong = await run(['save', file, ...UNIT, '--sign'], { who: '19121212-1213' });
    assert.equal(wrong.code, 1);
    assert.match(wrong.told, /kontrollsiffran/);
    assert.doesNotMatch(wrong.told, /1213/);
    assert.match((await run(['save', file, ...UNIT], {})).told, /Ingen patient är angiven/);
    assert.equal((await run(['save', file, ...REGISTER, '--unit', 'månen'], { who: WHO })).code, 2);
    const text = readFileSync(file, 'utf8').replace('version: 1', 'version: 2').replace('  datum:', '  påhittat:');
    writeFileSync(file, text);
    const { told } = await run(['save', file, ...UNIT, '--retract'], { who: WHO });
    for (const each of [/version 2 av formuläret vardplan/, /ingen i formuläret/, /inget att ta tillbaka/])
      assert.match(told, each);
  });

  test('that two have changed waits in the queue, and becomes what somebody chooses', async () => {
    const [annas, bos, caris] = [
      await form(['--record', '1', ...UNIT], { akut: 'ja', skäl: 'operationsberättelsen' }),
      await form(['--record', '1', ...UNIT], { akut: 'nej', skäl: 'remissen' }),
      await form(['--record', '1', ...UNIT], { teknik: 'robot', skäl: 'tekniken saknades' }),
    ];
    await done(['save', annas, ...UNIT, '--sign']);
    const bo = await run(['save', bos, ...UNIT, '--sign'], { as: 'bo' });
    assert.equal(bo.code, 1);
    assert.match(bo.told, /olika om: akut[\s\S]*konflikt 1/);
    assert.match((await done(['save', caris, ...UNIT, '--sign'], { as: 'cari' })).told, /sammanfört: akut/);
    const listed = await done(['queue', ...UNIT]);
    assert.match(listed.out, /akut +saknas +nej +ja/);
    assert.match(listed.out, /bo sparade/);
    assert.equal((await done(['queue', ...REGISTER, '--unit', 'akademiska'])).out, 'Kön är tom.\n');
    assert.match((await done(['queue', ...REGISTER])).out, /Konflikt 1/, 'the coordinator');
    const [, resolve = ''] = /Avgör med (.*?) --reason/.exec(listed.out) ?? [];
    const unsaid = await run(['queue', ...UNIT, ...resolve.split(' ').slice(0, 4), '--reason', 'läst om']);
    assert.match(unsaid.told, /inte avgjort vad som gäller för akut/);
    assert.equal((await run(['queue', ...UNIT, ...resolve.split(' ')])).code, 2, 'without a reason');
    const chosen = await done(['queue', ...UNIT, ...resolve.split(' '), '--reason', 'läst om', '--sign']);
    assert.match(chosen.told, /post 1 har version 5, signerad/);
    const { out } = await done(['record', ...UNIT, '--record', '1']);
    for (const each of [/sammanförd med version 3/, /akut +ja → nej/, /Skäl: läst om/, /teknik +saknas → robot/])
      assert.match(out, each);
  });

  test('is taken back with a reason, by an older version too, and an import says what it meets', async () => {
    const file = await form(['--record', '1', ...UNIT], { skäl: 'fel patient' });
    assert.match((await done(['save', file, ...UNIT, '--retract'])).told, /version 6, tillbakatagen/);
    const older = await form(['--record', '1', '--version', '2', ...UNIT], { skäl: 'det var rätt' });
    assert.match((await done(['save', older, ...UNIT, '--sign'])).told, /version 7, signerad/);
    const tables = at('tabeller');
    mkdirSync(tables);
    const row = (urgent: string) =>
      `person_id,enhet,behandlingsdatum,slag,tumor_id,akut\n${WHO},skane,2024-04-09,kirurgi,${WHO}-a,${urgent}\n`;
    writeFileSync(join(tables, 'behandling.csv'), row(''));
    assert.match((await done(['import', tables, ...REGISTER])).told, /inget nytt att skriva/);
    writeFileSync(join(tables, 'behandling.csv'), row('ja'));
    const asked = await run(['import', tables, ...REGISTER]);
    assert.match(asked.told, /signerat för hand/);
    assert.match(asked.out, /rad 2 \(signerad för hand\): akut saknas → true/);
    await done(['save', await form(['--record', '1', ...UNIT], { akut: 'nej', skäl: 'på väg' }), ...UNIT]);
    const held = await run(['import', tables, ...REGISTER]);
    assert.match(held.told, /utkast av posten/);
    assert.match(held.out, /1 står över/);
    assert.match((await done(['status', ...REGISTER])).out, /Utkast +1\n/);
  });

  test('tells nobody whom it is of, in its versions or its queue, to who has only the files', () => {
    const files = readdirSync(at('register'), { withFileTypes: true, recursive: true }).filter((one) => one.isFile());
    assert.ok(files.length > 100);
    for (const file of files) {
      const path = join(file.parentPath, file.name);
      assert.ok(!readIfThere(path).includes('19121212'), path);
    }
  });

  test('is listed for the unit that saved it, and by its commands nothing tells another whose patient it is', async () => {
    assert.match(
      (await done(['record', ...UNIT], { who: WHO })).out,
      /Post 1 +behandling +skane +2024-04-09 +signerad, utkast i version 8/,
    );
    const others = await run(['record', ...REGISTER, '--unit', 'akademiska'], { who: WHO });
    const nobodys = await run(['record', ...REGISTER, '--unit', 'akademiska'], { who: 'ingen' });
    assert.deepEqual(others, nobodys);
    const { out } = await done(['audit', ...REGISTER, '--patient'], { who: WHO });
    for (const action of ['spara', 'läsa post', 'läsa poster', 'läsa kön', 'avgöra'])
      assert.match(out, new RegExp(`${action} +skane`), action);
  });
});

describe('what no unit reports by itself', () => {
  test('the coordinator saves of who is there, once for each person, with a trace; a unit sees it and doesn’t save it', async () => {
    const DATA = ['--data', at('samordnat')] as const;
    const care = await form(['behandling'], { slag: 'kirurgi', behandlingsdatum: '2024-04-09' });
    const patient = await form(['patient'], { kon: 'kvinna', folkbokforing_lan: "'12'" });
    const nobody = await run(['save', patient, ...DATA, '--sign'], { who: WHO });
    assert.match(nobody.told, /samordnaren lägger inte till någon/);
    assert.doesNotMatch(nobody.told, /1212/);
    await done(['save', care, ...DATA, '--unit', 'skane', '--sign'], { who: WHO });
    const byUnit = await run(['save', patient, ...DATA, '--unit', 'skane', '--sign'], { who: WHO });
    assert.deepEqual([byUnit.code, /utan --unit/.test(byUnit.told)], [1, true]);
    assert.match((await run(['save', care, ...DATA, '--sign'], { who: WHO })).told, /med --unit/);
    const { told } = await done(['save', patient, ...DATA, '--sign'], { who: WHO, as: 'karin' });
    assert.match(told, /post 2, version 1, signerad/);
    // A person has one.
    const other = await form(['patient'], { kon: 'man' });
    const twice = await run(['save', other, ...DATA, '--sign'], { who: WHO });
    assert.deepEqual([twice.code, /Post 2/.test(twice.told)], [1, true]);
    const changed = await form(['--record', '2', ...DATA], { kon: 'man', skäl: 'rättad' });
    await done(['save', changed, ...DATA, '--sign'], { as: 'karin' });
    assert.match((await done(['record', ...DATA, '--record', '2', '--unit', 'skane'])).out, /kon/);
    assert.match((await run(['record', ...DATA, '--unit', 'karolinska'], { who: WHO })).told, /inga poster/);
    const { out } = await done(['audit', ...DATA, '--patient'], { who: WHO });
    assert.ok((out.match(/spara/g) ?? []).length >= 3);
    assert.match(out, /karin/);
    // Two at once say otherwise: it waits for the coordinator.
    const one = await form(['--record', '2', ...DATA, '--version', '1'], { kon: 'okant', skäl: 'ett' });
    const stale = readFileSync(one, 'utf8').replace(/gjord_från: 2/, 'gjord_från: 1');
    writeFileSync(one, stale);
    const waits = await run(['save', one, ...DATA, '--sign']);
    assert.match(waits.told, /väntar i kön som konflikt 1/);
    const choice = ['--resolve', '1', '--version', '2', '--choose', 'kon=min', '--reason', 'källan', '--sign'];
    assert.match((await done(['queue', ...DATA, ...choice])).told, /post 2 har version 3/);
    // What came by hand is told of where an import says otherwise.
    mkdirSync(at('tabeller-p'));
    writeFileSync(at('tabeller-p/patient.csv'), `person_id,kon\n${WHO},kvinna\n`);
    const taken = await done(['import', at('tabeller-p'), ...DATA, '--yes']);
    assert.match(taken.out, /1 ändrade/);
    assert.match(taken.told, /signera/);
  });
});
