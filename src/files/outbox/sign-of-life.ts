import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Disk } from './disk.ts';
import type { ProcessIdentity } from './process-identity.ts';

/** A piece of work: its name, and the folder in which it is done. */
interface Work {
  readonly path: string;
  readonly name: string;
}

/** The file in a work folder that its run writes anew as long as it lives: a number that grows. */
const BEAT_FILE = 'lever';

/** Milliseconds between two signs of life. */
const BEAT = 1000;
/** So often another run's sign is looked for. */
const LOOK = 100;

/** Gives signs of life in a work folder until the returned function is called. They keep no program from ending. */
export function giveSigns({ path }: Work): () => Promise<void> {
  let beats = 0;
  let last = Promise.resolve();
  const timer = setInterval(() => {
    beats += 1;
    // That the disk takes no more is told by the work itself, which writes to it too.
    last = writeFile(join(path, BEAT_FILE), String(beats)).catch(() => {});
  }, BEAT);
  timer.unref();
  return () => {
    clearInterval(timer);
    return last;
  };
}

/**
 * Whether the run that made a work folder is dead. One of this machine is asked by its process; one elsewhere (another
 * container, or a machine that shares the disk) is dead when its sign of life doesn't change in `silence` milliseconds. It is
 * the content that is compared, and no clock: clocks differ, and network disks tell times late.
 */
export async function isDead(disk: Disk, identity: ProcessIdentity, work: Work, silence: number): Promise<boolean> {
  const alive = identity.isAlive(work.name);
  if (alive !== 'elsewhere') return alive === false;
  const first = await signOf(disk, work);
  for (let waited = 0; waited < silence; waited += LOOK) {
    await setTimeout(LOOK);
    if ((await signOf(disk, work)) !== first) return false;
  }
  return true;
}

/** The last sign of life; empty when none has come, or the folder is gone. */
async function signOf(disk: Disk, { path }: Work): Promise<string> {
  const file = join(path, BEAT_FILE);
  return (await disk.look(file))?.kind === 'file' ? disk.read(file).catch(() => '') : '';
}
