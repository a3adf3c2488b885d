import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RegisterDatabase } from './database.ts';
import { StorageFault } from './storage-fault.ts';

/** A numbered step from one form of the database to the next. */
export interface Migration {
  readonly step: number;
  readonly name: string;
  readonly sql: string;
}

const NAMED = /^(\d{4})-(.+)\.sql$/;

/** The program's own steps, in order: a step that has been in use is never changed. */
export function ownMigrations(): readonly Migration[] {
  const folder = join(import.meta.dirname, 'migrations');
  return readdirSync(folder)
    .toSorted()
    .map((file): Migration => {
      const [, step = '', name = ''] = NAMED.exec(file) ?? [];
      if (name === '') throw new Error(`${file} is no migration`);
      return { step: Number(step), name, sql: readFileSync(join(folder, file), 'utf8') };
    });
}

const hashOf = ({ sql }: Migration) => createHash('sha256').update(sql).digest('hex');

/**
 * Takes a database to the newest form, one step in one transaction: what is killed on the way goes on from there. Programs that come
 * at once wait for each other.
 * @param database as its owner
 * @returns the steps that were taken
 * @throws StorageFault where a newer program, or somebody else, has changed it
 */
export async function migrate(
  database: RegisterDatabase,
  migrations: readonly Migration[],
): Promise<readonly number[]> {
  const taken: number[] = [];
  for (const migration of migrations) {
    const isNew = await database.transaction(async (connection) => {
      // One at a time, and the list is there before anybody reads it.
      await connection.rows("select pg_advisory_xact_lock(hashtext('vm.migration'))");
      await connection.script(
        'create table if not exists public.vm_migration (step integer primary key, name text not null, hash text not null, at timestamptz not null default clock_timestamp())',
      );
      const applied = await connection.rows('select step, hash from public.vm_migration order by step');
      const newest = migrations.at(-1)?.step ?? 0;
      const found = Number(applied.at(-1)?.['step'] ?? 0);
      if (found > newest) throw new StorageFault('database-newer', { found, known: newest });
      const own = applied.find(({ step }) => step === migration.step);
      if (own !== undefined && own['hash'] !== hashOf(migration))
        throw new StorageFault('database-changed', { step: migration.step });
      if (own !== undefined) return false;
      await connection.script(migration.sql);
      await connection.rows('insert into public.vm_migration (step, name, hash) values ($1, $2, $3)', [
        migration.step,
        migration.name,
        hashOf(migration),
      ]);
      return true;
    });
    if (isNew) taken.push(migration.step);
  }
  return taken;
}
