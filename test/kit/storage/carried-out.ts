import assert from 'node:assert/strict';
import { runCommand } from '../run-command.ts';

/** Runs a command that has to succeed. */
export async function done(...words: string[]) {
  const made = await runCommand(words);
  assert.equal(made.code, 0, `${words.join(' ')}: ${made.told}`);
  return made;
}

/** Runs a command that has to be refused, and be told why. */
export async function refused(message: RegExp, ...words: string[]): Promise<string> {
  const { code, told } = await runCommand(words);
  assert.equal(code, 1, told);
  assert.match(told, message);
  return told;
}
