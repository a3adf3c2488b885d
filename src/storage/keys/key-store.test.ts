import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createSecretKey } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { after, describe, test } from 'node:test';
import { promisify } from 'node:util';
import { KeyStore } from './key-store.ts';
import { open, seal } from './seal.ts';

const root = mkdtempSync(join(tmpdir(), 'vm-keys-'));
after(() => rmSync(root, { recursive: true }));
let count = 0;
const fresh = () => join(root, String(count++));
const number = (value: string) => ({ kind: 'personnummer', value });
const ANNA = '191212121212';

/** Whether bytes stand anywhere in a folder's files. */
const holds = (folder: string, wanted: Buffer) =>
  readdirSync(folder, { withFileTypes: true }).some(
    (one) => one.isFile() && readFileSync(join(folder, one.name)).includes(wanted),
  );

const one = (store: KeyStore, identities: readonly { kind: string; value: string }[]) =>
  store.addAll([identities])[0] ?? assert.fail();

describe('the store of keys', () => {
  test('knows a person by any of the numbers, and by no other kind of number', () => {
    const store = new KeyStore(fresh());
    const person = one(store, [number(ANNA)]);
    assert.equal(one(store, [number(ANNA)]), person, 'the same number is the same person');
    store.addNumbers(person, [number('194510101234')]);
    assert.deepEqual(store.find([number('194510101234'), number(ANNA)]), [person]);
    assert.deepEqual(store.find([{ kind: 'reservnummer', value: ANNA }]), []);
    const other = one(store, [number('200001012384')]);
    assert.throws(() => store.addNumbers(other, [number(ANNA)]), /another person/);
    assert.deepEqual(store.find([number(ANNA), number('200001012384')]), [person, other]);
    store.close();
  });

  test('can be read by nobody else, and holds no number', () => {
    const folder = fresh();
    const store = new KeyStore(folder);
    one(store, [number(ANNA)]);
    store.close();
    chmodSync(folder, 0o755);
    chmodSync(join(folder, 'nycklar.sqlite'), 0o644);
    new KeyStore(folder).close();
    assert.equal(statSync(folder).mode & 0o077, 0, 'also where it was copied by somebody careless');
    assert.equal(statSync(join(folder, 'nycklar.sqlite')).mode & 0o077, 0);
    assert.ok(!holds(folder, Buffer.from(ANNA)));
  });

  test('has no byte of a key or a number that is destroyed, and the others as they were', () => {
    const folder = fresh();
    const store = new KeyStore(folder);
    const people = Array.from({ length: 300 }, (_, at) => one(store, [number(`1900010${10_000 + at}`)]));
    const [gone = '', kept = ''] = [people[150], people[151]];
    const key = (store.keyOf(gone) ?? assert.fail()).export();
    const other = store.keyOf(kept)?.export();
    assert.ok(holds(folder, key));
    store.destroy(gone);
    assert.ok(!holds(folder, key) && !holds(folder, Buffer.from(gone)));
    assert.equal(store.keyOf(gone), undefined);
    assert.deepEqual(store.find([number('190001010150')]), []);
    assert.deepEqual(store.keyOf(kept)?.export(), other);
    store.close();
  });

  test('is used by several programs at once, who make one person of one number', async () => {
    const folder = fresh();
    new KeyStore(folder).close();
    const code = `
      const { KeyStore } = await import(${JSON.stringify(new URL('./key-store.ts', import.meta.url).href)});
      const store = new KeyStore(${JSON.stringify(folder)});
      for (let at = 0; at < 40; at++) console.log(store.addAll([[{ kind: 'personnummer', value: String(at) }]])[0]);`;
    const words = ['--input-type=module', '-e', code];
    const run = promisify(execFile);
    const [one, other] = await Promise.all([0, 1].map(async () => (await run(process.execPath, words)).stdout));
    assert.equal(one?.split('\n').length, 41);
    assert.equal(one, other);
  });
});

test('what is sealed opens with its key at its place, and nowhere else', () => {
  const [key, other] = [createSecretKey(Buffer.alloc(32, 1)), createSecretKey(Buffer.alloc(32, 2))];
  const sealed = seal('Åsa Påhittad', key, 'identity');
  assert.equal(open(sealed, key, 'identity'), 'Åsa Påhittad');
  assert.notDeepEqual(seal('Åsa Påhittad', key, 'identity'), sealed);
  assert.throws(() => open(sealed, other, 'identity'));
  assert.throws(() => open(sealed, key, 'version'));
  sealed[sealed.length - 1] = (sealed.at(-1) ?? 0) ^ 1;
  assert.throws(() => open(sealed, key, 'identity'));
});
