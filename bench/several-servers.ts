import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { day } from '../src/calendar/day.ts';
import { RegisterStore } from '../src/storage/register-store.ts';
import { distributeUnits, moveOne } from '../src/storage/servers/divide-units.ts';
import { unitPlaces } from '../src/storage/servers/unit-places.ts';
import { evaluateRegister } from '../src/work/evaluate-register.ts';
import { ownContent } from '../test/kit/content.ts';
import { inOwnProcess, median } from './measure.ts';

// Two servers with units, each with a core of its own, beside one: `node bench/several-servers.ts [persons]`. Beside the wall's clock stands what each
// server took of its processor, since the clock says as much of what else the machine does: with a core each, two take as long as the one that takes more.

const PERSONS = process.argv[2] ?? '20000';
const RUNS = 5;
const AS_OF = day('2026-03-31');
const asking = { role: 'coordinator', unit: '', author: 'mätning', purpose: 'mätning' } as const;
const world = { today: () => AS_OF, random: Math.random };
/** The kernel's clock ticks in a second. */
const TICKS = 100;

const content = await ownContent();
const area = content.areas.get('nhv-net-binjure');
if (area === undefined) throw new Error('no area');

const root = mkdtempSync(join(tmpdir(), 'vm-matning-'));
// The servers' user has to come there.
chmodSync(root, 0o711);
const at = (name: string) => join(root, name);
try {
  inOwnProcess('bin/vardmatt.mjs', ['simulate', '--persons', PERSONS, '--as-of', AS_OF, '--out', at('tabeller')]);
  inOwnProcess('bin/vardmatt.mjs', ['import', at('tabeller'), '--data', at('r'), '--history', '--yes']);
  const home = await RegisterStore.open({ folder: at('r'), knowsServers: true }, world);
  const held = [];
  try {
    const alone = await measured(home, ['r']);
    const others = ['norr', 'syd'].map((server) => ({ server, address: at(server) }));
    for (const one of others) held.push(await home.openServer(one, true));
    for (const [core, { server }] of others.entries()) pinned(server, core);
    pinned('r', 0);
    await distributeUnits(home, asking, others, () => {});
    const two = await measured(home, ['r', 'norr', 'syd']);
    const places = [...(await unitPlaces(home.owner)).values()];
    for (const { unit } of places) await moveOne(home, asking, unit, 'norr', () => {});
    const one = await measured(home, ['r', 'norr', 'syd']);
    const longest = Math.max(...[two.servers[1], two.servers[2]].map((each) => each ?? Number.NaN));
    const report = [
      `${PERSONS} persons; units: ${places.map(({ unit, server }) => `${unit} at ${server}`).join(', ')}`,
      `the register's own server alone: ${told(alone)}`,
      `one other server: ${told(one)}`,
      `two other servers: ${told(two)}`,
      `one beside two, by the processor of the busiest: ${((one.servers[1] ?? Number.NaN) / longest).toFixed(2)}; by the clock: ${(one.clock / two.clock).toFixed(2)}`,
    ];
    process.stdout.write(`${report.join('\n')}\n`);
  } finally {
    for (const store of held) await store.close();
    await home.close();
  }
} finally {
  rmSync(root, { recursive: true, force: true });
}

interface Measured {
  /** In milliseconds, of the median run. */
  readonly clock: number;
  /** What each server took of its processor, in milliseconds a run. */
  readonly servers: readonly number[];
}

function told({ clock, servers }: Measured): string {
  const each = servers.map((milliseconds) => Math.round(milliseconds)).join(' + ');
  return `${Math.round(clock)} ms by the clock, and of their processors ${each} ms`;
}

async function measured(home: RegisterStore, names: readonly string[]): Promise<Measured> {
  const evaluated = () =>
    evaluateRegister(
      content,
      area as NonNullable<typeof area>,
      { years: [2025], byStratum: false, asOf: AS_OF, author: 'mätning' },
      home,
      () => {},
    );
  // The first makes the rows that are kept.
  await evaluated();
  const before = names.map(usedBy);
  const clocks: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const began = performance.now();
    await evaluated();
    clocks.push(performance.now() - began);
  }
  return { clock: median(clocks), servers: names.map((name, place) => (usedBy(name) - (before[place] ?? 0)) / RUNS) };
}

function serverOf(name: string): number {
  return Number(readFileSync(join(at(name), 'server/kluster/postmaster.pid'), 'utf8').split('\n')[0]);
}

/** What a server has used of its processor, in milliseconds: its processes, and those of its that have ended. */
function usedBy(name: string): number {
  const server = serverOf(name);
  let ticks = 0;
  for (const process of readdirSync('/proc').filter((each) => /^\d+$/.test(each))) {
    const fields = statOf(process);
    if (Number(process) === server) ticks += (fields[13] ?? 0) + (fields[14] ?? 0);
    if (fields[1] === server) ticks += (fields[11] ?? 0) + (fields[12] ?? 0);
  }
  return (ticks * 1000) / TICKS;
}

/** Empty of a process that has ended meanwhile. */
function statOf(process: string): readonly number[] {
  try {
    const [, after = ''] = readFileSync(`/proc/${process}/stat`, 'utf8').split(') ');
    return after.split(' ').map(Number);
  } catch {
    return [];
  }
}

/** Gives a server, with all that it starts from now on, one core. */
function pinned(name: string, core: number): void {
  execFileSync('taskset', ['-acp', String(core), String(serverOf(name))]);
}
