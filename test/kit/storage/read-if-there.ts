import { readFileSync } from 'node:fs';

/** A server that ends takes some of its files away while they are looked at. */
export function readIfThere(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return Buffer.alloc(0);
    throw error;
  }
}
