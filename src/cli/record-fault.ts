import { randomBytes } from 'node:crypto';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RecordedFault } from './effects.ts';
import { faultDetails } from './fault-details.ts';

/**
 * Writes an unforeseen fault's details to a new folder that only the user can read, and gives it a reference. Where that
 * can't be written (a full disk), there is a reference alone.
 */
export async function recordFault(error: unknown, root = tmpdir()): Promise<RecordedFault> {
  const reference = randomBytes(4).toString('hex');
  try {
    const file = join(await mkdtemp(join(root, 'vardmatt-fel-')), `${reference}.txt`);
    await writeFile(file, faultDetails(error), { mode: 0o600 });
    return { reference, file };
  } catch {
    return { reference };
  }
}
