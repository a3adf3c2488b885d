import { globSync } from 'node:fs';
import { suite } from 'node:test';
import { fileURLToPath } from 'node:url';
// What these wait for is waited for here, before any file: see below.
import './content.ts';
import './disclosure/made-up-results.ts';
import './not-plain.ts';

const ROOT = new URL('../../', import.meta.url);
const found = (pattern: readonly string[], exclude: readonly string[] = []) =>
  globSync(pattern, { cwd: fileURLToPath(ROOT), exclude })
    .toSorted()
    .map((file) => ({ name: file, href: new URL(file, ROOT).href }));

/**
 * Runs a share of the test files in this process, one after another, each as a suite of its own with what it sets up and takes away. A process
 * takes some seconds until it has read the content and made its code fast, which is longer than most files take, and there are four hundred.
 * @param part the file in `test/run` that asks: there are as many shares as files there
 */
export function importShare(part: string): void {
  const parts = found(['test/run/*.test.ts']);
  const share = parts.findIndex(({ href }) => href === part);
  const files = found(['src/**/*.test.ts', 'test/**/*.test.ts'], ['test/run/**', 'test/long/**']);
  let last: Promise<unknown> = Promise.resolve();
  for (const [at, { name, href }] of files.entries())
    if (at % parts.length === share)
      suite(name, async () => {
        const before = last;
        const imported = Promise.withResolvers<void>();
        last = imported.promise;
        // Whose the tests are is known by who made the promise that was waited for last: not `await before`, which others made.
        await new Promise<unknown>((resolve) => before.then(resolve));
        try {
          await import(href);
        } finally {
          imported.resolve();
        }
      });
}
