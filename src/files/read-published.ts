import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Publication, type PublishedArea, type PublishedRow, publishedFigures } from '../attack/published.ts';
import { figuresInTables, mergedFigures, type PublishedTable } from '../attack/table-figures.ts';

/** The data files of a published site: what an attacker reads of it. */
const FILES = { definitions: 'data/measures.json', numbers: 'data/alla-siffror.json' } as const;

/** Reads what a site publishes out of its own files; undefined when the folder holds no site with such files. */
export async function readPublished(folder: string): Promise<Publication | undefined> {
  const text = (file: string) => readFile(join(folder, file), 'utf8').catch(() => undefined);
  const [definitions, numbers] = await Promise.all([text(FILES.definitions), text(FILES.numbers)]);
  if (definitions === undefined || numbers === undefined) return undefined;
  return withTables(publicationOf(definitions, numbers), await tablesIn(join(folder, 'data')));
}

/** What is published, out of the text of the two files. @throws SyntaxError when they aren't JSON */
export function publicationOf(definitions: string, numbers: string): Publication {
  const area = JSON.parse(definitions) as PublishedArea;
  const { rows } = JSON.parse(numbers) as { readonly rows: readonly PublishedRow[] };
  return { area, figures: publishedFigures(area, rows) };
}

/** Reads the tables of a report's pictures; undefined when the folder holds no report with such files. */
export async function readReportTables(folder: string): Promise<readonly PublishedTable[] | undefined> {
  const tables = await tablesIn(join(folder, 'arsrapport', 'data'));
  return tables.length === 0 ? undefined : tables;
}

/** What is published with what tables of the same area add to it. */
export function withTables({ area, figures }: Publication, tables: readonly PublishedTable[]): Publication {
  return { area, figures: mergedFigures(figures, figuresInTables(area, tables)) };
}

async function tablesIn(folder: string): Promise<PublishedTable[]> {
  const names = await readdir(folder).catch(() => []);
  const own = names.filter((name) => name.endsWith('.json')).toSorted();
  const tables = await Promise.all(
    own.map(async (name) => {
      const { rows } = JSON.parse(await readFile(join(folder, name), 'utf8')) as { readonly rows?: unknown };
      return Array.isArray(rows) ? [{ name: name.slice(0, -'.json'.length), rows: rows as PublishedRow[] }] : [];
    }),
  );
  return tables.flat();
}
