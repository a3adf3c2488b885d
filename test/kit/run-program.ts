import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('../../bin/vardmatt.mjs', import.meta.url));

/** The program in a process of its own, to be stopped or killed; what it has said so far, and how it ended. */
export interface RunningProgram {
  readonly process: ChildProcess;
  readonly said: () => string;
  readonly ended: Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }>;
}

/** Starts the program as a user does. @param stdout a file descriptor to print to, instead of what `said` gives */
export function runProgram(words: readonly string[], stdout?: number): RunningProgram {
  let said = '';
  const child = spawn(process.execPath, [PROGRAM, ...words], { stdio: ['ignore', stdout ?? 'pipe', 'pipe'] });
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (bytes: Buffer) => {
      said += bytes.toString();
    });
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) => {
    child.on('close', (code, signal) => resolve({ code, signal }));
  });
  return { process: child, said: () => said, ended };
}
