import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../../bin/vardmatt.mjs', import.meta.url));

/** How a process ran: a number or a signal that ended it, what it wrote, and whether it had to be killed. */
export interface Ran {
  readonly code: number | null;
  readonly signal: string | null;
  readonly out: string;
  readonly told: string;
  readonly killed: boolean;
}
interface Setting {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly uid?: number;
  /** Milliseconds until it is killed. */
  readonly within?: number;
  /** A program and its first words to start it by, such as a shell that sets limits; the command's words follow. */
  readonly shell?: string;
  /** Called with the process when it has written something, or after `after` ms. */
  readonly meanwhile?: { readonly after: number; readonly act: (kill: (signal: NodeJS.Signals) => void) => void };
}

/** Runs the program as a process of its own, as somebody who types it. */
export function vardmatt(words: readonly string[], setting: Setting = {}): Promise<Ran> {
  const { within = 60_000, shell, meanwhile, uid } = setting;
  const own = [program, ...words];
  const child = spawn(
    shell === undefined ? process.execPath : 'sh',
    shell === undefined ? own : ['-c', shell, process.execPath, ...own],
    {
      ...(setting.cwd === undefined ? {} : { cwd: setting.cwd }),
      ...(uid === undefined ? {} : { uid }),
      env: { ...process.env, NODE_OPTIONS: '', ...setting.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let [out, told, killed] = ['', '', false];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    told += text;
  });
  const limit = setTimeout(() => {
    killed = true;
    child.kill('SIGKILL');
  }, within);
  const acting =
    meanwhile === undefined
      ? undefined
      : setTimeout(() => meanwhile.act((signal) => child.kill(signal)), meanwhile.after);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearTimeout(limit);
      clearTimeout(acting);
      resolve({ code, signal, out, told, killed });
    });
  });
}
