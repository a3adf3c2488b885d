import { openDatabase } from '../analysis/duckdb.ts';
import { appendRows, createTable } from '../analysis/row-store.ts';
import { type TableFormat, writeTables } from '../analysis/write-tables.ts';
import type { Dictionary } from '../dictionary/dictionary.ts';
import { recordedForms } from '../dictionary/recorded-forms.ts';
import type { OutputFolder } from '../files/outbox/judge-place.ts';
import type { Simulation } from '../files/outbox/mark.ts';
import type { Outbox } from '../files/outbox/outbox.ts';
import { programVersion } from '../files/program-version.ts';
import type { Progress } from '../files/progress.ts';
import { removeSpillFolder } from '../files/spill-folder.ts';
import { personsBy } from '../simulation/nation.ts';
import { settingOf } from '../simulation/setting.ts';
import { CoverageTally } from '../simulation/simulate-coverage.ts';
import { DeliveryTally } from '../simulation/simulate-delivery.ts';
import { simulatePersons } from '../simulation/simulate-persons.ts';
import type { SimulationPlan } from '../simulation/simulation-plan.ts';
import { databaseOptions } from './database-options.ts';
import { refuseUnwritable, writeOut } from './write-out.ts';

/** Persons simulated at a time: enough to be quick, few enough to be small. */
const CHUNK = 10_000;
/** About what all the rows of one take as text. */
const BYTES_OF_A_PERSON = 400;

/** Simulates a national data set and writes it as tables. Rows by table as they were written. */
export async function simulateDataSet(
  plan: SimulationPlan,
  dictionary: Dictionary,
  out: {
    readonly outbox: Outbox;
    readonly folder: string;
    readonly format: TableFormat;
    readonly inputs?: readonly string[];
  },
  progress: Progress,
): Promise<ReadonlyMap<string, number>> {
  const { outbox, folder, format } = out;
  const place: OutputFolder = { folder, product: 'simulering', inputs: out.inputs ?? [] };
  await refuseUnwritable(outbox, place);
  const options = databaseOptions(plan.persons * BYTES_OF_A_PERSON);
  const database = await openDatabase(options);
  try {
    const written = new Map<string, number>();
    const append = async (
      table: string,
      rows: readonly Readonly<Record<string, string | number | boolean | null>>[],
    ) => {
      const form = dictionary.forms.get(table);
      if (form === undefined) throw new Error(`the simulator makes a table that the register does not know: ${table}`);
      const start = written.get(table) ?? 0;
      await appendRows(
        database,
        form,
        rows.map((values, place) => ({ number: start + place + 2, values })),
      );
      written.set(table, start + rows.length);
    };
    for (const form of recordedForms(dictionary)) await createTable(database, form);
    const coverage = new CoverageTally(plan);
    const delivery = new DeliveryTally();
    const persons = personsBy(settingOf(plan));
    for (let from = 0; from < persons; from += CHUNK) {
      const to = Math.min(persons, from + CHUNK);
      const tables = simulatePersons(plan, from, to);
      for (const [table, rows] of Object.entries(tables)) await append(table, rows);
      coverage.count(from, to);
      delivery.count(tables);
      progress('Simulerar personer', to / persons);
    }
    await append('tackningsunderlag', coverage.rows());
    await append('leverans', delivery.rows(plan.lastDay));
    progress('Skriver tabeller', 1);
    const simulation: Simulation = { fro: plan.seed, personer: plan.persons, uttag: plan.lastDay };
    const about = { extract: plan.lastDay, programVersion: await programVersion(), simulation };
    await writeOut(outbox, place, about, (draft) => writeTables(database, dictionary, draft.folder, format));
    return written;
  } finally {
    database.close();
    removeSpillFolder(options.spillFolder);
  }
}
