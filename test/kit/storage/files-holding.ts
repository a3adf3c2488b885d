import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The files in a folder, and in those in it, that have such bytes anywhere. */
export function filesHolding(folder: string, wanted: Buffer | string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name))
    .filter((file) => readIfThere(file).includes(wanted));
}

/** A server that ends takes some of its files away while they are looked at. */
function readIfThere(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return Buffer.alloc(0);
    throw error;
  }
}
