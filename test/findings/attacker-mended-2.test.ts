import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, suite, test } from 'node:test';
import { fileURLToPath } from 'node:url';

// What a second attack on the program found, through the whole program; the parts have tests of their own beside them.

const program = fileURLToPath(new URL('../../bin/vardmatt.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'prov-attack-2-'));
after(() => rmSync(folder, { recursive: true }));

/** How a user without a name opens what this machine lets anybody open. */
const STRANGER = ['--reuid', '54321', process.execPath, '--check'];

suite('the program starts', { skip: process.platform === 'win32' }, () => {
  const run = (script: string, words: readonly string[], home?: string) => {
    const { HOME: _, XDG_CACHE_HOME: __, ...own } = process.env;
    const stood = mkdtempSync(join(folder, 'star-'));
    const { status, stdout, stderr } = spawnSync('/bin/sh', ['-c', script, 'sh', process.execPath, program, ...words], {
      encoding: 'utf8',
      cwd: stood,
      env: { ...own, ...(home === undefined ? {} : { HOME: home }) },
    });
    return { status, stdout, stderr, stood };
  };

  test('for a user whom the system doesn’t know, without a home', {
    skip: process.getuid?.() !== 0 || spawnSync('setpriv', [...STRANGER, program]).status !== 0,
  }, () => {
    const { status, stdout, stderr } = run('exec setpriv --reuid 54321 "$@"', ['--version']);
    assert.deepEqual([status, stderr], [0, '']);
    assert.match(stdout, /^Vårdmått /);
  });

  test('with an empty home or one below where it stands, and keeps no code there', () => {
    for (const home of ['', 'hem']) {
      const { status, stood } = run('exec "$@"', ['--version'], home);
      assert.equal(status, 0);
      assert.deepEqual(readdirSync(stood), []);
    }
  });

  test('in a folder that has been removed, and says so where it needs one', () => {
    const { status, stderr } = run('rmdir "$PWD"; exec "$@"', ['--version']);
    assert.deepEqual([status, stderr], [0, '']);
    const needing = run('rmdir "$PWD"; exec "$@"', ['publish', 'tabeller', '--out', 'ut']);
    assert.equal(needing.status, 1, needing.stderr);
    assert.match(needing.stderr, /Mappen som du står i finns inte längre\.\n.*Gör så här: Gå till en mapp/);
  });
});
