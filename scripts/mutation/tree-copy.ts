import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const COPIED = ['bench', 'bin', 'content', 'docs', 'scripts', 'src', 'test', 'package.json', 'tsconfig.json'];

/** Where tests make their folders: one that is stopped at its first failure takes none of them away. */
export const TEMPORARY = 'tmp';

/** A copy of the tree in a folder of its own, so that mutants never stand in the tree itself. Libraries are linked. */
export function copyTree(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'vardmatt-mutants-'));
  for (const name of COPIED) cpSync(name, join(folder, name), { recursive: true });
  mkdirSync(join(folder, TEMPORARY));
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
