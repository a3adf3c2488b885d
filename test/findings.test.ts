import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// The inputs of every finding, in one process: what the program reads for each command, its content above all, is read once.
// Each file also runs by itself: `node --test test/findings/inputs-csv.test.ts`.

const root = fileURLToPath(new URL('.', import.meta.url));
for (const file of globSync('findings/*.test.ts', { cwd: root }).toSorted()) await import(`./${file}`);
