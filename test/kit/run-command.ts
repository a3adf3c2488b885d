import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { commands } from '../../src/cli/commands.ts';
import type { Effects } from '../../src/cli/effects.ts';
import { run } from '../../src/cli/run.ts';
import { type ReadContent, readContent } from '../../src/files/content.ts';
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
    firstLine: () => Promise.resolve(''),
    today: () => '2026-06-30',
    clock: () => 0,
    terminal: false,
    columns: 80,
    readContent: readOnce,
    outbox: ownOutbox(),
    untilStopped: () => Promise.resolve(),
    // A fault of the program fails the test with its own stack.
    recordFault: (error) => Promise.reject(error),
    ...world,
  };
  const code = await run(words, commands, effects);
  return { code, out, told };
}

const OWN_CONTENT = fileURLToPath(new URL('../../content', import.meta.url));
let own: ReturnType<ReadContent> | undefined;

/** The program's own content doesn't change while tests run: it is read once, whole, and any other folder each time. */
const readOnce: ReadContent = async (folder, meant) => {
  if (resolve(folder) !== resolve(OWN_CONTENT)) return readContent(folder, meant);
  own ??= readContent(folder);
  const all = await own;
  if (meant === undefined || 'problems' in all) return all;
  const { areas } = all.content;
  const id = meant([...areas.values()]);
  const only = id === undefined ? undefined : areas.get(id);
  return only === undefined ? all : { content: { ...all.content, areas: new Map([[only.id, only]]) } };
};
