import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Tests that are run beside the test command (`npm run test:wide`), by how their files end. */
const WIDE = '.wide.test.ts';

/**
 * Runs every n-th of the test files that a pattern finds, in this process: most take less time than a process takes to start,
 * and one process for all would be the last to end while the other processor has nothing left to do. Wide ones run only where the pattern
 * names them.
 * @param pattern from the root of the project
 */
export async function importShare(pattern: string, share: number, of: number): Promise<void> {
  const root = new URL('../../', import.meta.url);
  const files = globSync(pattern, { cwd: fileURLToPath(root) })
    .filter((file) => pattern.endsWith(WIDE) || !file.endsWith(WIDE))
    .toSorted();
  for (const [at, file] of files.entries()) if (at % of === share - 1) await import(new URL(file, root).href);
}
