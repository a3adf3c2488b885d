import { existsSync, statfsSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

// Loaded before every test file (package.json): all of them, and the programs that they start, load much the same code, and so it is
// made ready once.
const cache = fileURLToPath(new URL('../../node_modules/.cache/tests', import.meta.url));
enableCompileCache(cache);
process.env.NODE_COMPILE_CACHE ??= cache;

// Tests write tens of thousands of small files, and each edition waits for the disk: in memory, where there is room for all.
const MEMORY = '/dev/shm';
const ROOM = 4 * 2 ** 30;
if (process.env.TMPDIR === undefined && existsSync(MEMORY)) {
  const { bavail, bsize } = statfsSync(MEMORY);
  if (bavail * bsize >= ROOM) process.env.TMPDIR = MEMORY;
}
