import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// Every test that stands beside the code, in one process: most of them take less time than a process takes to start.
// Each file also runs by itself: `node --test src/calendar/period.test.ts`.

const root = fileURLToPath(new URL('..', import.meta.url));
for (const file of globSync('src/**/*.test.ts', { cwd: root }).toSorted()) await import(`../${file}`);
