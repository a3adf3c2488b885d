import type { Problem } from '../../problems/problem.ts';
import { invalid, parseWith, z } from '../../schema.ts';
import { parseYaml } from '../../yaml.ts';
import type { PlainVocabulary } from './plain-vocabulary.ts';

const FILE = 'klarsprak.yaml';

const words = z.array(z.string().min(1)).min(1);

/** The file as it is written. */
const plainWordsFile = z.strictObject({
  ordval: z.array(z.strictObject({ skriv: z.string().min(1), inte: words })).min(1),
  programord: words,
  verb: words,
  stor_bokstav: words,
  före_nummer: words,
  förkortningar: words,
  längsta_mening: z.int().positive(),
  med_parenteser: z.int().positive(),
});

/** The words of plain Swedish that are the same whatever a text is about. */
export type PlainWords = Omit<PlainVocabulary, 'names' | 'codes'>;

/** Reads `content/ord/klarsprak.yaml` out of the texts of its folder. */
export function readPlainWords(
  files: ReadonlyMap<string, string>,
): { readonly words: PlainWords } | { readonly problems: readonly Problem[] } {
  const text = files.get(FILE);
  if (text === undefined) return { problems: [invalid(FILE, 'Filen saknas.', 'Lägg den i mappen ord.')] };
  const parsed = parseYaml(text, FILE);
  if ('problems' in parsed) return parsed;
  const read = parseWith(plainWordsFile, parsed.value, FILE);
  if ('problems' in read) return read;
  const { value } = read;
  return {
    words: {
      choices: value.ordval.map(({ skriv, inte }) => ({ words: inte, better: skriv })),
      programWords: value.programord,
      verbs: value.verb,
      capitals: value.stor_bokstav,
      numberedBy: value.före_nummer,
      abbreviations: value.förkortningar,
      longest: value.längsta_mening,
      longestWithParentheses: value.med_parenteser,
    },
  };
}
