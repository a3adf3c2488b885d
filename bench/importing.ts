import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, type RegisterDatabase } from '../src/storage/database.ts';
import { joinServer } from '../src/storage/server/join-server.ts';
import { inOwnProcess, isThere, type Process, work } from './measure.ts';

/** How many persons the two registers are of: what stays the same for the larger doesn't grow with the rows. */
const SIZES = [10_000, 40_000] as const;
const PROGRAM = 'bin/vardmatt.mjs';

/**
 * An import into an empty register, and the same folder again, of two sizes; beside it `COPY` of the same versions by the server itself into a
 * table without keys, triggers and policies, in the same run.
 */
export async function benchImporting(sizes: readonly number[] = SIZES): Promise<string> {
  const rows: string[] = [];
  for (const persons of sizes) {
    const tables = join(work, `import-${persons}`);
    mkdirSync(work, { recursive: true });
    if (!(await isThere(tables)))
      inOwnProcess(PROGRAM, [
        'simulate',
        '--persons',
        String(persons),
        '--as-of',
        '2025-03-31',
        '--out',
        tables,
        '--format',
        'csv',
      ]);
    const root = mkdtempSync(join(tmpdir(), 'vm-bench-'));
    // The server's user has to come there.
    chmodSync(root, 0o711);
    try {
      const data = join(root, 'register');
      const words = ['import', tables, '--data', data, '--history', '--yes'];
      // The folder's server is made before, and is no part of it.
      inOwnProcess(PROGRAM, ['status', '--data', data]);
      const first = inOwnProcess(PROGRAM, words);
      const again = inOwnProcess(PROGRAM, words);
      const { records, milliseconds: copied } = await copyOf(data);
      const line = (what: string, { milliseconds, cpuMilliseconds, peakMegabytes }: Process) =>
        `| ${what}, ${persons} persons | ${records} | ${perSecond(records, milliseconds)} | ${(milliseconds / copied).toFixed(1)} | ${((1000 * cpuMilliseconds) / records).toFixed(0)} | ${Math.round(peakMegabytes)} |`;
      rows.push(line('into an empty register', first), line('the same folder again', again));
      rows.push(`| bare \`COPY\`, ${persons} persons | ${records} | ${perSecond(records, copied)} | 1 | – | – |`);
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  }
  return `## Importing

The whole command, from reading CSV to the last commit: every cell judged, rows held against the register, free text and identities sealed, keys on the disk. The
reference is the server's own \`COPY\` of the versions that came of it, without keys, triggers, policies and anything to judge. Processor and memory are the program's; the database has its own.

| What | Records | Records a second | Times bare \`COPY\` | Processor, µs a record | Peak memory, MB |
| --- | --- | --- | --- | --- | --- |
${rows.join('\n')}`;
}

const perSecond = (records: number, milliseconds: number) => Math.round((1000 * records) / milliseconds);

/** The versions of a register, copied into a table of nothing else by its server, and how long that took. */
async function copyOf(data: string): Promise<{ readonly records: number; readonly milliseconds: number }> {
  const server = await joinServer(data, Math.random);
  const owner = openDatabase({ host: server.host, user: server.owner, database: 'postgres' });
  try {
    const file = await serverFile(owner);
    await owner.script(`copy (select * from vm.version) to '${file}'`);
    await owner.script(
      'create unlogged table public.bare as select * from vm.version with no data; alter table public.bare set logged',
    );
    const started = performance.now();
    await owner.script(`copy public.bare from '${file}'`);
    const milliseconds = performance.now() - started;
    const [row] = await owner.rows('select count(*)::integer as n from public.bare');
    return { records: Number(row?.['n']), milliseconds };
  } finally {
    await owner.end();
    await server.leave();
  }
}

/** A file that the server's user may write. */
async function serverFile(owner: RegisterDatabase): Promise<string> {
  const [row] = await owner.rows('show data_directory');
  return `${row?.['data_directory']}/bare.copy`;
}
