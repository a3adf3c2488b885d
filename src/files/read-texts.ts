import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The text files of one folder, name → text, in the order of their names. */
export async function readTexts(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  const texts = names
    .toSorted()
    .map(async (name): Promise<[string, string]> => [name, await readFile(join(folder, name), 'utf8')]);
  return new Map(await Promise.all(texts));
}
