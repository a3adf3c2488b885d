import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Day } from '../../../src/calendar/day.ts';
import type { RegisterDatabase } from '../../../src/storage/database.ts';
import { RegisterStore } from '../../../src/storage/register-store.ts';
import { distributeUnits } from '../../../src/storage/servers/divide-units.ts';
import type { OtherServer } from '../../../src/storage/servers/other-server.ts';
import { as } from './register.ts';

const world = { today: () => '2026-06-30' as Day, random: Math.random };

/** A register in a folder, for who knows that its units may be at several servers. */
export const openDivided = (folder: string): Promise<RegisterStore> =>
  RegisterStore.open({ folder, knowsServers: true }, world);

/** A register and two other servers, each in a folder of its own. */
export interface SeveralServers {
  readonly folder: string;
  readonly home: RegisterStore;
  readonly others: readonly OtherServer[];
  /** Divides what is at home over the others. */
  readonly distribute: () => Promise<void>;
  /** Something of another server, as its owner. */
  readonly at: <T>(server: string, work: (store: RegisterStore) => Promise<T>) => Promise<T>;
  /** Lets go of another server, which ends where nobody else has it. */
  readonly let: (server: string) => Promise<void>;
  readonly end: () => Promise<void>;
}

export async function severalServers(): Promise<SeveralServers> {
  const root = mkdtempSync(join(tmpdir(), 'vm-servrar-'));
  // The servers' user has to come there.
  chmodSync(root, 0o711);
  const folder = join(root, 'r');
  const home = await openDivided(folder);
  const others = ['norr', 'syd'].map((server) => ({ server, address: join(root, server) }));
  // Held on to, so that they aren't started for each question.
  const held = new Map<string, RegisterStore>();
  for (const one of others) held.set(one.server, await home.openServer(one, true));
  return {
    ...{ folder, home, others },
    distribute: () => distributeUnits(home, as('coordinator'), others, () => {}),
    at: (server, work) => {
      const store = held.get(server);
      if (store === undefined) throw new RangeError(server);
      return work(store);
    },
    let: async (server) => {
      await held.get(server)?.close();
      held.delete(server);
    },
    end: async () => {
      for (const store of held.values()) await store.close();
      await home.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

const TABLES = [
  ...['person', 'record', 'version', 'conflict', 'resolution', 'comment', 'query', 'reply', 'lock', 'unlock'],
  ...['identity', 'form_version', 'unit_person'],
];

/** All that is recorded in a database, but for the trace: a line a row. */
export async function recordedIn(owner: RegisterDatabase): Promise<readonly string[]> {
  const kept = await owner.rows("select tablename from pg_tables where schemaname = 'vm_row' order by 1");
  const tables = [
    ...TABLES.map((table) => `vm.${table}`),
    ...kept.map(({ tablename }) => `vm_row."${String(tablename)}"`),
  ];
  const lines: string[] = [];
  for (const table of tables)
    for (const { row } of await owner.rows(`select t::text as row from ${table} t order by 1`))
      lines.push(`${table} ${String(row)}`);
  return lines;
}
