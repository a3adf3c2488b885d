import { writeFileSync } from 'node:fs';
import { type Disk, nodeDisk } from '../../src/files/outbox/disk.ts';

/** The program was killed: nothing that it does reaches the disk any more. */
export class Killed extends Error {}

export type Fault = 'kill' | 'ENOSPC' | 'EIO' | 'EACCES';

/**
 * The machine's disk with a fault at its nth write, counted from 1. `kill` stops everything from there on, as kill -9 does,
 * and leaves half of a file that was being written; an error code fails that write alone, as a full or a broken disk does.
 */
export function faultyDisk(nth: number, fault: Fault): { readonly disk: Disk; readonly writes: () => number } {
  let count = 0;
  const fails = () => {
    count += 1;
    return fault === 'kill' ? count >= nth : count === nth;
  };
  const error = () =>
    fault === 'kill' ? new Killed() : Object.assign(new Error(`${fault}: made up`), { code: fault });
  const guarded =
    <A extends readonly unknown[], T>(own: (...args: A) => Promise<T>) =>
    async (...args: A): Promise<T> => {
      if (fails()) throw error();
      return own(...args);
    };
  const disk: Disk = {
    ...nodeDisk,
    makeFolder: guarded(nodeDisk.makeFolder),
    setMode: guarded(nodeDisk.setMode),
    give: guarded(nodeDisk.give),
    copy: guarded(nodeDisk.copy),
    alsoName: guarded(nodeDisk.alsoName),
    sync: guarded(nodeDisk.sync),
    rename: guarded(nodeDisk.rename),
    remove: guarded(nodeDisk.remove),
    removeEmpty: guarded(nodeDisk.removeEmpty),
    write: async (file, content, mode) => {
      if (!fails()) return nodeDisk.write(file, content, mode);
      if (count === nth) writeFileSync(file, content.slice(0, content.length / 2));
      throw error();
    },
    renameNow: (from, to) => {
      if (fails()) throw error();
      nodeDisk.renameNow(from, to);
    },
  };
  return { disk, writes: () => count };
}
