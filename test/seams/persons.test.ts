import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { joinServer } from '../../src/storage/server/join-server.ts';
import { runCommand } from '../kit/run-command.ts';

// A person who is registered under two numbers, by the commands: found, merged by two people, taken apart, given a number, and forgotten.

const root = mkdtempSync(join(tmpdir(), 'vm-personer-hela-'));
// The server's user has to come there.
chmodSync(root, 0o711);
after(() => rmSync(root, { recursive: true, force: true }));
const data = join(root, 'register');
const [RESERVE, OWN, OTHER] = ['19570812TA1B', '195708122389', '197010632391'];

const TABLES = {
  'patient.csv': `person_id,fodelsedatum,kon,dod_datum
${RESERVE},1957-08-12,kvinna,2024-02-01
${OWN},1957-08-12,kvinna,
${OTHER},1970-10-03,man,
`,
  'diagnos.csv': `person_id,tumor_id,diagnosdatum,enhet
${RESERVE},t1,2024-01-10,skane
${OTHER},t2,2024-01-11,skane
`,
  'behandling.csv': `person_id,enhet,behandlingsdatum,slag,inom_nhv,tumor_id
${OWN},skane,2024-03-10,kirurgi,ja,t1
`,
};

/** Runs a command and answers what it asks, as somebody. */
async function asked(words: readonly string[], answers: readonly string[] = [], user = 'anna') {
  const left = [...answers];
  const made = await runCommand([...words, '--data', data], {
    nextLine: () => Promise.resolve(left.shift() ?? ''),
    user: () => user,
  });
  assert.ok(
    ![RESERVE, OWN, OTHER].some((number) => made.told.includes(number ?? '')),
    'no number is told that nobody asked for',
  );
  return made;
}

/** How many patients an extract has. */
async function patients(name: string, asOf: string) {
  const { told } = await asked(['extract', '--as-of', asOf, '--out', join(root, name)]);
  return Number(/patient\.parquet +(\d+) rader/.exec(told)?.[1]);
}

describe('a person with two numbers', () => {
  let server: Awaited<ReturnType<typeof joinServer>> | undefined;
  before(async () => {
    mkdirSync(join(root, 'tabeller'));
    for (const [name, text] of Object.entries(TABLES)) writeFileSync(join(root, 'tabeller', name), text);
    // Held by the test too: no command has to start a server.
    server = await joinServer(data, Math.random);
    const { code, told } = await asked(['import', join(root, 'tabeller'), '--history', '--yes']);
    assert.equal(code, 0, told);
  });
  after(() => server?.leave());

  test('is listed as a possible duplicate, without who it is unless somebody says what for', async () => {
    const { code, out, told } = await asked(['persons']);
    assert.equal(code, 0, told);
    assert.match(out, /1 möjliga dubbletter/);
    assert.match(out, /Par 1: samma födelsedag och kön och den ena har inget personnummer/);
    assert.ok(!out.includes(RESERVE ?? '') && !out.includes(OWN ?? ''));
    const shown = await asked(['persons', '--purpose', 'prövning av dubblett']);
    assert.match(shown.out, /reservnummer \(Sörmland, Blekinge eller Örebro\) +19570812TA1B/);
    assert.match(shown.out, /personnummer +195708122389/);
    const trace = await asked(['audit', '--patient'], [OWN ?? '']);
    assert.match(trace.out, /visa identitet +coordinator +anna +prövning av dubblett/);
    assert.match(trace.out, /söka dubbletter/);
  });

  test('is merged when another person agrees, after both have been told what speaks against it', async () => {
    const proposed = await asked(['merge'], [OWN ?? '', RESERVE ?? '', 'Fick personnummer']);
    assert.equal(proposed.code, 0, proposed.told);
    assert.match(proposed.told, /Dagen är efter den dag då personen dog/);
    assert.match((await asked(['persons'])).out, /ett förslag väntar på granskning/);
    const own = await asked(['merge', '--agree'], [OWN ?? '', RESERVE ?? '', 'ja']);
    assert.equal(own.code, 1);
    assert.match(own.told, /Den som föreslår granskar inte själv/);
    const unsure = await asked(['merge', '--agree'], [RESERVE ?? '', OWN ?? '', ''], 'bo');
    assert.equal(unsure.code, 1);
    const agreed = await asked(['merge', '--agree'], [RESERVE ?? '', OWN ?? '', 'ja'], 'bo');
    assert.equal(agreed.code, 0, agreed.told);
    assert.match(agreed.told, /anna föreslog det .*: Fick personnummer/);
    assert.match(agreed.told, /Dagen är efter den dag då personen dog/);
    assert.match((await asked(['persons'])).out, /Inga möjliga dubbletter/);
    assert.deepEqual(await patients('nu', '2099-12-31'), 2);
    assert.deepEqual(await patients('förut', '2025-12-31'), 3);
  });

  test('has every number still, and who has merged them is told', async () => {
    const { code, out, told } = await asked(['persons', '--person', '--purpose', 'prov'], [RESERVE ?? '']);
    assert.equal(code, 0, told);
    for (const number of [RESERVE, OWN]) assert.ok(out.includes(number ?? ''));
    assert.match(out, /Ihop: föreslaget av anna .*, godkänt av bo, gäller från \d{4}-\d{2}-\d{2}. Fick personnummer/);
    const unasked = await asked(['persons', '--person'], [RESERVE ?? '']);
    assert.equal(unasked.code, 2);
    const trace = await asked(['audit', '--patient'], [RESERVE ?? '']);
    assert.match(trace.out, /avgöra sammanslagning +coordinator +bo/);
  });

  test('is taken apart again by two people, and merged again', async () => {
    const words = [OWN ?? '', RESERVE ?? ''];
    for (const undo of [['--undo'], []]) {
      assert.equal((await asked(['merge', ...undo], [...words, 'Fel'])).code, 0);
      assert.equal((await asked(['merge', ...undo, '--agree'], [...words, 'ja'], 'bo')).code, 0);
    }
    assert.deepEqual(await patients('åter', '2099-12-31'), 2);
    assert.match((await asked(['merge'], [...words, 'x'])).told, /redan samma person/);
    assert.match((await asked(['merge', '--refuse'], [OWN ?? '', OTHER ?? ''])).told, /inget förslag/);
    assert.match((await asked(['merge'], ['ingen'])).told, /finns inte i registret/);
  });

  test('gets a new number, which is nobody else’s', async () => {
    const added = await asked(['persons', '--new-number', '--since', '2025-05-06'], [OTHER ?? '', '198112189876']);
    assert.equal(added.code, 0, added.told);
    const { out } = await asked(['persons', '--person', '--purpose', 'prov'], ['811218-9876']);
    assert.match(out, /samordningsnummer +197010632391/);
    assert.match(out, /personnummer +198112189876 +sedan 2025-05-06/);
    const others = await asked(['persons', '--new-number'], [OTHER ?? '', OWN ?? '']);
    assert.equal(others.code, 1);
    assert.match(others.told, /en annan persons i registret/);
  });

  test('is forgotten under every number, and found in no file', async () => {
    const { code, told } = await asked(['erase'], [RESERVE ?? '']);
    assert.equal(code, 0, told);
    assert.match(told, /4 poster är borta/);
    for (const number of [RESERVE, OWN])
      assert.match((await asked(['audit', '--patient'], [number ?? ''])).told, /finns inte i registret/);
    assert.deepEqual(await patients('efter', '2099-12-31'), 1);
    assert.deepEqual(await patients('efter-förut', '2025-12-31'), 1);
    const files = readdirSync(data, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
    assert.ok(files.length > 100);
    for (const file of files) {
      const bytes = read(join(file.parentPath, file.name));
      for (const said of [RESERVE, OWN, 'Fick personnummer']) assert.ok(!bytes.includes(said ?? ''), file.name);
    }
    const { out } = await asked(['status']);
    assert.match(out, /Åtkomstlogg +hel/);
  });
});

/** A server that ends takes some of its files away while they are looked at. */
function read(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return Buffer.alloc(0);
    throw error;
  }
}
