import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { commands } from '../../src/cli/commands.ts';
import { runCommand } from '../kit/run-command.ts';

// A register's folder that somebody has misspelt: of an empty register everything that a command says is so, and untrue.

const root = mkdtempSync(join(tmpdir(), 'vm-not-there-'));
// The server's user has to come there.
chmodSync(root, 0o711);
after(() => rmSync(root, { recursive: true, force: true }));

/** They write the first that there is, and say so. */
const BEGIN = ['import', 'save'];
/** Another register than the one that `--data` names is what they work with, or none. */
const OTHER = ['restore', 'start'];
/** What is asked of a register where the command's own example is of something else. */
const ASKED: Readonly<Record<string, string>> = {
  evaluate: 'evaluate --data register --year 2024',
  worklist: 'worklist --data register --unit skane',
  form: 'form --data register --record 1 --unit skane --out post.yaml',
};

for (const { name, load } of commands) {
  const { options, example } = await load();
  if (!('data' in options) || [...BEGIN, ...OTHER].includes(name)) continue;
  test(`${name} says that there is no register in the folder, and makes none`, async () => {
    const folder = join(root, name);
    const words = (ASKED[name] ?? example.replace('vardmatt ', '')).split(' ');
    const { code, told } = await runCommand(words.map((word) => (word === 'register' ? folder : word)));
    assert.ok(told.includes(`I mappen ${folder} finns inget register.`), told);
    assert.equal(code, 1);
    assert.ok(!existsSync(folder));
  });
}

test('a new register is told of where an import makes one', async () => {
  const folder = join(root, 'import');
  const tables = new URL('../fixtures/example/tables', import.meta.url).pathname;
  const words = ['import', tables, '--data', folder, '--history', '--yes'];
  assert.match((await runCommand(words)).told, /^Det fanns inget register i .*import\. Ett nytt är skapat där\./);
  assert.doesNotMatch((await runCommand(words)).told, /Ett nytt är skapat/);
});
