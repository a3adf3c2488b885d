import { openDatabase } from '../src/analysis/duckdb.ts';
import { day } from '../src/calendar/day.ts';
import { ownOutbox } from '../src/files/outbox/own-outbox.ts';
import { FIRST_YEAR } from '../src/simulation/simulation-plan.ts';
import { simulateDataSet } from '../src/work/simulate-data-set.ts';
import { ownContent } from '../test/kit/content.ts';
import { inOwnProcess, isThere, median, seconds, work } from './measure.ts';

const RUNS = 5;
const MILLION = 1_000_000;
const COPIES = 5;

/** What `evaluate-once.ts` and `scan-once.ts` measure of themselves. */
interface Once {
  readonly milliseconds: number;
  readonly peakMegabytes: number;
  readonly rows: number;
}

/** Evaluate on 1,000,000 and 5,000,000 simulated persons from Parquet, beside a bare DuckDB scan of the same columns. */
export async function benchEvaluation(): Promise<string> {
  const one = `${work}/persons-1m`;
  const five = `${work}/persons-5m`;
  const { dictionary } = await ownContent();
  if (!(await isThere(one)))
    await simulateDataSet(
      { persons: MILLION, seed: 1, firstYear: FIRST_YEAR, lastDay: day('2026-03-31') },
      dictionary,
      { outbox: ownOutbox(), folder: one, format: 'parquet' },
      () => {},
    );
  if (!(await isThere(five))) await multiply(one, five, [...dictionary.forms.keys()]);

  const lines: string[] = [];
  for (const [persons, folder] of [
    [MILLION, one],
    [COPIES * MILLION, five],
  ] as const) {
    const ours: Once[] = [];
    const scans: Once[] = [];
    for (let run = 0; run <= RUNS; run++) {
      const scan = inOwnProcess<Once>('scan-once.ts', [folder]);
      const evaluation = inOwnProcess<Once>('evaluate-once.ts', [folder]);
      // The first run warms the disk's cache for both and is not counted.
      if (run > 0) {
        scans.push(scan);
        ours.push(evaluation);
      }
    }
    const times = ours.map(({ milliseconds }) => milliseconds);
    const references = scans.map(({ milliseconds }) => milliseconds);
    const ratio = median(times.map((time, run) => time / (references[run] ?? Number.NaN)));
    const perSecond = Math.round(persons / (median(times) / 1000) / 1000);
    lines.push(
      `| ${persons.toLocaleString('en')} | ${(ours[0]?.rows ?? 0).toLocaleString('en')} | ${seconds(times)} | ${seconds(references)} | ${ratio.toFixed(1)} × | ${perSecond.toLocaleString('en')},000 | ${Math.round(median(ours.map(({ peakMegabytes }) => peakMegabytes)))} MB |`,
    );
  }
  return `## \`evaluate\`: seven measures, one year, from Parquet

The whole work in a process of its own, from reading the definitions: every cell that the measures read is checked, all seven measures are
computed for four units and the nation, and rows are accounted for. The reference is a bare DuckDB scan that reads the same columns
of the same files and does nothing else. "Persons" are simulated persons with a tumour; as in life not all of them are in a table.

| persons | rows read | evaluate, median of ${RUNS} | bare scan | ratio | persons per second | peak memory |
|---:|---:|---:|---:|---:|---:|---:|
${lines.join('\n')}`;
}

/** Several copies of a data set as one, with persons of their own. */
async function multiply(from: string, to: string, tables: readonly string[]): Promise<void> {
  const { mkdirSync } = await import('node:fs');
  mkdirSync(to, { recursive: true });
  const database = await openDatabase({ memoryLimit: '2GB', spillFolder: `${work}/spill` });
  for (const table of tables) {
    if (!(await isThere(`${from}/${table}.parquet`))) continue;
    const source = `read_parquet('${from}/${table}.parquet')`;
    const columns = (await database.rows(`DESCRIBE SELECT * FROM ${source}`)).map((row) => String(row['column_name']));
    const ids = columns.filter((column) => ['person_id', 'tumor_id'].includes(column));
    const renamed = ids.map((column) => `copy || ${column} AS ${column}`).join(', ');
    const copies = ids.length === 0 ? 'range(1)' : `range(${COPIES})`;
    await database.run(
      `COPY (SELECT t.* ${ids.length === 0 ? '' : `REPLACE (${renamed})`} FROM ${source} t, ${copies} c(copy)) TO '${to}/${table}.parquet' (FORMAT parquet, COMPRESSION zstd)`,
    );
  }
  database.close();
}
