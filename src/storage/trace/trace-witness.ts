import { chmodSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { isFull } from '../disk-fault.ts';

/** An entry of the trace that a program has seen committed. */
export interface SeenEntry {
  readonly seq: number;
  /** In hexadecimal. */
  readonly hash: string;
}

/** The file, beside the keys. */
export const WITNESS_FILE = 'logg.sqlite';

/** Of what has been proved, one entry in so many is kept beside the last: a chain that is reckoned anew is found to be so from there. */
const KEPT_OF = 1000;

/**
 * What programs have seen of the trace, where the database's owner doesn't come: an end that is cut off is missed, and a chain that is
 * reckoned anew is another than what was seen.
 */
export class TraceWitness {
  readonly #file: DatabaseSync;
  readonly #add: StatementSync;

  /** @param folder the keys' */
  constructor(folder: string) {
    const path = join(folder, WITNESS_FILE);
    const isNew = !existsSync(path);
    this.#file = new DatabaseSync(path, { timeout: 10_000 });
    if (isNew) chmodSync(path, 0o600);
    // Each read and write waits for it: a power failure may take the last lines away, which says less and nothing that is false.
    this.#file.exec('pragma journal_mode = wal; pragma synchronous = normal');
    // Two that are seen under one number are both kept: only one of them can be in the chain.
    this.#file.exec(
      'create table if not exists seen (seq integer not null, hash text not null, primary key (seq, hash)) strict, without rowid',
    );
    this.#add = this.#file.prepare('insert into seen (seq, hash) values (?, ?) on conflict do nothing');
  }

  /** Bears in mind an entry that is committed. Where there is no room for it, the next that is seen bears witness of it too: it is in its hash. */
  saw({ seq, hash }: SeenEntry): void {
    try {
      this.#add.run(seq, hash);
    } catch (error) {
      // What is committed is acknowledged.
      if (!isFull(error)) throw error;
    }
  }

  /** All that is borne in mind, the oldest first. */
  seen(): readonly SeenEntry[] {
    const rows = this.#file.prepare('select seq, hash from seen order by seq, hash').all();
    return rows.map(({ seq, hash }) => ({ seq: Number(seq), hash: String(hash) }));
  }

  /** Lets go of what newer entries bear witness of too. @param proved the last entry of a chain that was found whole @param trimmed the last that is trimmed */
  keepLess(proved: number, trimmed: number): void {
    this.#file.prepare('delete from seen where seq < ? and (seq % ? <> 0 or seq < ?)').run(proved, KEPT_OF, trimmed);
  }

  /** Forgets what came after an entry, when a register is set back to it. @returns what was forgotten */
  forgetAfter(last: number): readonly SeenEntry[] {
    const rows = this.#file.prepare('delete from seen where seq > ? returning seq, hash').all(last);
    return rows.map(({ seq, hash }) => ({ seq: Number(seq), hash: String(hash) })).toSorted((a, b) => a.seq - b.seq);
  }

  /** A copy of it in a file that isn't there yet. */
  copyTo(path: string): void {
    this.#file.prepare('vacuum into ?').run(path);
  }

  close(): void {
    this.#file.close();
  }
}
