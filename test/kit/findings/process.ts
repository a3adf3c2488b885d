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
  /** Milliseconds from the interrupt to its end; undefined where none was sent. */
  readonly after?: number;
}
interface Setting {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly uid?: number;
  /** Milliseconds until it is killed. */
  readonly within?: number;
  /** A program and its first words to start it by, such as a shell that sets limits; the command's words follow. */
  readonly shell?: string;
  /** Whether messages go to a terminal, as the program sees it: then it tells how far it has come. */
  readonly terminal?: boolean;
  /** Sent to the process once, as soon as it has told what matches. */
  readonly interrupt?: { readonly when: RegExp; readonly signal: NodeJS.Signals };
}

/** Loaded before the program: messages go to a terminal, though a test reads them. */
const AS_TERMINAL = '--import=data:text/javascript,process.stderr.isTTY=true';

/** Runs the program as a process of its own, as somebody who types it. */
export function vardmatt(words: readonly string[], setting: Setting = {}): Promise<Ran> {
  const { within = 60_000, shell, interrupt, uid, terminal = false } = setting;
  const own = [program, ...words];
  const child = spawn(
    shell === undefined ? process.execPath : 'sh',
    shell === undefined ? own : ['-c', shell, process.execPath, ...own],
    {
      ...(setting.cwd === undefined ? {} : { cwd: setting.cwd }),
      ...(uid === undefined ? {} : { uid }),
      env: { ...process.env, NODE_OPTIONS: terminal ? AS_TERMINAL : '', ...setting.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let [out, told, killed] = ['', '', false];
  let sent: number | undefined;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    told += text;
    if (interrupt === undefined || sent !== undefined || !interrupt.when.test(told)) return;
    sent = performance.now();
    child.kill(interrupt.signal);
  });
  const limit = setTimeout(() => {
    killed = true;
    child.kill('SIGKILL');
  }, within);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearTimeout(limit);
      const after = sent === undefined ? {} : { after: performance.now() - sent };
      resolve({ code, signal, out, told, killed, ...after });
    });
  });
}
