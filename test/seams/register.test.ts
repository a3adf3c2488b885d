import assert from 'node:assert/strict';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { runCommand } from '../kit/run-command.ts';
import { openStore } from '../kit/storage/open-store.ts';
import { readIfThere } from '../kit/storage/read-if-there.ts';

// The register end to end, by its commands: tables in, the register as of a day out, and the figures of both the same.

const AS_OF = '2026-03-31';
const root = mkdtempSync(join(tmpdir(), 'vm-hela-'));
// The server's user has to come there.
chmodSync(root, 0o711);
after(() => rmSync(root, { recursive: true, force: true }));
const at = (name: string) => join(root, name);
const data = at('register');

async function done(...words: string[]) {
  const made = await runCommand(words);
  assert.equal(made.code, 0, `${words.join(' ')}: ${made.told}`);
  return made;
}

/** The figures of a year, without what differs between two ways of having the same rows. */
async function figures(folder: string, area: string, year: string, asOf: string) {
  const { out } = await runCommand(['evaluate', folder, '--area', area, '--year', year, '--as-of', asOf, '--json']);
  const { results } = JSON.parse(out) as { results: object[] };
  return results;
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name))
    .toSorted();

/** Somebody in the table of patients, by the line. */
function somebody(line = 1): string {
  const row = readFileSync(join(at('tabeller'), 'patient.csv'), 'utf8').split('\n')[line];
  return row?.split(',')[0] ?? '';
}

/** Takes back a treatment that the tables had. */
async function retracted(): Promise<void> {
  const store = await openStore(data);
  const [row] = await store.owner.rows("select record, unit from vm.record where form = 'behandling' order by record");
  await store.close();
  const unit = ['--data', data, '--unit', String(row?.['unit'])];
  const file = at('post.yaml');
  await done('form', '--record', String(row?.['record']), ...unit, '--out', file);
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^( *skäl):.*$/m, '$1: fel patient'));
  assert.match((await done('save', file, ...unit, '--retract')).told, /tillbakatagen/);
}

/** Somebody finds that two are one person, and somebody else agrees. */
async function merged(person: string, other: string): Promise<void> {
  for (const [user, words, last] of [
    ['anna', [], 'Samma person'],
    ['bo', ['--agree'], 'ja'],
  ] as const) {
    const answers = [person, other, last];
    const world = { nextLine: () => Promise.resolve(answers.shift() ?? ''), user: () => user };
    const { code, told } = await runCommand(['merge', ...words, '--data', data], world);
    assert.equal(code, 0, told);
  }
}

describe('a register', () => {
  before(async () => {
    await done('simulate', '--persons', '250', '--seed', '3', '--as-of', AS_OF, '--out', at('tabeller'));
  });

  test('takes in a folder of tables, and the same folder again adds nothing', async () => {
    const asked = await runCommand(['import', at('tabeller'), '--data', data, '--history']);
    assert.equal(asked.code, 1, 'nobody has agreed');
    assert.match(asked.told, /Ingenting är skrivet/);
    assert.match(asked.out, /behandling +\d[\d ]* nya +0 ändrade +0 som förut/);
    const first = await done('import', at('tabeller'), '--data', data, '--history', '--yes');
    assert.match(first.told, /Allt är skrivet i registret/);
    const again = await done('import', at('tabeller'), '--data', data, '--history');
    assert.match(again.told, /inget nytt att skriva/);
    assert.match(again.out, /behandling +0 nya +0 ändrade +\d[\d ]* som förut/);
  });

  for (const [area, year] of [
    ['nhv-net-binjure', '2024'],
    ['net-registret', '2024'],
  ] as const)
    test(`gives the figures of ${area} that the tables give, of today and of a day in the past`, async () => {
      for (const asOf of [AS_OF, '2025-03-31']) {
        const out = at(`uttag-${area}-${asOf}`);
        await done('extract', '--data', data, '--as-of', asOf, '--out', out);
        assert.deepEqual(await figures(out, area, year, asOf), await figures(at('tabeller'), area, year, asOf));
      }
    });

  test('gives the same bytes for the same day, which only the user can read', async () => {
    for (const name of ['ett', 'två']) await done('extract', '--data', data, '--as-of', AS_OF, '--out', at(name));
    const [one, other] = ['ett', 'två'].map((name) =>
      filesIn(at(name)).map((file) => readFileSync(file).toString('base64')),
    );
    assert.deepEqual(one, other);
    assert.equal(statSync(at('ett')).mode & 0o077, 0);
  });

  test('holds no designation of a person, neither in its database nor in an extract', async () => {
    const person = somebody();
    assert.ok(person.length > 3);
    const files = [...filesIn(data), ...filesIn(at('ett'))];
    assert.ok(files.length > 100);
    for (const file of files) assert.ok(!readIfThere(file).includes(person), file);
  });

  test('takes a row that says something else for the record that it was, shows what differs and keeps what was', async () => {
    cpSync(at('tabeller'), at('ändrade'), { recursive: true });
    // As somebody's own tables: what is simulated isn't changed.
    rmSync(join(at('ändrade'), '.vardmatt.json'));
    const file = join(at('ändrade'), 'behandling.csv');
    const [head = '', first = '', ...rest] = readFileSync(file, 'utf8').split('\n');
    const column = head.split(',').indexOf('akut');
    const cells = first.split(',');
    const other = cells[column] === 'ja' ? 'nej' : 'ja';
    writeFileSync(file, [head, cells.with(column, other).join(','), ...rest].join('\n'));
    const shown = await runCommand(['import', at('ändrade'), '--data', data]);
    assert.match(shown.out, /behandling +0 nya +1 ändrade/);
    assert.match(shown.out, /rad 2: akut (true|false|saknas) → (true|false)/);
    await done('import', at('ändrade'), '--data', data, '--yes');
    const { out } = await done('status', '--data', data, '--json');
    const { forms, chain } = JSON.parse(out) as {
      forms: { form: string; records: number; versions: number }[];
      chain: { entries: number; brokenAt?: number };
    };
    const treated = forms.find(({ form }) => form === 'behandling');
    assert.equal(treated?.versions, (treated?.records ?? 0) + 1);
    assert.ok(chain.entries > 20 && chain.brokenAt === undefined);
    await retracted();
    await merged(somebody(5), somebody(6));
    // What is known from today isn't known in March: an extract of then has the same bytes for ever, until somebody is erased.
    await done('extract', '--data', data, '--as-of', AS_OF, '--out', at('mars'));
    assert.deepEqual(
      filesIn(at('mars')).map((one) => readFileSync(one).toString('base64')),
      filesIn(at('ett')).map((one) => readFileSync(one).toString('base64')),
    );
  });

  test('tells of a patient who has read and written, that it was asked for too, and of nobody else’s', async () => {
    const listed = async (who: string) =>
      (await runCommand(['audit', '--data', data, '--patient'], { nextLine: () => Promise.resolve(who) })).out;
    const out = await listed(somebody());
    assert.match(out, /Åtkomstloggen är hel/);
    for (const action of ['importera', 'jämföra inför import', 'ta ut', 'läsa loggen'])
      assert.match(out, new RegExp(`${action} +\\w+ +prov`), action);
    const own = (text: string) => text.match(/läsa loggen/g)?.length ?? 0;
    assert.equal(own(await listed(somebody())), own(out) + 1);
    assert.equal(own(await listed(somebody(2))), 1);
  });

  test('forgets a person: no record, no identity, no key, in no extract of any day, and the others as they were', async () => {
    const before = JSON.parse((await done('status', '--data', data, '--json')).out) as { persons: number };
    const who = { nextLine: () => Promise.resolve(somebody()) };
    const { code, told } = await runCommand(['erase', '--data', data], who);
    assert.equal(code, 0, told);
    assert.match(told, /utplånad: [1-9]\d* poster är borta/);
    assert.equal((await runCommand(['erase', '--data', data], who)).code, 1, 'there is nobody more to erase');
    const { persons, chain } = JSON.parse((await done('status', '--data', data, '--json')).out) as {
      persons: number;
      chain: { brokenAt?: number };
    };
    assert.deepEqual([persons, chain.brokenAt], [before.persons - 1, undefined]);
    await done('extract', '--data', data, '--as-of', AS_OF, '--out', at('efter'));
    const rows = async (folder: string) => {
      const { out } = await runCommand(['check', folder, '--json', '--as-of', AS_OF]);
      return (JSON.parse(out) as { data: { read: { patient: { read: number } } } }).data.read.patient.read;
    };
    assert.equal(await rows(at('efter')), (await rows(at('ett'))) - 1);
    // What is there and can't be read is told last, and isn't everything.
    mkdirSync(at('oläst'));
    writeFileSync(join(at('oläst'), 'vardplan.csv'), 'person_id,enhet,datum\nny,skane,2026-01-02\n');
    writeFileSync(join(at('oläst'), 'prem.csv'), ',person_id,enhet\n1,ny,skane\n2,ny,skane\n');
    const partly = await runCommand(['import', at('oläst'), '--data', data, '--yes']);
    assert.equal(partly.code, 1);
    assert.match(partly.told, /Allt som gick att läsa är skrivet i registret\.\nInte inläst: tabellen prem\. Se ovan/);
    assert.match(partly.told, /^Inte i mappen: [^.]*behandling/m);
    // The tables still have the person: taken in again it is somebody new.
    const again = await runCommand(['import', at('tabeller'), '--data', data, '--history']);
    assert.match(again.out, /patient +1 nya/);
  });

  test('tells how it stands, and where nobody has said where it is that is asked for', async () => {
    const { out } = await done('status', '--data', data);
    assert.match(out, /PostgreSQL +18\./);
    assert.match(out, /Åtkomstlogg +hel, \d+ poster/);
    const nowhere = await runCommand(['status']);
    assert.equal(nowhere.code, 2);
    assert.match(nowhere.told, /--data/);
    const foreign = await runCommand(['status', '--data', at('tabeller')]);
    assert.equal(foreign.code, 1);
    assert.match(foreign.told, /finns inget register\./);
    const into = await runCommand(['import', at('tabeller'), '--data', at('tabeller'), '--yes']);
    assert.equal(into.code, 1);
    assert.match(into.told, /varken tom eller ett register/);
    assert.doesNotMatch(into.told, /skapat/);
  });
});
