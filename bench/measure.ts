import { spawnSync } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
/** Where the data of the benchmarks is kept. */
export const work = `${root}data/bench`;

/** What a whole process took, from before it started until it had ended. */
export interface Process {
  readonly milliseconds: number;
  /** Of all its threads, the system's share for it too. */
  readonly cpuMilliseconds: number;
  readonly peakMegabytes: number;
  readonly printed: string;
}

const USAGE = fileURLToPath(new URL('usage.ts', import.meta.url));

/** Runs a program of this repository, by its path from the root, in a process of its own. */
export function inOwnProcess(program: string, words: readonly string[]): Process {
  const started = performance.now();
  const { status, output, stderr } = spawnSync(process.execPath, ['--import', USAGE, `${root}${program}`, ...words], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const milliseconds = performance.now() - started;
  if (status !== 0) throw new Error(`${program} ended with ${status}: ${stderr}`);
  const used: Pick<Process, 'cpuMilliseconds' | 'peakMegabytes'> = JSON.parse(output[3] ?? '');
  return { ...used, milliseconds, printed: output[1] ?? '' };
}

export async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** Median, least and most of several measurements, in seconds. */
export function seconds(milliseconds: readonly number[]): string {
  const sorted = milliseconds.toSorted((a, b) => a - b).map((each) => each / 1000);
  const shown = (value: number | undefined) => (value ?? Number.NaN).toFixed(2);
  return `${shown(sorted[Math.floor(sorted.length / 2)])} s (${shown(sorted[0])}–${shown(sorted.at(-1))})`;
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
