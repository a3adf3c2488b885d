import { commands } from '../../src/cli/commands.ts';
import type { Effects } from '../../src/cli/effects.ts';
import { run } from '../../src/cli/run.ts';
import { ownOutbox } from '../../src/files/outbox/own-outbox.ts';

/** Runs a command of the program in this process, as if typed: what it printed, what it told, and its exit code. */
export async function runCommand(
  words: readonly string[],
  world: Partial<Effects> = {},
): Promise<{ code: number; out: string; told: string }> {
  let out = '';
  let told = '';
  const effects: Effects = {
    out: (text) => {
      out += text;
    },
    tell: (text) => {
      told += text;
    },
    today: () => '2026-06-30',
    clock: () => 0,
    terminal: false,
    columns: 80,
    outbox: ownOutbox(),
    untilStopped: () => Promise.resolve(),
    // A fault of the program fails the test with its own stack.
    recordFault: (error) => Promise.reject(error),
    ...world,
  };
  const code = await run(words, commands, effects);
  return { code, out, told };
}
