import type { Problem } from '../problems/problem.ts';
import { invalid, parseWith, z } from '../schema.ts';
import { parseYaml } from '../yaml.ts';
import { code } from './form-schema.ts';
import { type CodeLists, EXAMPLES, NOT_TABLES, SUMS, shapedCode, YES_NO } from './shaped-variable.ts';

const FILE = 'skrivsatt.yaml';

/** The file as it is written: ways to write that mean one thing in every form. */
const spellingsFile = z.strictObject({
  [YES_NO]: z.array(code).length(2),
  [SUMS]: z.array(code).min(1),
  [EXAMPLES]: z.array(code).min(1),
  [NOT_TABLES]: z.array(code).min(1),
});

/** Reads `content/ord/skrivsatt.yaml` out of the texts of its folder, as code lists that forms refer to. */
export function readSpellings(
  files: ReadonlyMap<string, string>,
): { readonly lists: CodeLists } | { readonly problems: readonly Problem[] } {
  const text = files.get(FILE);
  if (text === undefined) return { problems: [invalid(FILE, 'Filen saknas.', 'Lägg den i mappen ord.')] };
  const parsed = parseYaml(text, FILE);
  if ('problems' in parsed) return parsed;
  const read = parseWith(spellingsFile, parsed.value, FILE);
  if ('problems' in read) return read;
  const lists = Object.entries(read.value).map(([name, codes]) => [name, codes.map(shapedCode)] as const);
  return { lists: Object.fromEntries(lists) };
}
