import { resolve } from 'node:path';
import type { Day } from '../../src/calendar/day.ts';
import { commands } from '../../src/cli/commands.ts';
import type { Effects } from '../../src/cli/effects.ts';
import { run } from '../../src/cli/run.ts';
import { type ReadContent, readContent } from '../../src/files/content.ts';
import { ownOutbox } from '../../src/files/outbox/own-outbox.ts';
import { RegisterStore } from '../../src/storage/register-store.ts';
import { OWN_CONTENT, ownContent } from './content.ts';

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
    nextLine: () => Promise.resolve(''),
    today: () => '2026-06-30',
    clock: () => 0,
    terminal: false,
    columns: 80,
    readContent: readOnce,
    // A test says itself where its register is, and nothing of the machine's environment.
    environment: () => undefined,
    user: () => 'prov',
    openRegister: (place) => RegisterStore.open(place, { today: () => '2026-06-30' as Day, random: Math.random }),
    outbox: ownOutbox(),
    untilStopped: () => Promise.resolve(),
    // A fault of the program fails the test with its own stack.
    recordFault: (error) => Promise.reject(error),
    ...world,
  };
  const code = await run(words, commands, effects);
  return { code, out, told };
}

/** The program's own content is read once, whole, and any other folder each time. */
const readOnce: ReadContent = async (folder, meant) => {
  if (resolve(folder) !== resolve(OWN_CONTENT)) return readContent(folder, meant);
  const content = await ownContent();
  const { areas } = content;
  const id = meant?.([...areas.values()]);
  const only = id === undefined ? undefined : areas.get(id);
  return { content: only === undefined ? content : { ...content, areas: new Map([[only.id, only]]) } };
};
