import { fileURLToPath } from 'node:url';
import type { Asset } from '../website/assets.ts';
import type { Draft } from './outbox/draft.ts';

/** A file to write, by its path from the site's folder: a `SiteFile`, or bytes such as a PDF. */
export interface WrittenFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** Writes a site's files and the assets that they refer to. */
export async function writePages(draft: Draft, files: readonly WrittenFile[], assets: readonly Asset[]): Promise<void> {
  for (const { path, content } of files) await draft.write(path, content);
  for (const { path, from } of assets) await draft.copy(path, fileURLToPath(import.meta.resolve(from)));
}
