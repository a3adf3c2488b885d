import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { codeLists } from '../src/definitions/code-lists.ts';
import { jsonSchema } from '../src/definitions/reading/json-schema.ts';
import { derivedCodeLists } from '../src/dictionary/derived/derived-code-lists.ts';
import { derivedFormFile, formFile } from '../src/dictionary/form-schema.ts';
import { readContent } from '../src/files/content.ts';
import { documents } from '../src/manual/documents.ts';
import type { ProblemSection } from '../src/manual/problem-document.ts';
import { z } from '../src/schema.ts';

const CONTENT = fileURLToPath(new URL('../content', import.meta.url));

/** What the annual report's chapters can get wrong: each fault says it in its own words. */
const REPORT: ProblemSection = {
  title: 'Årsrapporten',
  introduction: 'Bygget stannar, med fil och rad.',
  problems: [
    {
      code: 'report-syntax',
      severity: 'error',
      message: '‹en hänvisning som inte går att läsa›',
      remedy: '‹hur den ska skrivas›',
    },
    {
      code: 'report-unknown-name',
      severity: 'error',
      message: '‹ett mått, en nivå, ett år eller något annat som inte finns›',
      remedy: '‹det som troligen menades, eller de namn som finns›',
    },
    {
      code: 'report-not-comparable',
      severity: 'error',
      message: '‹ett jämförande ord om siffror som inte kan jämföras så›',
      remedy: '‹vad som kan sägas i stället›',
    },
    {
      code: 'pdf-without-compiler',
      severity: 'error',
      message: 'Rapporten kan inte göras som PDF på den här datorn.',
      remedy: '‹var den kan göras›',
    },
  ],
};

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
  };
  return documents({
    areas: all,
    dictionary,
    lists: { ...codeLists(organisation, all), ...derivedCodeLists(derivedTables), ...spellings },
    otherProblems: [REPORT],
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
