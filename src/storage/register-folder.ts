import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { isCode } from './is-code.ts';
import { StorageFault } from './storage-fault.ts';

const MARK = 'register.json';
const FORMAT = 'vardmatt-register';

/** Marks a folder as a register's, where it is empty or not there. @throws StorageFault where it holds something else or can't be written */
export function markFolder(folder: string): void {
  const file = join(folder, MARK);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o711 });
    // Whoever owns it leads what is made in it elsewhere, and has the keys.
    if (![0, process.getuid?.() ?? 0].includes(statSync(folder).uid))
      throw new StorageFault('database-folder-others', { folder });
    if (existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).format === FORMAT) return;
    if (readdirSync(folder).length > 0) throw new StorageFault('database-folder-foreign', { folder });
    writeFileSync(file, `${JSON.stringify({ format: FORMAT })}\n`, { flag: 'wx' });
  } catch (error) {
    if (isCode(error, 'EACCES', 'EROFS', 'EPERM')) throw new StorageFault('database-folder-readonly', { folder });
    if (isCode(error, 'ENOTDIR', 'EEXIST') || error instanceof SyntaxError)
      throw new StorageFault('database-folder-foreign', { folder });
    throw error;
  }
}
