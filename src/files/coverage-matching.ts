import { join } from 'node:path';
import type { Dictionary } from '../dictionary/dictionary.ts';
import type { Problem } from '../problems/problem.ts';
import { invalid, type Reading } from '../schema.ts';
import { type CoverageMatching, readMatching } from '../worklists/coverage/coverage-matching.ts';
import { readTexts } from './read-texts.ts';

/** The folder of a content folder where it stands how other registers are held against this one. */
const FOLDER = 'koppling';
/** The register that coverage is of. */
const FILE = 'cancerregistret.yaml';

/** Reads how the cancer register is held against this one, out of a content folder. */
export async function coverageMatching(folder: string, dictionary: Dictionary): Promise<Reading<CoverageMatching>> {
  const problems: Problem[] = [];
  const text = (await readTexts(join(folder, FOLDER), problems, ['.yaml'])).get(FILE);
  if (problems.length > 0) return { problems };
  const file = `${FOLDER}/${FILE}`;
  if (text === undefined)
    return { problems: [invalid(file, 'Filen saknas.', 'Lägg dit den ur programmets eget innehåll.')] };
  return readMatching(text, file, dictionary);
}
