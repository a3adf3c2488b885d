import type { Database } from '../analysis/duckdb.ts';
import type { LoadedTables, TableRows } from '../analysis/loaded-tables.ts';
import { storedRows } from '../analysis/stored-rows.ts';
import type { Day } from '../calendar/day.ts';
import type { Form, Row } from '../dictionary/dictionary.ts';
import { KNOWN } from '../dictionary/known-column.ts';
import { recordedForms } from '../dictionary/recorded-forms.ts';
import type { Progress } from '../files/progress.ts';
import { tableContent } from '../files/table-content.ts';
import { tablePrints } from '../files/table-prints.ts';
import type { Problem } from '../problems/problem.ts';
import type { Asking } from '../storage/asking.ts';
import { carryOut } from '../storage/records/carry-out.ts';
import { type ImportPlan, planImport } from '../storage/records/import-plan.ts';
import { formsTakenIn, noteTakenIn } from '../storage/records/import-runs.ts';
import type { RegisterStore } from '../storage/register-store.ts';
import { withDataSet } from './data-set.ts';
import { importWarnings } from './import-warnings.ts';
import type { RecordRules } from './record-rules.ts';

/** Tables to take into a register. */
export interface ToImport {
  readonly folder: string;
  readonly today: Day;
  /** Each row counts as known from its own day, and not from today. */
  readonly isHistory: boolean;
  readonly author: string;
}

/** What would be done, to be agreed to. */
export interface ToAgree {
  readonly plans: readonly ImportPlan[];
  readonly problems: readonly Problem[];
  /** Tables of which there is nothing to take in, though they are there: they can't be read, or every row of them is refused. */
  readonly lost: readonly string[];
  /** How many rows of other tables were refused. */
  readonly refused: number;
  /** The forms whose files were taken in by a run that was interrupted. */
  readonly before: readonly string[];
}

/** Rows of which none is earlier: what says no day of its own has been known from the beginning. */
const BEGINNING = '1900-01-01';

/**
 * Takes a folder of tables into the register: what is refused in reading is listed, the rest is held against what is there, and after
 * `agree` it is written, all of a table or nothing. Rows are never all in memory. An import of the same files that was interrupted goes on
 * with the tables that it hadn't come to. What the register's rules ask of rows is a warning, whatever it stops when a form is signed.
 * @param agree is shown what would be done and found, and says whether it is to be
 * @returns whether the plans were carried out
 */
export async function importTables(
  { folder, today, isHistory, author }: ToImport,
  rules: RecordRules,
  store: RegisterStore,
  progress: Progress,
  agree: (asked: ToAgree) => Promise<boolean>,
): Promise<boolean> {
  const asking: Asking = { role: 'import', unit: '', author, purpose: 'import' };
  const { dictionary } = rules.context;
  // Before there is anything to make them of.
  await store.keepRows(dictionary);
  const content = await tableContent(folder, await tablePrints(folder));
  const run = store.markOf(JSON.stringify([content, isHistory]));
  const before = await formsTakenIn(store, asking, run);
  const left = recordedForms(dictionary).filter(({ id }) => !before.includes(id));
  const all = new Map(left.map(({ id, variables }) => [id, new Set(variables.map((variable) => variable.id))]));
  const work = async (database: Database, { problems, read, lost }: LoadedTables) => {
    const whole = Object.keys(read).filter((table) => isAllRefused(read[table]));
    const refused = Object.values(read).reduce((sum, rows) => sum + (isAllRefused(rows) ? 0 : rows.refused), 0);
    const unread = { lost: [...lost, ...whole], refused };
    const plans: ImportPlan[] = [];
    for (const [at, form] of left.entries()) {
      progress(`Jämför ${form.id}`, at / left.length);
      plans.push(await planImport(store, asking, form, await storedRows(database, form)));
    }
    const asked = await importWarnings(store, asking, rules, plans);
    const isAgreed = await agree({ plans, problems: [...problems, ...asked], before, ...unread });
    const some = plans.filter(({ fresh, changed }) => fresh + changed.length > 0);
    // What was left has come in otherwise: the next run is one of its own.
    if (some.length === 0 && before.length > 0)
      await store.door.write(asking, { action: 'avsluta import', scope: { run } }, (connection) =>
        noteTakenIn(connection, run, [null]),
      );
    if (!isAgreed) return false;
    const rows = some.reduce((sum, plan) => sum + plan.rows.count, 0);
    let done = 0;
    for (const [at, plan] of some.entries())
      await carryOut(store, asking, plan, {
        ...{ why: 'import', known: isHistory ? knownFrom : () => undefined },
        progress: (more) => {
          done += more;
          progress(`Skriver ${plan.form.id} i registret`, done / rows);
        },
        finish: (connection) => noteTakenIn(connection, run, [plan.form.id, ...(at === some.length - 1 ? [null] : [])]),
      });
    return true;
  };
  return withDataSet(
    { folder, asOf: today },
    dictionary,
    progress,
    ({ database, loaded }) => work(database, loaded),
    before.length === 0 ? undefined : all,
  );
}

const isAllRefused = (rows: TableRows | undefined) => rows !== undefined && rows.read > 0 && rows.refused === rows.read;

/** When it was entered; where that isn't known, the day that it is about; what is about no day, from the beginning. */
function knownFrom({ dated }: Form, { values }: Row): string {
  const [entered, day] = [values[KNOWN], dated === undefined ? null : values[dated]];
  return String(entered ?? day ?? BEGINNING);
}
