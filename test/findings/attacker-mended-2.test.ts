import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { after, suite, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { explainCommand } from '../../src/cli/commands/explain.ts';
import { commandHelp } from '../../src/cli/help.ts';
import { firstLine } from '../../src/files/first-line.ts';
import { runCommand } from '../kit/run-command.ts';

// What a second attack on the program found, through the whole program; the parts have tests of their own beside them.

const example = fileURLToPath(new URL('../fixtures/example/tables', import.meta.url));
const program = fileURLToPath(new URL('../../bin/vardmatt.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'prov-attack-2-'));
after(() => rmSync(folder, { recursive: true }));

suite('a person who is asked for', () => {
  const asked = [
    'explain',
    example,
    '--year',
    '2024',
    '--measure',
    'T1',
    '--unit',
    'karolinska',
    '--as-of',
    '2025-03-05',
  ];

  test('can be written on standard input, where no other user reads it', async () => {
    const given = await runCommand([...asked, '--json', '--person', 'p12-134']);
    const piped = await runCommand([...asked, '--json', '--person', '-'], {
      firstLine: () => firstLine(Readable.from([Buffer.from('p12-'), Buffer.from('134 \r\nannat\n')])),
    });
    assert.equal(piped.code, 0, piped.told);
    assert.ok(JSON.parse(piped.out).decisions.length > 0);
    assert.equal(piped.out, given.out);
    assert.match(commandHelp(explainCommand), /--person -\|ID/);
  });

  test('is asked for again when nothing comes', async () => {
    const { code, told } = await runCommand([...asked, '--person', '-']);
    assert.equal(code, 2);
    assert.match(told, /Inget id kom på standard in.*\n.*--person - </);
  });
});

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
