import { glob, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readContent } from '../src/files/content.ts';
import { codeLists } from '../src/measures/code-lists.ts';
import { documents } from '../src/measures/document/documents.ts';
import { jsonSchema } from '../src/measures/schema/json-schema.ts';
import { formFile } from '../src/register/form-schema.ts';
import { z } from '../src/schema.ts';

const CONTENT = fileURLToPath(new URL('../content', import.meta.url));

/** The generated documents of the program's own content, by their names under `docs/`. */
export async function ownDocuments(): Promise<ReadonlyMap<string, string>> {
  const read = await readContent(CONTENT);
  if ('problems' in read)
    throw new Error(read.problems.map(({ file, message }) => `${file ?? ''}: ${message}`).join('\n'));
  const { areas, dictionary, organisation } = read.content;
  const all = [...areas.values()];
  const { omrade, matt, ...others } = jsonSchema();
  if (omrade === undefined || matt === undefined) throw new Error('there is no schema for areas or measures');
  const schemas = { matt, omrade, formular: z.toJSONSchema(formFile, { io: 'input' }), ...others };
  return documents({
    areas: all,
    dictionary,
    lists: codeLists(organisation, all),
    schemas,
    texts: await definitionTexts(),
  });
}

/** The definitions as they are written, by `<folder>/<file>`. */
async function definitionTexts(): Promise<ReadonlyMap<string, string>> {
  const names = await Array.fromAsync(glob('omraden/*/*.yaml', { cwd: CONTENT }));
  const texts = names.toSorted().map(async (name): Promise<[string, string]> => {
    const text = await readFile(join(CONTENT, name), 'utf8');
    return [`${basename(dirname(name))}/${basename(name)}`, text];
  });
  return new Map(await Promise.all(texts));
}
