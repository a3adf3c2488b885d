import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { disagreements } from '../kit/contract/agreement.ts';
import { writeTables } from '../kit/contract/csv.ts';
import { boldColumns, type Cells, type Tables } from '../kit/contract/known-rows.ts';
import { type Answer, answer } from '../kit/contract/oracle.ts';
import { type DataSet, randomDataSet } from '../kit/contract/random-tables.ts';
import { runCommand } from '../kit/run-command.ts';
import { sized } from '../kit/sized.ts';

// The program against a second implementation of the contract that shares nothing with it, on made-up data sets. A seed
// (VARDMATT_SEED, default 1) and the number of sets (VARDMATT_RUNS, default 6) may be given. What differs is told with the
// smallest data set in which it still does.

const RUNS = Number(process.env['VARDMATT_RUNS'] ?? sized('6', '12'));
const FIRST = Number(process.env['VARDMATT_SEED'] ?? '1');
/** Enough to see a pattern; each costs many evaluations to make small. */
const MOST_TOLD = 3;
const MOST_EVALUATIONS_TO_SHRINK = 250;

/** A place where the two differ: a measure and reporter, or a part of the run itself. */
interface Difference {
  readonly place: string;
  readonly words: readonly string[];
}

test(`evaluate gives what the contract gives on ${RUNS} made-up data sets`, async () => {
  const told: string[] = [];
  const places = new Map<string, number>();
  for (let seed = FIRST; seed < FIRST + RUNS; seed += 1) {
    const data = randomDataSet(seed);
    const differences = await differencesOn(data);
    for (const { place } of differences) places.set(place, (places.get(place) ?? 0) + 1);
    const [first] = differences;
    if (first !== undefined && told.length < MOST_TOLD) told.push(await tell(data, first));
  }
  const tally = [...places].toSorted(([, a], [, b]) => b - a).map(([place, number]) => `${place}: ${number}`);
  assert.equal(
    told.length,
    0,
    `in how many of ${RUNS} data sets each differs:\n${tally.join('\n')}\n\n${told.join('\n\n')}`,
  );
});

/** Where the program and the oracle differ on a data set; none where they agree. */
async function differencesOn(data: DataSet): Promise<Difference[]> {
  const expected = answer(data);
  const { code, out, told } = await evaluated(data);
  if (expected.refused !== undefined)
    return code === 2 ? [] : [{ place: 'exit', words: [`exit ${code}, expected 2 (${expected.refused})`] }];
  const given = read(out);
  if (given === undefined)
    return [{ place: 'json', words: [`exit ${code} and no JSON, expected exit ${expected.exit}`, told.slice(0, 600)] }];
  const exit = code === expected.exit ? [] : [{ place: 'exit', words: [`exit ${code}, expected ${expected.exit}`] }];
  return [...figureDifferences(expected, given), ...exit, ...rowDifferences(data, expected, given)];
}

type Expected = Extract<Answer, { readonly exit: 0 | 1 }>;
type Json = Readonly<Record<string, unknown>>;
interface Given {
  readonly preliminary?: unknown;
  readonly results: readonly Json[];
  readonly rows: Readonly<Record<string, unknown>>;
  readonly problems: readonly Json[];
}

function figureDifferences(expected: Expected, given: Given): Difference[] {
  return expected.results.flatMap(({ measure, reporter, figure, reporters, comparableFrom }) => {
    const place = `${measure}/${reporter}`;
    const result = given.results.find((each) => each['measure'] === measure && each['reporter'] === reporter);
    if (result === undefined) return [{ place, words: ['no result'] }];
    const theirs = result['figure'] as Json | undefined;
    const words = disagreements(figure, theirs);
    if (words.length > 0) words.push(`expected ${JSON.stringify(figure)}`, `given    ${JSON.stringify(theirs)}`);
    if (reporters !== undefined) words.push(...disagreements(reporters, result['reporters'], 'reporters'));
    // A whole nation may say so too, but no unit may be missing from it.
    else if (reporter === 'riket' && figure.kind !== 'absent')
      words.push(
        ...disagreements([], (result['reporters'] as Json | undefined)?.['missing'] ?? [], 'reporters.missing'),
      );
    if (
      comparableFrom !== undefined &&
      ![result['comparableFrom'], theirs?.['comparableFrom']].includes(comparableFrom)
    )
      words.push(`comparableFrom is not ${comparableFrom}`);
    // reading: the contract doesn't say where a year that has not ended is called preliminary; any of these will do.
    if (expected.preliminary && figure.kind !== 'absent')
      if (![given.preliminary, result['preliminary'], theirs?.['preliminary']].includes(true))
        words.push('the year has not ended and nothing says preliminary');
    return words.length === 0 ? [] : [{ place, words }];
  });
}

/** Rows read and refused, and the problems that the contract names by code. */
function rowDifferences(data: DataSet, expected: Expected, given: Given): Difference[] {
  const differences: Difference[] = [];
  for (const [table, rows] of Object.entries(expected.rows)) {
    // A table that lacks a column which every row needs is refused whole, with words: it has no rows to account for.
    if (
      given.rows[table] === undefined &&
      given.problems.some((one) => one['table'] === table && one['code'] === 'column-missing')
    )
      continue;
    if (!(table in data.tables)) continue;
    const words = disagreements(rows, given.rows[table], 'rows');
    if (words.length > 0) differences.push({ place: `rows/${table}`, words });
  }
  const codesIn = (problems: readonly { code?: unknown; table?: unknown }[], codes: readonly string[]) =>
    new Set(problems.flatMap(({ code, table }) => (codes.includes(String(code)) ? [`${code}/${table}`] : [])));
  const named = ['after-extract', 'inom-nhv-saknas', 'mdk-before-referral'];
  const listed = codesIn(given.problems, named);
  for (const each of codesIn(expected.listed, named))
    if (!listed.has(each)) differences.push({ place: `problem/${each}`, words: ['is not listed'] });
  // Of equal rows any may be the one that is listed, so that only their number can be held.
  const before = (problems: readonly { code?: unknown }[]) =>
    problems.filter(({ code }) => code === 'mdk-before-referral').length;
  if (before(expected.listed) > before(given.problems))
    differences.push({
      place: 'problem/mdk-before-referral',
      words: [`listed ${before(given.problems)} times, expected ${before(expected.listed)}`],
    });
  return differences;
}

async function evaluated({ tables, year, asOf, form }: DataSet): ReturnType<typeof runCommand> {
  const folder = mkdtempSync(join(tmpdir(), 'contract-'));
  try {
    writeTables(folder, tables, form);
    const question = ['--year', String(year), '--as-of', asOf, '--json', '--area', 'nhv-net-binjure'];
    return await runCommand(['evaluate', folder, ...question]);
  } catch (error) {
    // A crash is a difference like another, and is told with its seed and its smallest data set.
    return { code: -1, out: '', told: error instanceof Error ? String(error.stack) : String(error) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function read(out: string): Given | undefined {
  try {
    return JSON.parse(out) as Given;
  } catch {
    return undefined; // which is told as a difference
  }
}

async function tell(data: DataSet, { place }: Difference): Promise<string> {
  const small = await shrunk(data, place);
  const left = await differencesOn(small);
  const words = left.find((each) => each.place === place)?.words ?? [];
  const tables = Object.entries(small.tables).map(([table, rows]) => `${table}\n${asText(rows)}`);
  const asked = `evaluate --year ${data.year} --as-of ${data.asOf}`;
  return [`seed ${data.seed}, ${place}, ${asked}`, ...words, ...tables].join('\n');
}

function asText(rows: readonly Cells[]): string {
  const columns = Object.keys(rows[0] ?? {});
  return [columns.join(','), ...rows.map((row) => columns.map((column) => row[column]).join(','))].join('\n');
}

/** The data set with tables, rows and columns (none that rows need) dropped as long as the same place differs. */
async function shrunk(data: DataSet, place: string): Promise<DataSet> {
  let small = data;
  let evaluations = 0;
  const stands = async (tables: Tables): Promise<boolean> => {
    // A folder that holds no table of patients' rows is another question.
    const tablesLeft = Object.keys(tables).filter((table) => table !== 'leverans').length;
    if (tablesLeft === 0 || evaluations >= MOST_EVALUATIONS_TO_SHRINK) return false;
    evaluations += 1;
    const tried = { ...data, tables };
    if (!(await differencesOn(tried)).some((each) => each.place === place)) return false;
    small = tried;
    return true;
  };
  for (const table of Object.keys(data.tables)) {
    const { [table]: _gone, ...rest } = small.tables;
    await stands(rest);
  }
  for (const table of Object.keys(small.tables))
    for (let size = Math.ceil((small.tables[table]?.length ?? 0) / 2); size >= 1; size = Math.floor(size / 2))
      for (let start = 0; start < (small.tables[table]?.length ?? 0); ) {
        const rows = (small.tables[table] ?? []).toSpliced(start, size);
        const dropped = rows.length > 0 && (await stands({ ...small.tables, [table]: rows }));
        if (!dropped) start += size;
      }
  for (const table of Object.keys(small.tables))
    for (const column of Object.keys(small.tables[table]?.[0] ?? {})) {
      if (boldColumns(table).includes(column)) continue;
      const rows = (small.tables[table] ?? []).map(({ [column]: _gone, ...rest }) => rest);
      await stands({ ...small.tables, [table]: rows });
    }
  return small;
}
