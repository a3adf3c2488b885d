import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

const TSC = join('node_modules', 'typescript', 'bin', 'tsc');

let turn: Promise<unknown> = Promise.resolve();

/** Whether the types hold in a copy of the tree with one file changed; the file is as it was afterwards. Callers wait for each other. */
export function typesHold(folder: string, file: string, changed: string): Promise<boolean> {
  const answer = turn.then(async () => {
    const path = join(folder, file);
    const original = readFileSync(path);
    writeFileSync(path, changed);
    const { code } = await tsc(folder);
    writeFileSync(path, original);
    return code === 0;
  });
  turn = answer;
  return answer;
}

/** Throws, with what the compiler said, when the types don't hold before anything is changed. */
export async function requireTypes(folder: string): Promise<void> {
  const { code, said } = await tsc(folder);
  if (code !== 0) throw new Error(`the types don't hold without any mutant:\n${said}`);
}

async function tsc(folder: string): Promise<{ readonly code: number | null; readonly said: string }> {
  // Its notes lie in the copy: those of the tree itself know nothing of mutants.
  const child = spawn(process.execPath, [TSC, '--tsBuildInfoFile', join(folder, 'types.tsbuildinfo')], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [[code], said] = await Promise.all([once(child, 'close'), text(child.stdout)]);
  return { code, said };
}
