import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { makeSpillFolder, removeSpillFolders } from './spill-folder.ts';

const within = mkdtempSync(join(tmpdir(), 'prov-spill-'));
after(() => rmSync(within, { recursive: true }));

/** A process that has ended. */
const DEAD = spawnSync(process.execPath, ['-e', '']).pid;

test('only the user can look into it, its name differs each time, and it can be removed', () => {
  const [one, two] = [makeSpillFolder(within), makeSpillFolder(within)];
  assert.notEqual(one, two);
  assert.equal(statSync(one).mode & 0o777, 0o700);
  writeFileSync(join(one, 'rader.tmp'), 'x');
  removeSpillFolders();
  assert.deepEqual(readdirSync(within), []);
});

test('what a dead run left is taken away, and nothing else', () => {
  const others = mkdtempSync(join(within, 'annat-'));
  writeFileSync(join(others, 'viktigt.txt'), 'x');
  for (const name of [
    `vardmatt-${DEAD}`,
    `vardmatt-spill-${DEAD}-aB3dE6`,
    `vardmatt-spill-${process.pid}-aB3dE6`,
    'vardmatt-prov',
  ])
    mkdirSync(join(within, name));
  symlinkSync(others, join(within, `vardmatt-spill-${DEAD}-aB3dE7`));
  const folder = makeSpillFolder(within);
  assert.deepEqual(
    readdirSync(within).toSorted(),
    [
      basename(folder),
      basename(others),
      'vardmatt-prov',
      `vardmatt-spill-${DEAD}-aB3dE7`,
      `vardmatt-spill-${process.pid}-aB3dE6`,
    ].toSorted(),
  );
  assert.ok(existsSync(join(others, 'viktigt.txt')));
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
