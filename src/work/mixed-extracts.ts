import type { Dictionary } from '../dictionary/dictionary.ts';
import { knownAs } from '../dictionary/known-name.ts';
import { PERSON } from '../dictionary/person-column.ts';
import { variablesNamed } from '../dictionary/read-header.ts';
import { recordedForms } from '../dictionary/recorded-forms.ts';
import { findTables } from '../files/find-tables.ts';
import { nodeDisk } from '../files/outbox/disk.ts';
import { readOrigin } from '../files/read-origin.ts';
import { firstRecords } from '../files/table-header.ts';
import { type Problem, problem } from '../problems/problem.ts';
import { SIMULATED_ID } from '../simulation/simulated-id.ts';

/**
 * Why an earlier extract can't be held against this one, as far as their folders and first rows tell: it has no tables, or one is made up
 * and the other isn't. Known before either is read; what only all rows tell is found when they are.
 */
export async function mixedExtracts(
  folder: string,
  previous: string,
  dictionary: Dictionary,
): Promise<readonly Problem[]> {
  const found = await findTables(previous, dictionary);
  if (found.refused) return found.problems.filter(({ severity }) => severity === 'error');
  const [these, those] = [await isMadeUp(folder, dictionary), await isMadeUp(previous, dictionary)];
  if (these === undefined || those === undefined || these === those) return [];
  const [made, other] = these ? [folder, previous] : [previous, folder];
  return [problem('data-mixed-extracts', { made, other })];
}

/** Whether a folder's tables are of made-up persons; undefined where neither its mark nor a first row says it. */
async function isMadeUp(folder: string, dictionary: Dictionary): Promise<boolean | undefined> {
  const origin = await readOrigin(nodeDisk, folder);
  if ('problems' in origin) return undefined;
  if (origin.simulation !== undefined) return true;
  const { tables } = await findTables(folder, dictionary);
  for (const form of recordedForms(dictionary)) {
    const file = tables.find(({ table }) => table === form.id);
    if (file === undefined || file.format === 'parquet' || file.exported !== undefined) continue;
    const records = (await firstRecords(file)).flatMap((one) => ('cells' in one ? [one.cells] : []));
    const header = records.findIndex((cells) => variablesNamed(form, cells).has(PERSON));
    const place = (records[header] ?? []).findIndex((cell) => knownAs(cell, form.variables)[0]?.id === PERSON);
    const first = records[header + 1]?.[place]?.trim() ?? '';
    if (header !== -1 && first !== '') return new RegExp(SIMULATED_ID).test(first);
  }
  return undefined;
}
