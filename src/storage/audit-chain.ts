import type { RegisterDatabase } from './database.ts';

/** What was found of the trace. */
export interface ChainState {
  readonly entries: number;
  /** The first entry that isn't as it was written, or whose place another has taken; undefined where the chain holds. */
  readonly brokenAt?: number;
}

/**
 * Reckons every entry's hash anew, each over the one before: an entry that has been removed, changed or moved is found, and the first is
 * told.
 * @param database as its owner
 */
export async function verifyChain(database: RegisterDatabase): Promise<ChainState> {
  const [row] = await database.rows(
    `select count(*) as entries, min(seq) filter (where not holds) as broken from (
       select a.seq, a.seq = row_number() over (order by a.seq)
         and a.prev = coalesce(lag(a.hash) over (order by a.seq), '\\x'::bytea) and a.hash = vm.audit_hash(a) as holds
       from vm.audit a) as one`,
  );
  const broken = row?.['broken'];
  return { entries: Number(row?.['entries']), ...(broken === null ? {} : { brokenAt: Number(broken) }) };
}
