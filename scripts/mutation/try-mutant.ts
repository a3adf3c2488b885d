import type { Baseline } from './baseline.ts';
import { testRun } from './test-runs.ts';

export interface Trial {
  readonly fate: 'killed' | 'timed out' | 'survived' | 'not covered';
  /** The test that noticed, or nothing. */
  readonly by: string;
}

/** Test files are run together up to this many seconds, so that a dear one is begun only when all cheaper ones let the mutant live. */
const TOGETHER = 3;
/** A loop that passes a mutant's place so many times oftener than without it never ends. */
const HITS = 100;

/** Runs the test files that reach a mutant, the cheapest first, until one of them fails. */
export async function tryMutant(
  folder: string,
  covering: readonly Baseline[],
  environment: Readonly<Record<string, string>>,
): Promise<Trial> {
  if (covering.length === 0) return { fate: 'not covered', by: '' };
  for (const batch of batches(covering.toSorted((a, b) => a.seconds - b.seconds))) {
    const seconds = batch.reduce((sum, one) => sum + one.seconds, 0);
    const files = batch.map(({ file }) => file);
    // Loops that never end pass the limit of hits: the clock is for what hangs, and must not tell of a busy machine.
    const { ended, said } = await testRun(folder, files, 20 * seconds + 60, environment);
    if (ended === 'failed') return { fate: 'killed', by: said.split('\n')[0] ?? '' };
    if (ended === 'timed out') return { fate: 'timed out', by: files.join(', ') };
  }
  return { fate: 'survived', by: '' };
}

/** Those that reach the mutant, and the environment in which it is awake. */
export function awake(id: string, all: readonly Baseline[]): [readonly Baseline[], Readonly<Record<string, string>>] {
  const covering = all.filter(({ reached }) => (reached[id] ?? 0) > 0);
  const hits = covering.reduce((sum, { reached }) => sum + (reached[id] ?? 0), 0);
  return [covering, { __STRYKER_ACTIVE_MUTANT__: id, MUTATION_HIT_LIMIT: String(HITS * hits) }];
}

function batches(cheapestFirst: readonly Baseline[]): Baseline[][] {
  const made: Baseline[][] = [];
  let sum = Number.POSITIVE_INFINITY;
  for (const one of cheapestFirst) {
    sum += one.seconds;
    if (sum > TOGETHER) {
      made.push([]);
      sum = one.seconds;
    }
    made.at(-1)?.push(one);
  }
  return made;
}
