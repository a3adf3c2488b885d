import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MARK_FILE } from '../../src/files/outbox/mark.ts';

/** Marks a folder as `publish` does, for a test of what serves it: nothing else is shown. */
export function markAsSite(folder: string): void {
  const mark = { vardmatt: 1, slag: 'webbplats', uttag: '2026-03-31', program: '0.1.0', filer: [] };
  writeFileSync(join(folder, MARK_FILE), JSON.stringify(mark));
}
