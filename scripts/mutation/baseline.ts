import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { atATime, testRun } from './test-runs.ts';

/** A test file as it runs without any mutant. */
export interface Baseline {
  readonly file: string;
  readonly seconds: number;
  /** Mutant → how often its place was passed. */
  readonly reached: Readonly<Record<string, number>>;
}

/** Longer than any test file takes. */
const PATIENCE = 600;

/** Runs each test file on the instrumented tree with no mutant awake. Throws, with what it said, when one fails: no score stands on that. */
export async function baselines(folder: string, files: readonly string[], atOnce: number): Promise<Baseline[]> {
  return await atATime(atOnce, files, async (file) => {
    const notes = join(folder, `${file.replaceAll('/', '_')}.json`);
    const { ended, said, seconds } = await testRun(folder, [file], PATIENCE, { MUTATION_REACHED: notes });
    if (ended !== 'passed') throw new Error(`${file} ${ended} without any mutant:\n${said}`);
    return { file, seconds, reached: JSON.parse(readFileSync(notes, 'utf8')) };
  });
}
