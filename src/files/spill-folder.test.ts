import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { nodeIdentity } from './outbox/process-identity.ts';
import { makeSpillFolder, removeSpillFolders } from './spill-folder.ts';

const within = mkdtempSync(join(tmpdir(), 'prov-spill-'));
after(() => rmSync(within, { recursive: true }));

test('only the user can look into it, its name differs each time, and it can be removed', () => {
  const [one, two] = [makeSpillFolder(within), makeSpillFolder(within)];
  assert.notEqual(one, two);
  assert.equal(statSync(one).mode & 0o777, 0o700);
  writeFileSync(join(one, 'duckdb_temp_storage_DEFAULT-0.tmp'), 'x');
  removeSpillFolders();
  assert.deepEqual(readdirSync(within), []);
});

/** The name of a run whose process has ended. */
const DEAD = nodeIdentity()
  .name()
  .replace(/-\d+-/, `-${spawnSync(process.execPath, ['-e', '']).pid}-`);

/** A folder as a run leaves it that dies with its helper, as in a power failure, but for what is changed. */
function left({ run = DEAD, name = '', mode = 0o700, mark = true } = {}): string {
  const folder = mkdtempSync(join(within, 'vardmatt-spill-'));
  const { dev, ino } = lstatSync(folder);
  const written = { vardmatt: 'spill', namn: name || basename(folder), plats: `${dev}:${ino}`, korning: run };
  if (mark) writeFileSync(join(folder, '.vardmatt-spill.json'), JSON.stringify(written));
  writeFileSync(join(folder, 'duckdb_temp_block-7.block'), 'x');
  chmodSync(folder, mode);
  return folder;
}

/** What stays of some folders when the program next makes one. */
function staying(folders: readonly string[]): readonly string[] {
  makeSpillFolder(within);
  removeSpillFolders();
  const there = folders.filter((folder) => existsSync(join(folder, 'duckdb_temp_block-7.block')));
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  return there;
}

test('what a dead run left is taken away', () => {
  assert.deepEqual(staying([left(), left()]), []);
  assert.deepEqual(readdirSync(within), []);
});

test('a folder that the program can’t prove that it made is never touched, whatever it is called and holds', () => {
  const copy = join(within, 'vardmatt-spill-kopia1');
  cpSync(left(), copy, { recursive: true });
  const moved = join(within, 'vardmatt-spill-flytt1');
  renameSync(left(), moved);
  const named = ['vardmatt-2024', 'vardmatt-2023-backup', 'vardmatt-spill-4194304-aB3dE6', 'vardmatt-spill-aB3dE6'].map(
    (name) => join(within, name),
  );
  for (const folder of named) {
    mkdirSync(folder, { mode: 0o700 });
    writeFileSync(join(folder, 'duckdb_temp_block-7.block'), 'x');
  }
  const others = [
    left({ mark: false }),
    left({ name: 'vardmatt-spill-annan1' }),
    left({ mode: 0o755 }),
    left({ run: nodeIdentity().name() }),
    left({ run: DEAD.replace(/-[0-9a-f]{8}-/, '-abcdef01-') }),
  ];
  const pointing = join(within, 'vardmatt-spill-lank01');
  symlinkSync(others[0] ?? '', pointing);
  const all = [...named, copy, moved, ...others, pointing];
  assert.deepEqual(staying(all), all);
  for (const name of readdirSync(within)) rmSync(join(within, name), { recursive: true });
});

test('what somebody has put in a spill folder of a dead run stays', () => {
  const folder = left();
  writeFileSync(join(folder, 'viktigt.csv'), 'x');
  makeSpillFolder(within);
  removeSpillFolders();
  assert.deepEqual(
    readdirSync(folder).filter((name) => !name.startsWith('.')),
    ['viktigt.csv'],
  );
  rmSync(folder, { recursive: true });
});

/** A program that makes a folder, tells which, and then does what is given. */
const program = (then: string) => [
  '--input-type=module',
  '-e',
  `const { makeSpillFolder } = await import(${JSON.stringify(new URL('./spill-folder.ts', import.meta.url).href)});
console.log(makeSpillFolder(${JSON.stringify(within)})); ${then}`,
];

test('it is gone when the program has ended, also by a fault, and keeps no program from ending', () => {
  for (const then of ['', "throw new Error('x')"]) {
    const { stdout } = spawnSync(process.execPath, program(then), { encoding: 'utf8' });
    assert.match(stdout, /vardmatt-spill-/);
    assert.ok(!existsSync(stdout.trim()));
  }
});

for (const signal of ['SIGINT', 'SIGTERM', 'SIGKILL'] as const)
  test(`it is gone when the program was ended by ${signal}`, async () => {
    const running = spawn(process.execPath, program('setInterval(() => {}, 1000)'));
    const [told] = await once(running.stdout, 'data');
    const path = String(told).trim();
    assert.ok(existsSync(path));
    running.kill(signal);
    for (let tries = 0; existsSync(path) && tries < 200; tries += 1) await wait(50);
    assert.ok(!existsSync(path));
  });
