import assert from 'node:assert/strict';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { editionHash } from '../kit/editions.ts';
import { runCommand } from '../kit/run-command.ts';

// An edition takes another's place only when the two together tell nothing of anybody, or when the user has said so.

const whole = fileURLToPath(new URL('../fixtures/example/tables', import.meta.url));
const AS_OF = ['--as-of', '2025-03-31'];

let folder: string;
let without: string;
let site: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vardmatt-second-'));
  without = join(folder, 'utan-en');
  site = join(folder, 'webbplats');
  await cp(whole, without, { recursive: true });
  for (const name of await readdir(without)) {
    const file = join(without, name);
    const rows = (await readFile(file, 'utf8')).split('\n');
    // Assessed once, at one unit whose mean is told.
    await writeFile(file, rows.filter((row) => !/\bp12-117\b/.test(row)).join('\n'));
  }
  const { code, told } = await publish(without);
  assert.equal(code, 0, told);
});
after(async () => rm(folder, { recursive: true }));

const publish = (tables: string, ...more: string[]) =>
  runCommand(['publish', tables, '--out', site, '--years', '2023-2024', ...AS_OF, ...more]);

suite('publish over an edition that the new one together with it tells somebody by', () => {
  test('writes nothing, ends with 1 and says of how many persons and numbers, and where, and no value', async () => {
    const before = await editionHash(site);
    const { code, told } = await publish(whole);
    assert.equal(code, 1, told);
    assert.equal(await editionHash(site), before);
    assert.match(
      told,
      /^Fel: Tillsammans röjer utgåvan från 2025-03-31 .* minst 1 person \(\d+ värden?\) och \d+ skyddade antal\./,
    );
    assert.match(told, /Personers värden: .*T1 Tid till MDK: \d+ \(.*Sahlgrenska 2024/);
    assert.match(told, /Antal: B1 Antal patienter: \d+ \(/);
    assert.doesNotMatch(told, /är \d+ (dagar|år)|n − |\/kon\//);
    assert.match(told, /Gör så här: Vänta .*--trots-skillnaden/);
    assert.doesNotMatch(told, /är skriven i/);
  });

  test('replaces it when the user says so, and says that it did', async () => {
    const before = await editionHash(site);
    const { code, told } = await publish(whole, '--trots-skillnaden');
    assert.equal(code, 0, told);
    assert.notEqual(await editionHash(site), before);
    assert.match(told, /Varning: Tillsammans röjer .* Den tidigare är ersatt ändå, så som --trots-skillnaden säger\./);
    assert.match(told, /En utgåva som har publicerats från en annan mapp är inte jämförd.* --earlier MAPP\n/);
  });

  test('and the same edition again is nothing to say yes to', async () => {
    const { code, told } = await publish(whole);
    assert.equal(code, 0, told);
    assert.doesNotMatch(told, /röjer/);
  });
});
