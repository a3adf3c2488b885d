import { commands } from './cli/commands.ts';
import type { Effects } from './cli/effects.ts';
import { run } from './cli/run.ts';

/** Wires the real world to the commands. The only file that may import everything. */
const stopped = new Promise<void>((resolve) => {
  process.once('SIGINT', () => resolve());
  process.once('SIGTERM', () => resolve());
});

const effects: Effects = {
  out: (text) => void process.stdout.write(text),
  tell: (text) => void process.stderr.write(text),
  today: () => new Date().toLocaleDateString('sv-SE'),
  clock: () => performance.now(),
  terminal: process.stderr.isTTY === true,
  columns: process.stderr.columns ?? 80,
  stopped,
};

// A reader that has seen enough, such as head, closes the pipe: that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

process.exitCode = await run(process.argv.slice(2), commands, effects);
