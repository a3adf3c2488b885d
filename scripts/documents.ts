import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { codeLists } from '../src/definitions/code-lists.ts';
import { jsonSchema } from '../src/definitions/reading/json-schema.ts';
import { ruleFile } from '../src/definitions/reading/rule-schema.ts';
import { derivedCodeLists } from '../src/dictionary/derived/derived-code-lists.ts';
import { exportFile } from '../src/dictionary/exports/export-layout-schema.ts';
import { derivedFormFile, formFile } from '../src/dictionary/form-schema.ts';
import { readContent } from '../src/files/content.ts';
import { documents } from '../src/manual/documents.ts';
import { z } from '../src/schema.ts';
import { matchingFile } from '../src/worklists/coverage/coverage-matching.ts';
import { worklistFile } from '../src/worklists/worklist-schema.ts';

const CONTENT = fileURLToPath(new URL('../content', import.meta.url));

/** The generated documents of the program's own content, by their names under `docs/`. */
export async function ownDocuments(): Promise<ReadonlyMap<string, string>> {
  const read = await readContent(CONTENT);
  if ('problems' in read)
    throw new Error(read.problems.map(({ file, message }) => `${file ?? ''}: ${message}`).join('\n'));
  const { areas, derivedTables, dictionary, organisation, spellings } = read.content;
  const all = [...areas.values()];
  const { omrade, matt, ...others } = jsonSchema();
  if (omrade === undefined || matt === undefined) throw new Error('there is no schema for areas or measures');
  const forms = {
    formular: z.toJSONSchema(formFile, { io: 'input' }),
    harlett: z.toJSONSchema(derivedFormFile, { io: 'input' }),
    arbetslista: z.toJSONSchema(worklistFile, { io: 'input' }),
    regler: z.toJSONSchema(ruleFile, { io: 'input' }),
    koppling: z.toJSONSchema(matchingFile, { io: 'input' }),
    exporter: z.toJSONSchema(exportFile, { io: 'input' }),
  };
  return documents({
    areas: all,
    dictionary,
    lists: { ...codeLists(organisation, all), ...derivedCodeLists(derivedTables), ...spellings },
    schemas: { matt, omrade, ...forms, ...others },
    texts: await definitionTexts(),
  });
}

/** The definitions as they are written, by `<folder>/<file>`. */
async function definitionTexts(): Promise<ReadonlyMap<string, string>> {
  const texts = globSync('omraden/*/*.yaml', { cwd: CONTENT })
    .toSorted()
    .map(async (name): Promise<[string, string]> => {
      const text = await readFile(join(CONTENT, name), 'utf8');
      return [`${basename(dirname(name))}/${basename(name)}`, text];
    });
  return new Map(await Promise.all(texts));
}
