import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { isReadonly } from './disk-fault.ts';
import { isCode } from './is-code.ts';
import { draftOf, removeLeftBehind } from './left-behind.ts';
import { StorageFault } from './storage-fault.ts';

const MARK = 'register.json';
const FORMAT = 'vardmatt-register';
const HALF = 'vardmatt-aterstallning';

/** Marks a folder as a register's, where it is empty or not there. @throws StorageFault where it holds something else or can't be written */
export function markFolder(folder: string): void {
  const file = join(folder, MARK);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o711 });
    // Whoever owns it leads what is made in it elsewhere, and has the keys.
    if (![0, process.getuid?.() ?? 0].includes(statSync(folder).uid))
      throw new StorageFault('database-folder-others', { folder });
    removeLeftBehind(folder, MARK);
    const said = existsSync(file) ? readFileSync(file, 'utf8') : '';
    const format = said === '' ? undefined : JSON.parse(said).format;
    if (format === FORMAT) return;
    if (format === HALF) throw new StorageFault('restore-unfinished', { folder });
    // An empty mark is of a program that was killed, or had no room, when it made it.
    const others = readdirSync(folder).filter((name) => name !== MARK && !isDraft(name));
    if (others.length > 0) throw new StorageFault('database-folder-foreign', { folder });
    marked(file, FORMAT);
  } catch (error) {
    if (isReadonly(error)) throw new StorageFault('database-folder-readonly', { folder });
    if (isCode(error, 'ENOTDIR', 'EEXIST') || error instanceof SyntaxError)
      throw new StorageFault('database-folder-foreign', { folder });
    throw error;
  }
}

const isDraft = (name: string) => name.startsWith(`${MARK}.`);

/** Writes a mark whole or not at all. @param named gives it its name: a link where none may be there already */
function marked(file: string, format: string, named: (from: string, to: string) => void = renameSync): void {
  const fresh = draftOf(file, process.pid);
  try {
    writeFileSync(fresh, `${JSON.stringify({ format })}\n`, { flush: true });
    named(fresh, file);
  } finally {
    rmSync(fresh, { force: true });
  }
}

/** Whether a folder is marked as a register's. Of one that nobody may look into, whoever opens it tells. */
export function isRegister(folder: string): boolean {
  try {
    return statSync(join(folder, MARK)).isFile();
  } catch (error) {
    return !isCode(error, 'ENOENT', 'ENOTDIR');
  }
}

/** @throws StorageFault where a folder isn't marked as a register's */
export function mustBeRegister(folder: string): void {
  if (!isRegister(folder)) throw new StorageFault('register-not-there', { folder });
}

/** Makes a new folder that a register is to be restored in: until it is whole, it is none. @throws StorageFault where something is there already */
export function markRestoring(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o711 });
    if (![0, process.getuid?.() ?? 0].includes(statSync(folder).uid))
      throw new StorageFault('database-folder-others', { folder });
    removeLeftBehind(folder, MARK);
    if (readdirSync(folder).length > 0) throw new StorageFault('restore-folder-taken', { folder });
    marked(join(folder, MARK), HALF, linkSync);
  } catch (error) {
    if (isReadonly(error)) throw new StorageFault('database-folder-readonly', { folder });
    if (isCode(error, 'ENOTDIR', 'EEXIST')) throw new StorageFault('restore-folder-taken', { folder });
    throw error;
  }
}

/** What was restored is a register. */
export function markRestored(folder: string): void {
  marked(join(folder, MARK), FORMAT);
}

/** Takes away what a restoring that came to nothing has made. */
export function removeUnrestored(folder: string): void {
  if (JSON.parse(readFileSync(join(folder, MARK), 'utf8')).format !== HALF)
    throw new Error('no register that is being restored');
  for (const name of readdirSync(folder))
    if (name !== MARK) rmSync(join(folder, name), { recursive: true, force: true });
  rmSync(join(folder, MARK));
}
