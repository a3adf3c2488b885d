import { readdirSync, readFileSync } from 'node:fs';

/** The kernel's clock ticks in a second. */
const TICKS = 100;

/** What a server's processes have used of the processor so far, in milliseconds: of those that are there still. */
export function serverMilliseconds(cluster: string): number {
  const [server = ''] = readFileSync(`${cluster}/postmaster.pid`, 'utf8').split('\n');
  const ticks = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(usedBy)
    .reduce((sum, used) => sum + (used?.parent === Number(server) ? used.ticks : 0), 0);
  return (ticks * 1000) / TICKS;
}

/** Undefined of a process that has ended meanwhile. */
function usedBy(process: string): { readonly parent: number; readonly ticks: number } | undefined {
  try {
    const [, after = ''] = readFileSync(`/proc/${process}/stat`, 'utf8').split(') ');
    const fields = after.split(' ').map(Number);
    return { parent: fields[1] ?? 0, ticks: (fields[11] ?? 0) + (fields[12] ?? 0) };
  } catch {
    return undefined;
  }
}
