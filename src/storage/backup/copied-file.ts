import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { type FileHandle, open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { BackedFile } from './backup-run.ts';

const PIECE = 2 ** 20;

export interface HowToCopy {
  /** What only has zeros after its last byte is left out. */
  readonly untilZeros?: boolean;
  /** Somebody else sees to it that it is on the disk. */
  readonly isSyncedLater?: boolean;
}

/** Copies a file as far as it goes, onto the disk itself, and tells what was copied. */
export async function copyFileWhole(
  from: string,
  to: string,
  { untilZeros = false, isSyncedLater = false }: HowToCopy = {},
): Promise<Omit<BackedFile, 'fil'>> {
  const source = await open(from, 'r');
  try {
    const target = await open(to, 'wx', 0o600);
    try {
      const hash = createHash('sha256');
      const piece = Buffer.alloc(PIECE);
      const until = untilZeros ? await lengthWithoutZeros(source, piece) : Number.POSITIVE_INFINITY;
      let size = 0;
      while (size < until) {
        const { bytesRead } = await source.read(piece, 0, Math.min(PIECE, until - size), size);
        if (bytesRead === 0) break;
        const bytes = piece.subarray(0, bytesRead);
        hash.update(bytes);
        await target.write(bytes);
        size += bytesRead;
      }
      if (!isSyncedLater) await target.sync();
      return { storlek: size, sha256: hash.digest('hex') };
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

async function lengthWithoutZeros(file: FileHandle, piece: Buffer): Promise<number> {
  for (let end = (await file.stat()).size; end > 0; ) {
    const from = Math.max(0, end - PIECE);
    const { bytesRead } = await file.read(piece, 0, end - from, from);
    const last = piece.subarray(0, bytesRead).findLastIndex((byte) => byte !== 0);
    if (last >= 0) return from + last + 1;
    end = from;
  }
  return 0;
}

/** Writes a file whole or not at all, onto the disk itself. */
export async function writeFileWhole(path: string, text: string): Promise<void> {
  const fresh = `${path}.ny`;
  const file = await open(fresh, constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC, 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(fresh, path);
  await syncFolder(dirname(path));
}

/** What was made in a folder is on the disk. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
