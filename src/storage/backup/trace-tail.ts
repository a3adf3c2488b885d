import { createHash } from 'node:crypto';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from '../../schema.ts';
import type { Connection } from '../database.ts';
import { isCode } from '../is-code.ts';
import type { BackedFile, BackupRun } from './backup-run.ts';

/** Entries of the trace that are written at a time. */
const BATCH = 2000;

/** An entry of the trace as the database writes it, so that the same bytes come back. */
const ENTRY = `json_build_array(seq, (at at time zone 'UTC')::text, action, role, unit, author, purpose, persons::text, scope::text,
  encode(prev, 'hex'), encode(hash, 'hex'))::text`;
const text = z.string();
const entry = z.tuple([z.int(), text, text, text, text, text, text, text, text, text, text]);

/**
 * Writes the trace after an entry to a file, a line for each: the trace isn't set back with the records, since what was read and written
 * then was read and written.
 * @returns the last that was written, and the file
 */
export async function copyTrace(
  connection: Connection,
  after: number,
  folder: string,
  name: string,
): Promise<NonNullable<BackupRun['logglista']>> {
  const file = await open(join(folder, name), 'w', 0o600);
  try {
    const hash = createHash('sha256');
    let [last, size] = [after, 0];
    for (;;) {
      const rows = await connection.rows(
        `select seq, ${ENTRY} as line from vm.audit where seq > $1 order by seq limit ${BATCH}`,
        [last],
      );
      const bytes = Buffer.from(rows.map(({ line }) => `${line}\n`).join(''));
      await file.write(bytes);
      hash.update(bytes);
      size += bytes.length;
      last = Number(rows.at(-1)?.['seq'] ?? last);
      if (rows.length < BATCH) break;
    }
    await file.sync();
    return { fran: after, till: last, fil: name, storlek: size, sha256: hash.digest('hex') };
  } finally {
    await file.close();
  }
}

/**
 * Adds to a restored trace what came after it, as far as it goes on without a gap.
 * @param runs in their order
 * @returns files that are gone or aren't what they were, where it ended
 */
export async function addTrace(
  connection: Connection,
  place: string,
  runs: readonly BackupRun[],
): Promise<readonly string[]> {
  const [end] = await connection.rows('select coalesce(max(seq), 0) as last from vm.audit');
  let last = Number(end?.['last']);
  for (const { logglista } of runs) {
    if (logglista === null || logglista.till <= last || logglista.fran > last) continue;
    const lines = await linesOf(place, logglista);
    if (lines === undefined) return [logglista.fil];
    const wanted = lines.filter(([seq]) => seq > last);
    for (let at = 0; at < wanted.length; at += BATCH) {
      const some = wanted.slice(at, at + BATCH);
      await connection.rows(
        `insert into vm.audit (seq, at, action, role, unit, author, purpose, persons, scope, prev, hash)
         select seq, at::timestamp at time zone 'UTC', action, role, unit, author, purpose, persons::uuid[], scope::jsonb,
           decode(prev, 'hex'), decode(hash, 'hex')
         from unnest($1::bigint[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[],
           $10::text[], $11::text[]) as one (seq, at, action, role, unit, author, purpose, persons, scope, prev, hash)`,
        Array.from({ length: 11 }, (_, column) => some.map((line) => line[column])),
      );
    }
    last = logglista.till;
  }
  return [];
}

type TraceLine = z.infer<typeof entry>;

/** Undefined where it isn't what was written. */
async function linesOf(place: string, { fil, sha256 }: BackedFile): Promise<readonly TraceLine[] | undefined> {
  try {
    const bytes = await readFile(join(place, fil));
    if (createHash('sha256').update(bytes).digest('hex') !== sha256) return undefined;
    return bytes
      .toString()
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => entry.parse(JSON.parse(line)));
  } catch (error) {
    if (isCode(error, 'ENOENT', 'EIO', 'EACCES')) return undefined;
    throw error;
  }
}
