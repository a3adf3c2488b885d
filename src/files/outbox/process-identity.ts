import { createHash, randomBytes } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** Names running programs, so that what a dead one left can be told from what a living one is writing. */
export interface ProcessIdentity {
  /** A new name for a piece of this program's work. It sorts by the time it was given. */
  readonly name: () => string;
  /**
   * Whether the work of that name is going on; undefined when it is no such name. What another machine or container does can't
   * be asked here (`elsewhere`): only a sign of life in its work folder tells.
   */
  readonly isAlive: (name: string) => boolean | 'elsewhere' | undefined;
  readonly done: (name: string) => void;
  /** The user's number; undefined where the system has none. */
  readonly user: number | undefined;
}

/** Names of this process: time, machine, process, when the process began, and something random. */
export function nodeIdentity(): ProcessIdentity {
  const machine = short(`${hostname()} ${linkOr('/proc/self/ns/pid')}`);
  const own = `${machine}-${process.pid}-${startOf(process.pid) ?? 'x'}`;
  return {
    name: () => {
      const name = `${Date.now().toString(36).padStart(9, '0')}-${own}-${randomBytes(4).toString('hex')}`;
      ACTIVE.add(name);
      return name;
    },
    isAlive: (name) => {
      const [, time = '', host, pid = '', start] =
        /^([0-9a-z]{9})-([0-9a-f]{8})-(\d+)-([0-9a-fx]+)-[0-9a-f]{8}$/.exec(name) ?? [];
      if (time === '') return undefined;
      if (host !== machine) return 'elsewhere';
      if (Number(pid) === process.pid && name.includes(own)) return ACTIVE.has(name);
      return isRunning(Number(pid)) && (startOf(Number(pid)) ?? start) === start;
    },
    done: (name) => void ACTIVE.delete(name),
    user: process.getuid?.(),
  };
}

/** The work that goes on in this process: whatever else bears its name was left by a run of it that failed. */
const ACTIVE = new Set<string>();

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
}

/** When a process began, so that another one that got its number isn't taken for it; undefined where it can't be known. */
function startOf(pid: number): string | undefined {
  try {
    const afterName = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1) ?? '';
    const ticks = afterName.split(' ')[19] ?? '';
    return short(`${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8')} ${ticks}`);
  } catch {
    return undefined;
  }
}

function linkOr(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    return '';
  }
}

const short = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 8);
