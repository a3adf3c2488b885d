import { writeFileSync } from 'node:fs';
import { run } from 'node:test';

// Runs test files in this process, and ends with 1 at the first that fails: what scripts/mutation/test-runs.ts starts.
// The instrumented code finds its mutant in the environment; what it reached is written to the file named there.

/** What the instrumented code keeps for all its copies; its names are Stryker's. */
interface Kept {
  hitCount?: number;
  hitLimit?: number;
  mutantCoverage?: { readonly static: Readonly<Record<string, number>> };
}

const { MUTATION_HIT_LIMIT: hitLimit, MUTATION_REACHED: reached } = process.env;
const kept: Kept = {};
Object.assign(globalThis, { __stryker__: kept });
// A loop that doesn't end throws at once: waiting for it would cost the time limit.
if (hitLimit !== undefined) Object.assign(kept, { hitCount: 0, hitLimit: Number(hitLimit) });

run({ files: process.argv.slice(2), isolation: 'none', concurrency: 1 })
  .on('test:fail', ({ name, details, todo }) => {
    if (todo !== undefined && todo !== false) return;
    process.stdout.write(
      `${name}: ${details.error.cause instanceof Error ? details.error.cause.message : details.error.message}\n`,
    );
    process.exit(1);
  })
  .on('test:summary', ({ counts }) => {
    if (reached !== undefined) writeFileSync(reached, JSON.stringify(kept.mutantCoverage?.static ?? {}));
    // A run of nothing would call every mutant a survivor.
    process.exit(counts.passed > 0 ? 0 : 1);
  })
  .resume();
