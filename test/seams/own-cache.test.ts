import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmod, chown, mkdir, mkdtemp, readdir, rm, stat, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, suite, test } from 'node:test';
import { fileURLToPath } from 'node:url';

// Compiled code that is kept is run as it stands, so nobody else may be able to put any there.

const PROGRAM = fileURLToPath(new URL('../../bin/vardmatt.mjs', import.meta.url));

let root: string;
let home: string;
let temporary: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'prov-cache-'));
  [home, temporary] = [join(root, 'hem'), join(root, 'tmp')];
  await mkdir(home, { mode: 0o755 });
  await mkdir(temporary);
  await chmod(temporary, 0o1777);
});
afterEach(async () => rm(root, { recursive: true }));

/** Runs the program for a user with the home folder. */
function run(environment: Readonly<Record<string, string>> = {}): void {
  const { XDG_CACHE_HOME: _, NODE_COMPILE_CACHE: __, ...own } = process.env;
  const env = { ...own, HOME: home, TMPDIR: temporary, ...environment };
  const { status, stderr } = spawnSync(process.execPath, [PROGRAM, '--version'], { env, encoding: 'utf8' });
  assert.equal(status, 0, stderr);
}

/** Every file below a folder. */
const filesIn = async (folder: string) =>
  (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());

suite('the program keeps compiled code', () => {
  test('in a folder that is the user’s alone, and nothing in the one for temporary files', async () => {
    run();
    const kept = join(home, '.cache', 'vardmatt', 'kompilerat');
    assert.equal((await stat(kept)).mode & 0o777, 0o700);
    assert.ok((await filesIn(kept)).length > 0);
    assert.deepEqual(await readdir(temporary), []);
  });

  test('where the user keeps caches', async () => {
    run({ XDG_CACHE_HOME: join(root, 'cache') });
    assert.ok((await filesIn(join(root, 'cache', 'vardmatt', 'kompilerat'))).length > 0);
    assert.deepEqual(await filesIn(home), []);
  });
});

suite('it keeps none, and runs all the same', () => {
  const keepsNone = async (environment?: Readonly<Record<string, string>>) => {
    run(environment);
    assert.deepEqual(await filesIn(root), []);
  };
  const kept = () => join(home, '.cache', 'vardmatt', 'kompilerat');

  test('where others can write in the folder', async () => {
    await mkdir(kept(), { recursive: true });
    await chmod(kept(), 0o777);
    await keepsNone();
  });

  test('where others can write in a folder above it, and so replace it', async () => {
    await mkdir(kept(), { recursive: true, mode: 0o700 });
    await chmod(join(home, '.cache'), 0o777);
    await keepsNone();
  });

  test('where the folder leads somewhere else', async () => {
    await mkdir(join(root, 'annans'), { mode: 0o700 });
    await mkdir(join(home, '.cache', 'vardmatt'), { recursive: true });
    await symlink(join(root, 'annans'), kept());
    await keepsNone();
  });

  test('where there is no home', () =>
    keepsNone({ HOME: join(temporary, 'finns', 'inte', 'x'), XDG_CACHE_HOME: '/dev/null/x' }));

  test('where the folder above is somebody else’s', { skip: process.getuid?.() !== 0 }, async () => {
    await mkdir(join(home, '.cache'));
    await chown(join(home, '.cache'), 65534, 65534);
    await keepsNone();
  });
});
