import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '../run-command.ts';
import type { MatrixArea } from './areas.ts';
import { awkwardFiles } from './awkward.ts';
import { readRecords, writeRecords } from './delimited.ts';

/** The day of every extract in the matrix. */
export const AS_OF = '2026-03-31';

export type Row = Readonly<Record<string, string>>;
/** Rows by table, in the contract's own form: what is known of the reporters, without rows that a command must refuse. */
export type Tables = Readonly<Record<string, readonly Row[]>>;

/** A folder of tables, and what stands in it. */
export interface DataSet {
  readonly id: 'simulated' | 'small' | 'one-unit' | 'awkward';
  readonly folder: string;
  readonly tables: Tables;
  /** The years that are evaluated and published: all of the area's, or the last. */
  readonly years: readonly number[];
  /** Whether it bears the simulation's own mark. */
  readonly isSimulated: boolean;
  /** The only reporter whose rows there are. */
  readonly only?: string;
  /** Measures that can't be read, since more than a tenth of the rows of a table that they need is refused. */
  readonly unreadable: readonly string[];
  /** Rows that must be refused, by table. */
  readonly refused: Readonly<Record<string, number>>;
}

/** Makes the four data sets of an area in a folder: simulated by the program itself, of few, of one reporter, and awkward. */
export async function makeDataSets(area: MatrixArea, folder: string): Promise<DataSet[]> {
  const plain = { unreadable: [], refused: {} };
  const last = area.years.slice(-1);
  const simulated = await simulate(join(folder, 'simulated'), 1000);
  const small = await simulate(join(folder, 'small'), 60);
  const own = (id: 'simulated' | 'small', tables: Tables): DataSet => {
    const at = join(folder, id);
    const years = id === 'simulated' ? area.years : last;
    const mapped = area.fromSimulated?.(asOthersWrote(tables));
    if (mapped === undefined) return { id, folder: at, tables, years, isSimulated: true, ...plain };
    return { id, folder: writeTables(`${at}-${area.id}`, mapped), tables: mapped, years, isSimulated: false, ...plain };
  };
  const all = own('simulated', simulated);
  const others = asOthersWrote(all.tables);
  const one = area.onlyOf(others, area.only);
  const awkward = awkwardFiles(area, others);
  const awkwardFolder = join(folder, `awkward-${area.id}`);
  mkdirSync(awkwardFolder, { recursive: true });
  for (const [name, text] of Object.entries(awkward.files)) writeFileSync(join(awkwardFolder, name), text);
  return [
    all,
    own('small', small),
    {
      id: 'one-unit',
      folder: writeTables(join(folder, `one-${area.id}`), one),
      tables: one,
      years: last,
      isSimulated: false,
      only: area.only,
      ...plain,
    },
    {
      id: 'awkward',
      folder: awkwardFolder,
      tables: awkward.tables,
      years: area.hasReport ? last : area.years,
      isSimulated: false,
      unreadable: area.unreadableWhenAwkward,
      refused: awkward.refused,
    },
  ];
}

/** The same rows as if others had written them, with nothing that says they are simulated. */
function asOthersWrote(tables: Tables): Tables {
  const written = (row: Row) =>
    Object.fromEntries(
      Object.entries(row).flatMap(([column, text]) =>
        column === 'simulerad' ? [] : [[column, text.replace(/^sim-/, 'p')]],
      ),
    );
  return Object.fromEntries(Object.entries(tables).map(([table, rows]) => [table, rows.map(written)]));
}

async function simulate(out: string, persons: number): Promise<Tables> {
  const { code, told } = await runCommand([
    ...['simulate', '--persons', String(persons), '--seed', '1', '--as-of', AS_OF],
    ...['--out', out],
  ]);
  if (code !== 0) throw new Error(`simulate --persons ${persons} ended with ${code}: ${told}`);
  return readTables(out);
}

function readTables(folder: string): Tables {
  const names = readdirSync(folder).filter((name) => name.endsWith('.csv'));
  return Object.fromEntries(
    names.map((name) => [name.replace('.csv', ''), readRecords(readFileSync(join(folder, name), 'utf8'))]),
  );
}

function writeTables(folder: string, tables: Tables): string {
  mkdirSync(folder, { recursive: true });
  for (const [table, rows] of Object.entries(tables))
    if (rows.length > 0) writeFileSync(join(folder, `${table}.csv`), writeRecords(Object.keys(rows[0] ?? {}), rows));
  return folder;
}
