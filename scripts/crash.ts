import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { editionHash } from '../test/kit/editions.ts';
import { runProgram } from '../test/kit/run-program.ts';
import { crashRegister } from './crash/crash-register.ts';

// Kills publish, report and simulate with kill -9 at moments spread over their whole run, as many as asked for, and looks
// after each: the old edition or the new one stands whole, and after the next run nothing else does.
// npm run crash -- [moments of each command, 40]
// With --register the register: whoever takes part in saving, importing, merging, erasing, backing up, restoring and migrating.
// npm run crash -- --register [moments, 10000] [--minutes 60]

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { register: { type: 'boolean', default: false }, minutes: { type: 'string' } },
});
if (values.register) {
  const minutes = values.minutes === undefined ? Number.POSITIVE_INFINITY : Number(values.minutes);
  await crashRegister(Number(positionals[0] ?? 10_000), minutes);
  process.exit(0);
}
const MOMENTS = Number(positionals[0] ?? 40);
const AS_OF = ['--as-of', '2026-03-31'];
/** Longer than any run here takes. */
const PATIENCE = 300_000;

const root = await mkdtemp(join(tmpdir(), 'vardmatt-kill-'));
const simulate = (seed: number, out: string) => ['simulate', '--persons', '1500', '--seed', String(seed), '--out', out];
const data = [1, 2].map((seed) => join(root, `data-${seed}`));
for (const [place, out] of data.entries()) await whole(simulate(place + 5, out));

const commands: Readonly<Record<string, (turn: number, out: string) => string[]>> = {
  publish: (turn, out) => ['publish', data[turn] ?? '', '--years', '2024', '--out', out],
  report: (turn, out) => ['report', data[turn] ?? '', '--year', '2024', '--out', out],
  simulate: (turn, out) => simulate(turn + 5, out),
};

try {
  for (const [name, words] of Object.entries(commands)) await trial(name, words);
} finally {
  await rm(root, { recursive: true });
}

async function trial(name: string, words: (turn: number, out: string) => string[]): Promise<void> {
  const parent = join(root, name);
  const out = join(parent, 'ut');
  const editions: string[] = [];
  let longest = 0;
  for (const turn of [1, 0]) {
    const started = performance.now();
    await whole(words(turn, out));
    longest = Math.max(longest, performance.now() - started);
    editions[turn] = await editionHash(out);
  }
  if (editions[0] === editions[1]) throw new Error(`${name}: two editions are the same`);
  const ends = { old: 0, new: 0, killed: 0, away: 0 };
  for (let moment = 0; moment < MOMENTS; moment += 1) {
    const before = await editionHash(out);
    const turn = before === editions[0] ? 1 : 0;
    const run = runProgram([...words(turn, out), ...AS_OF]);
    // Most of the writing is at the end: half of the moments lie in the last fifth.
    const part = moment % 2 === 0 ? moment / MOMENTS : 0.8 + (0.25 * moment) / MOMENTS;
    await setTimeout(part * longest);
    run.process.kill('SIGKILL');
    const { signal } = await run.ended;
    if (signal !== null) ends.killed += 1;
    const after = await editionHash(out);
    if (after === 'missing') ends.away += 1;
    else if (after !== before && after !== editions[turn])
      throw new Error(`${name}, moment ${moment}: half an edition`);
    await whole(words(turn, out));
    const left = await readdir(parent);
    if ((await editionHash(out)) !== editions[turn] || left.join() !== 'ut')
      throw new Error(`${name}, moment ${moment}: the next run left ${left.join(', ')}`);
    ends[after === editions[turn] ? 'new' : 'old'] += 1;
  }
  process.stdout.write(
    `${name}: ${MOMENTS} moments, ${ends.killed} killed alive; old ${ends.old} (${ends.away} put back by the next run), new ${ends.new}\n`,
  );
}

/** A run that is let be, and has to succeed. */
async function whole(words: readonly string[]): Promise<void> {
  const run = runProgram([...words, ...AS_OF]);
  const late = AbortSignal.timeout(PATIENCE);
  late.addEventListener('abort', () => run.process.kill('SIGKILL'));
  const { code } = await run.ended;
  if (code !== 0) throw new Error(`${words.join(' ')} ended with ${code}:\n${run.said()}`);
}
