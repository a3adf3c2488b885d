import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Publication, type PublishedArea, type PublishedRow, publishedFigures } from '../attack/published.ts';

/** The data files of a published site: what an attacker reads of it. */
const FILES = { definitions: 'data/measures.json', numbers: 'data/alla-siffror.json' } as const;

/** Reads what a site publishes out of its own files; undefined when the folder holds no site with such files. */
export async function readPublished(folder: string): Promise<Publication | undefined> {
  const text = (file: string) => readFile(join(folder, file), 'utf8').catch(() => undefined);
  const [definitions, numbers] = await Promise.all([text(FILES.definitions), text(FILES.numbers)]);
  if (definitions === undefined || numbers === undefined) return undefined;
  return publicationOf(definitions, numbers);
}

/** What is published, out of the text of the two files. @throws SyntaxError when they aren't JSON */
export function publicationOf(definitions: string, numbers: string): Publication {
  const area = JSON.parse(definitions) as PublishedArea;
  const { rows } = JSON.parse(numbers) as { readonly rows: readonly PublishedRow[] };
  return { area, figures: publishedFigures(area, rows) };
}
