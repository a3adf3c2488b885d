import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';

/** The processes that keep the server of a register's folder. */
export function keepersOf(folder: string): readonly number[] {
  return processes().filter((pid) => {
    const said = asked(() => readFileSync(`/proc/${pid}/cmdline`, 'utf8'));
    return said.includes('keeper.ts') && said.includes(JSON.stringify(folder));
  });
}

/** The servers of a register's folder and their helpers: they work in its files. */
export function serversOf(folder: string): readonly number[] {
  const server = join(folder, 'server/');
  return processes().filter((pid) => asked(() => readlinkSync(`/proc/${pid}/cwd`)).startsWith(server));
}

/** The server that says that it runs in the folder. @throws where none has said so */
export const serverOf = (folder: string) =>
  Number(readFileSync(join(folder, 'server/kluster/postmaster.pid'), 'utf8').split('\n')[0]);

/** Waits until none of them is left; what is still there after a minute. */
export async function left(found: () => readonly number[]): Promise<readonly number[]> {
  const until = performance.now() + 60_000;
  while (found().length > 0 && performance.now() < until) await wait(20);
  return found();
}

/** Kills a process, if it is there. @returns whether it was */
export function killed(pid: number): boolean {
  // Read in a file that isn't finished, it may be 0, which is all of us.
  if (!(pid > 1)) return false;
  try {
    return process.kill(pid, 'SIGKILL');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return false;
    throw error;
  }
}

const processes = () =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);

/** Of a process that has ended, or is somebody else's, nothing is told. */
function asked(read: () => string): string {
  try {
    return read();
  } catch (error) {
    if (error instanceof Error && 'code' in error && ['ENOENT', 'EACCES', 'ESRCH'].includes(String(error.code)))
      return '';
    throw error;
  }
}
