import { spawnSync } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
/** Where the data of the benchmarks is kept. */
export const work = `${root}data/bench`;

/** Runs a script of this folder in a process of its own and gives what it measured. */
export function inOwnProcess<T>(script: string, words: readonly string[]): T {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [fileURLToPath(new URL(script, import.meta.url)), ...words],
    { encoding: 'utf8', maxBuffer: 2 ** 28 },
  );
  if (status !== 0) throw new Error(`${script} ended with ${status}: ${stderr}`);
  const measured: T = JSON.parse(stdout);
  return measured;
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
