import type { RegisterDatabase } from '../database.ts';
import type { SeenEntry } from './trace-witness.ts';

/** So long the trace is kept. */
const KEPT_YEARS = 5;

/** The last of those entries, from the first and without a gap, that are older than the trace is kept; undefined where there are none. @param database as its owner */
export async function trimmable(database: RegisterDatabase): Promise<SeenEntry | undefined> {
  const [row] = await database.rows(
    `select seq, encode(hash, 'hex') as hash from vm.audit
     where seq < (select coalesce(min(seq) filter (where at > now() - make_interval(years => $1)), max(seq) + 1) from vm.audit)
     order by seq desc limit 1`,
    [KEPT_YEARS],
  );
  return row === undefined ? undefined : { seq: Number(row['seq']), hash: String(row['hash']) };
}

/** What the register signs when the trace up to an entry is trimmed. */
export const trimText = ({ seq, hash }: SeenEntry) =>
  `vardmatt: åtkomstloggen är gallrad till och med\n${seq}\n${hash}`;
