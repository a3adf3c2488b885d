import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import type { RegisterStore } from '../../src/storage/register-store.ts';
import { OpenServers } from '../../src/storage/servers/open-servers.ts';
import { runProgram } from '../kit/run-program.ts';
import { mustBeWhole, recordUnits } from '../kit/storage/moved-units.ts';
import { keepersOf, killed, left, serversOf } from '../kit/storage/processes.ts';
import { openDivided, recordedIn } from '../kit/storage/several-servers.ts';

// Whoever divides, moves and gathers units is killed in the middle of it, or one of the servers is: each unit is whole where it counts, and the next
// command goes on. More by `VARDMATT_RUNS`.

const root = mkdtempSync(join(tmpdir(), 'vm-flytt-'));
// The servers' user has to come there.
chmodSync(root, 0o711);
after(() => rmSync(root, { recursive: true, force: true }));
const data = join(root, 'r');
const named = ['norr', 'syd'].map((server) => ({ server, folder: join(root, server) }));
const servers = named.map(({ server, folder }) => `${server}=${folder}`).join(',');
const WAYS = [
  ['distribute', '--servers', servers],
  ['move', '--unit', 'skane', '--to', 'norr'],
  ['move', '--unit', 'skane', '--to', 'syd'],
  ['gather'],
];
const VICTIMS = ['program', 'program', 'program', 'register', 'norr', 'syd'];
const MOMENTS = Number(process.env['VARDMATT_RUNS'] ?? 2);

/** A stream of numbers from 0 to 1, the same each time. */
function drawing(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
}

let whole: readonly string[];
/** How long each way took that wasn't killed, in milliseconds. */
const lasts = new Map<string, number>();

async function withHome<T>(work: (home: RegisterStore) => Promise<T>): Promise<T> {
  const home = await openDivided(data);
  try {
    return await work(home);
  } finally {
    await home.close();
  }
}

before(() =>
  withHome(async (home) => {
    await recordUnits(home);
    whole = await recordedIn(home.owner);
  }),
);

const held = () =>
  withHome(async (home) => {
    const others = new OpenServers(home);
    try {
      await mustBeWhole(home, whole, async (server) => recordedIn((await others.at(server)).owner));
      assert.equal((await home.verifyTrace()).brokenAt, undefined);
    } finally {
      await others.close();
    }
  });

async function done(way: readonly string[]): Promise<void> {
  const began = performance.now();
  const { said, ended } = runProgram(['store', ...way, '--data', data]);
  const { code } = await ended;
  assert.equal(code, 0, said());
  lasts.set(way.join(' '), performance.now() - began);
}

test('a unit is whole where it counts whoever is killed while it moves, and the next command goes on', async () => {
  const random = drawing(Number(process.env['VARDMATT_SEED'] ?? 7));
  for (let moment = 0; moment < MOMENTS; moment++) {
    const way = WAYS[moment % WAYS.length] ?? [];
    const victim = VICTIMS[Math.floor(random() * VICTIMS.length)];
    const folder = named.find(({ server }) => server === victim)?.folder ?? data;
    const longest = lasts.get(way.join(' ')) ?? 4000;
    const running = runProgram(['store', ...way, '--data', data]);
    await Promise.race([wait(random() * longest), running.ended]);
    if (victim === 'program') killed(running.process.pid ?? 0);
    else {
      for (const keeper of keepersOf(folder)) killed(keeper);
      for (const server of serversOf(folder)) killed(server);
    }
    await running.ended;
    for (const each of [data, ...named.map((one) => one.folder)])
      assert.deepEqual(await left(() => [...keepersOf(each), ...serversOf(each)]), [], 'nothing is left running');
    await held();
    await done(way);
    await held();
  }
  await done(['gather']);
  assert.deepEqual(await withHome((home) => recordedIn(home.owner)), whole);
});
