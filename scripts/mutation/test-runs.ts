import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { TEMPORARY } from './tree-copy.ts';

const TEST_PROCESS = fileURLToPath(new URL('./test-process.ts', import.meta.url));

/** As many made-up registers as tell most mistakes, in a quarter of the time of the test command. */
const FEWER = { VARDMATT_RUNS: '60' };

export interface TestRun {
  readonly ended: 'passed' | 'failed' | 'timed out';
  /** What the process said: the first test that failed, and why. */
  readonly said: string;
  readonly seconds: number;
}

const living = new Set<ChildProcess>();

/** Stops all that runs. */
export function stopRuns(): void {
  for (const child of living) child.kill('SIGKILL');
}

/** Runs the test files in one process of their own, in the folder, and kills it after so many seconds. */
export async function testRun(
  folder: string,
  files: readonly string[],
  limit: number,
  environment: Readonly<Record<string, string>> = {},
): Promise<TestRun> {
  const started = performance.now();
  const child = spawn(process.execPath, [TEST_PROCESS, ...files], {
    cwd: folder,
    env: { ...process.env, ...FEWER, TMPDIR: join(folder, TEMPORARY), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  living.add(child);
  let late = false;
  const alarm = setTimeout(() => {
    late = true;
    child.kill('SIGKILL');
  }, limit * 1000);
  const [[code], out, err] = await Promise.all([once(child, 'close'), text(child.stdout), text(child.stderr)]);
  clearTimeout(alarm);
  living.delete(child);
  const ended = late ? 'timed out' : code === 0 ? 'passed' : 'failed';
  return { ended, said: `${out}${err}`.trim(), seconds: (performance.now() - started) / 1000 };
}

/** Runs the work for every one of the list, so many at a time, and gives the answers in the list's order. */
export async function atATime<T, A>(count: number, list: readonly T[], work: (one: T) => Promise<A>): Promise<A[]> {
  const answers: A[] = [];
  const waiting = list.entries();
  const worker = async () => {
    for (const [place, one] of waiting) answers[place] = await work(one);
  };
  await Promise.all(Array.from({ length: count }, worker));
  return answers;
}
