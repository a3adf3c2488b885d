import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type Publication, type PublishedArea, type PublishedRow, publishedFigures } from '../attack/published.ts';
import { figuresInTables, mergedFigures, type PublishedTable } from '../attack/table-figures.ts';
import { type Problem, problem } from '../problems/problem.ts';
import type { Reading, z } from '../schema.ts';
import { named } from './outbox/judge-place.ts';
import { parsedFile } from './parsed-file.ts';
import { publishedArea, publishedEdition, publishedNumbers, publishedTable } from './published-schema.ts';
import { publishedText } from './published-text.ts';
import type { WrittenFile } from './write-pages.ts';

/** The data files of a published site: what an attacker reads of it. */
const FILES = {
  definitions: 'data/measures.json',
  numbers: 'data/alla-siffror.json',
  edition: 'data/utgava.json',
} as const;

/**
 * Reads what a site publishes out of its own files; undefined when the folder holds no site with such files. Where they aren't as the
 * program writes them, or tell no number of a measure that they define, there is nothing to attack.
 */
export async function readPublished(folder: string): Promise<Reading<Publication> | undefined> {
  const [definitions, numbers] = await Promise.all(
    [FILES.definitions, FILES.numbers].map((file) => publishedText(join(folder, file))),
  );
  if (definitions === undefined || numbers === undefined) return undefined;
  const area = parsed(definitions, publishedArea, FILES.definitions);
  const all = parsed(numbers, publishedNumbers, FILES.numbers);
  const tables = await tablesIn(folder, 'data');
  if ('problems' in area || 'problems' in all || 'problems' in tables)
    return { problems: [area, all, tables].flatMap((one) => ('problems' in one ? one.problems : [])) };
  const unlike = unlikeMeasures(area.value.measures, all.value.rows);
  if (unlike.length > 0)
    return { problems: [problem('site-data-lacking', { folder, file: FILES.numbers, names: named(unlike) })] };
  return { value: withTables(publicationOf(definitions, numbers), tables.value) };
}

/** Measures that are defined and have no row, or have rows and aren't defined. */
function unlikeMeasures(
  measures: readonly { readonly id: string }[],
  rows: readonly { readonly matt: string }[],
): readonly string[] {
  const defined = new Set(measures.map(({ id }) => id));
  const told = new Set(rows.map(({ matt }) => matt));
  return [...defined.symmetricDifference(told)].toSorted();
}

/** What is published, out of the text of the two files. @throws SyntaxError when they aren't JSON */
export function publicationOf(definitions: string, numbers: string): Publication {
  const area = JSON.parse(definitions) as PublishedArea;
  const { rows } = JSON.parse(numbers) as { readonly rows: readonly PublishedRow[] };
  return { area, figures: publishedFigures(area, rows) };
}

/**
 * The same out of a site's files before they are written, with the tables of its own pictures and of a report in it.
 * @throws RangeError where they aren't among them
 */
export function publicationIn(files: readonly WrittenFile[]): Publication {
  const [definitions = '', numbers = ''] = [FILES.definitions, FILES.numbers].map((path) => {
    const content = files.find((file) => file.path === path)?.content;
    if (typeof content !== 'string') throw new RangeError(`a site has no ${path}`);
    return content;
  });
  return withTables(publicationOf(definitions, numbers), tablesAmong(files));
}

/** The tables of pictures among files that are to be written: a site's, a report's or both. */
export function tablesAmong(files: readonly WrittenFile[]): readonly PublishedTable[] {
  return files.flatMap(({ path, content }) => {
    const isTable = path.endsWith('.json') && basename(dirname(path)) === 'data' && typeof content === 'string';
    const read = isTable ? parsed(content, publishedTable, path) : undefined;
    return read !== undefined && 'value' in read && read.value.rows !== undefined
      ? [{ name: basename(path, '.json'), rows: read.value.rows }]
      : [];
  });
}

/** The sites of an edition that holds several, each by its folder in it; undefined where the folder is no such edition. */
export async function readEditionSites(folder: string): Promise<Reading<readonly string[]> | undefined> {
  const text = await publishedText(join(folder, FILES.edition));
  if (text === undefined) return undefined;
  const edition = parsed(text, publishedEdition, FILES.edition);
  return 'problems' in edition ? edition : { value: edition.value.omraden.map(({ id }) => id) };
}

/** Reads the tables of a report's pictures; undefined when the folder holds no report with such files. */
export async function readReportTables(folder: string): Promise<Reading<readonly PublishedTable[]> | undefined> {
  const tables = await tablesIn(folder, 'arsrapport/data');
  return 'value' in tables && tables.value.length === 0 ? undefined : tables;
}

/** What is published with what tables of the same area add to it. */
export function withTables({ area, figures }: Publication, tables: readonly PublishedTable[]): Publication {
  return { area, figures: mergedFigures(figures, figuresInTables(area, tables)) };
}

async function tablesIn(folder: string, below: string): Promise<Reading<readonly PublishedTable[]>> {
  const names = await readdir(join(folder, below)).catch(() => []);
  const own = names.filter((name) => name.endsWith('.json')).toSorted();
  const tables: PublishedTable[] = [];
  const problems: Problem[] = [];
  for (const name of own) {
    const file = `${below}/${name}`;
    const read = parsed(await publishedText(join(folder, file)), publishedTable, file);
    if ('problems' in read) problems.push(...read.problems);
    else if (read.value.rows !== undefined)
      tables.push({ name: name.slice(0, -'.json'.length), rows: read.value.rows });
  }
  return problems.length > 0 ? { problems } : { value: tables };
}

/** A file of a site, or that it isn't as the program writes it. */
const parsed = <S extends z.ZodType>(text: string | undefined, schema: S, file: string) =>
  parsedFile(text, schema, (key) => problem('site-data-odd', { file, key }, { file }));
