import { readRows } from '../analysis/read-rows.ts';
import type { Day } from '../calendar/day.ts';
import type { Dictionary, Form, Row } from '../dictionary/dictionary.ts';
import { KNOWN } from '../dictionary/known-column.ts';
import { recordedForms } from '../dictionary/recorded-forms.ts';
import type { Progress } from '../files/progress.ts';
import type { Problem } from '../problems/problem.ts';
import type { Asking } from '../storage/asking.ts';
import { carryOut } from '../storage/records/carry-out.ts';
import { type ImportPlan, planImport } from '../storage/records/import-plan.ts';
import type { RegisterStore } from '../storage/register-store.ts';
import { withDataSet } from './data-set.ts';

/** Tables to take into a register. */
export interface ToImport {
  readonly folder: string;
  readonly today: Day;
  /** Each row counts as known from its own day, and not from today. */
  readonly isHistory: boolean;
  readonly author: string;
}

/** Rows of which none is earlier: what says no day of its own has been known from the beginning. */
const BEGINNING = '1900-01-01';

/**
 * Takes a folder of tables into the register: what is refused in reading is listed, the rest is held against what is there, and after
 * `agree` all of it is written, or nothing.
 * @param agree is shown what would be done and found, and says whether it is to be
 * @returns the plans, and whether they were carried out
 */
export async function importTables(
  { folder, today, isHistory, author }: ToImport,
  dictionary: Dictionary,
  store: RegisterStore,
  progress: Progress,
  agree: (plans: readonly ImportPlan[], problems: readonly Problem[]) => Promise<boolean>,
): Promise<boolean> {
  const asking: Asking = { role: 'import', unit: '', author, purpose: 'import' };
  return withDataSet({ folder, asOf: today }, dictionary, progress, async ({ database, loaded }) => {
    const tables = await readRows(database, dictionary, {});
    const plans: ImportPlan[] = [];
    for (const form of recordedForms(dictionary))
      plans.push(await planImport(store, asking, form, tables.get(form.id) ?? []));
    if (!(await agree(plans, loaded.problems))) return false;
    const some = plans.filter(({ fresh, changed }) => fresh.length + changed.length > 0);
    await carryOut(store, asking, some, {
      why: 'import',
      known: isHistory ? knownFrom : () => undefined,
      progress: (done) => progress('Skriver i registret', done),
    });
    return true;
  });
}

/** When it was entered; where that isn't known, the day that it is about; what is about no day, from the beginning. */
function knownFrom({ dated }: Form, { values }: Row): string {
  const [entered, day] = [values[KNOWN], dated === undefined ? null : values[dated]];
  return String(entered ?? day ?? BEGINNING);
}
