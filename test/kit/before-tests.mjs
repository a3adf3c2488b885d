import { existsSync, statfsSync } from 'node:fs';
import { enableCompileCache } from 'node:module';

// Loaded before every test file (package.json): all of them load much the same code, and so it is made ready once.
enableCompileCache('node_modules/.cache/tests');

// Tests write tens of thousands of small files, and each edition waits for the disk: in memory, where there is room for all.
const MEMORY = '/dev/shm';
const ROOM = 4 * 2 ** 30;
if (process.env.TMPDIR === undefined && existsSync(MEMORY)) {
  const { bavail, bsize } = statfsSync(MEMORY);
  if (bavail * bsize >= ROOM) process.env.TMPDIR = MEMORY;
}
