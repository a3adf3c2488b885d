import { openDatabase } from '../src/analysis/duckdb.ts';
import { day } from '../src/calendar/day.ts';
import { ownOutbox } from '../src/files/outbox/own-outbox.ts';
import { FIRST_YEAR } from '../src/simulation/simulation-plan.ts';
import { simulateDataSet } from '../src/work/simulate-data-set.ts';
import { ownContent } from '../test/kit/content.ts';
import { inOwnProcess, isThere, median, type Process, seconds, work } from './measure.ts';
import { differences } from './reference/differences.ts';

const RUNS = 5;
const MILLION = 1_000_000;
const COPIES = 5;
const YEAR = 2025;
const AS_OF = '2026-03-31';

/** Evaluate on 1,000,000 and 5,000,000 simulated persons from Parquet, beside the same measures in SQL written by hand. */
export async function benchEvaluation(): Promise<string> {
  const one = `${work}/persons-1m`;
  const five = `${work}/persons-5m`;
  const { dictionary } = await ownContent();
  if (!(await isThere(one)))
    await simulateDataSet(
      { persons: MILLION, seed: 1, firstYear: FIRST_YEAR, lastDay: day(AS_OF) },
      dictionary,
      { outbox: ownOutbox(), folder: one, format: 'parquet' },
      () => {},
    );
  if (!(await isThere(five))) await multiply(one, five, [...dictionary.forms.keys()]);

  const lines: string[] = [];
  for (const [persons, folder] of [
    [MILLION, one],
    [COPIES * MILLION, five],
  ] as const)
    lines.push(lineOf(persons, folder));
  return `## \`evaluate\`: seven measures, one year, from Parquet

Whole processes, from the start of Node to its end, in turns. Ours is \`vardmatt evaluate data --year ${YEAR} --as-of ${AS_OF} --json\`: it reads the
definitions, checks every cell that the measures read, computes all seven measures for four units and the nation, asks about
what is odd across rows and accounts for every row. The reference is the same seven measures in SQL written by hand for DuckDB
(\`bench/reference/\`): it checks no cell and lists nothing, and before anything is timed every number of its figures is compared
with ours. The bare scan reads every column of the same files and does nothing else. "Persons" are simulated persons with a tumour; as in
life not all of them are in a table. The tables stand in order of persons, but for the five million, which are five copies mixed:
there every row has to be compared with all others to find those that repeat one, which the reference doesn't. The ratio is the median of those of the pairs; that of CPU time, of all threads, hears less of what else the machine does.

| persons | rows read | evaluate, median of ${RUNS} | written by hand | ratio | ratio of CPU time | bare scan | persons per second | peak memory | by hand |
|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|
${lines.join('\n')}`;
}

/** One data set: compared, then timed in turns. */
function lineOf(persons: number, folder: string): string {
  const evaluate = () =>
    inOwnProcess('bin/vardmatt.mjs', ['evaluate', folder, '--year', `${YEAR}`, '--as-of', AS_OF, '--json']);
  const byHand = () => inOwnProcess('bench/reference-once.ts', [folder, `${YEAR}`, AS_OF]);
  const scan = () => inOwnProcess('bench/scan-once.ts', [folder]);
  // These runs warm the disk's cache, and are not counted.
  const [printed, figures, scanned] = [evaluate(), byHand(), scan()].map((each) => JSON.parse(each.printed));
  const differing = differences(printed.results, figures);
  if (differing.length > 0) throw new Error(`the reference doesn't agree:\n${differing.join('\n')}`);

  const pairs = Array.from({ length: RUNS }, () => ({ ours: evaluate(), reference: byHand(), scan: scan() }));
  const ours = pairs.map((pair) => pair.ours);
  const references = pairs.map(({ reference }) => reference);
  const times = (of: readonly Process[]) => of.map(({ milliseconds }) => milliseconds);
  const ratio = (part: 'milliseconds' | 'cpuMilliseconds') =>
    `${median(pairs.map((pair) => pair.ours[part] / pair.reference[part])).toFixed(1)} ×`;
  const peak = (of: readonly Process[]) => `${Math.round(median(of.map(({ peakMegabytes }) => peakMegabytes)))} MB`;
  const perSecond = Math.round(persons / median(times(ours)));
  const cells = [
    persons.toLocaleString('en'),
    Number(scanned).toLocaleString('en'),
    seconds(times(ours)),
    seconds(times(references)),
    ratio('milliseconds'),
    ratio('cpuMilliseconds'),
    seconds(times(pairs.map((pair) => pair.scan))),
    `${perSecond.toLocaleString('en')},000`,
    peak(ours),
    peak(references),
  ];
  return `| ${cells.join(' | ')} |`;
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
