import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** What a process makes before it takes its name: it bears the process's number until then. */
export const draftOf = (path: string, pid: number): string => `${path}.${pid}`;

/** Takes away the drafts of a name in a folder whose processes are gone: they were killed before what they made was whole. */
export function removeLeftBehind(folder: string, name: string): void {
  for (const one of readdirSync(folder)) {
    const [, made, pid] = /^(.+)\.(\d+)$/.exec(one) ?? [];
    if (made === name && !existsSync(`/proc/${pid}`))
      // Its own helper may take a moment more to see that it is gone.
      rmSync(join(folder, one), { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  }
}
