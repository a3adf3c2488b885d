import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { day } from '../../../src/calendar/day.ts';
import { simulateDataSet } from '../../../src/work/simulate-data-set.ts';
import { ownContent } from '../content.ts';
import { testOutbox } from '../test-outbox.ts';

/** A folder of a test's own, gone afterwards. */
export interface TestFolder extends AsyncDisposable {
  readonly at: (name: string) => string;
}

export async function testFolder(): Promise<TestFolder> {
  const folder = await mkdtemp(join(tmpdir(), 'vardmatt-work-'));
  return { at: (name) => join(folder, name), [Symbol.asyncDispose]: () => rm(folder, { recursive: true }) };
}

/** A small made-up nation as CSV, as it was known on the day. */
export async function simulated(out: string, persons: number, lastDay: string): Promise<void> {
  const { dictionary } = await ownContent();
  const to = { outbox: testOutbox(), folder: out, format: 'csv' as const };
  await simulateDataSet({ persons, seed: 5, firstYear: 2017, lastDay: day(lastDay) }, dictionary, to, () => undefined);
}

export type Cells = Record<string, string>;

/** A table as it is written, by its columns. */
export async function rowsOf(folder: string, table: string): Promise<Cells[]> {
  const text = await readFile(join(folder, `${table}.csv`), 'utf8');
  return Papa.parse<Cells>(text, { header: true, skipEmptyLines: true }).data;
}

/** The same rows as if others had written them, with nothing that says they are simulated; some tables changed. */
export async function asOthersWrote(
  from: string,
  to: string,
  change: Readonly<Record<string, (rows: Cells[]) => Cells[]>> = {},
): Promise<void> {
  await mkdir(to);
  for (const file of (await readdir(from)).filter((name) => name.endsWith('.csv'))) {
    const table = file.replace('.csv', '');
    const rows = (await rowsOf(from, table)).map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([column, text]) => [column, column === 'simulerad' ? '' : text.replace(/^sim-/, 'p')]),
      ),
    );
    await writeFile(join(to, file), Papa.unparse(change[table]?.(rows) ?? rows));
  }
}
