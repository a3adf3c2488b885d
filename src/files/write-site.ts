import { copyFile, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Asset } from '../website/assets.ts';

/** A file to write, by its path from the site's folder: a `SiteFile`, or bytes such as a PDF. */
export interface WrittenFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/**
 * Writes a site to a folder, whole or not at all: into a folder beside, which then takes the old one's place. A reader never
 * sees half a site, and pages of an earlier edition don't stay behind.
 */
export async function writeSite(
  folder: string,
  files: readonly WrittenFile[],
  assets: readonly Asset[],
): Promise<void> {
  const fresh = `${folder}.ny-${process.pid}`;
  const old = `${folder}.gammal-${process.pid}`;
  await rm(fresh, { recursive: true, force: true });
  for (const { path, content } of files) {
    const target = join(fresh, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
  }
  for (const { path, from } of assets) {
    const target = join(fresh, path);
    await mkdir(dirname(target), { recursive: true });
    await copyFile(fileURLToPath(import.meta.resolve(from)), target);
  }
  await rename(folder, old).catch(ignoreMissing);
  await rename(fresh, folder);
  await rm(old, { recursive: true, force: true });
}

function ignoreMissing(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
}
