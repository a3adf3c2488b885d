import type { Asking, Door } from '../asking.ts';
import { type ChainState, verifyChain } from '../audit-chain.ts';
import type { Connection, RegisterDatabase } from '../database.ts';
import type { KeyStore } from '../keys/key-store.ts';
import { StorageFault } from '../storage-fault.ts';
import type { SeenEntry, TraceWitness } from '../trace/trace-witness.ts';
import { trimText } from '../trace/trimmable.ts';

/** The parts of a register that has been restored. */
export interface RestoredParts {
  readonly owner: RegisterDatabase;
  readonly door: Door;
  readonly keys: KeyStore;
  readonly witness: TraceWitness;
}

export interface ToSettle {
  readonly author: string;
  /** What was restored, in the trace's scope. */
  readonly about: Readonly<Record<string, string>>;
  /** Adds what backups have of the trace after the moment, which isn't set back with the records; gives the files that can't be read. */
  readonly addTrace: (connection: Connection) => Promise<readonly string[]>;
}

/** How a restored register stands. */
export interface Settled {
  readonly persons: number;
  /** Erased since the moment that was restored, and erased again. */
  readonly erased: number;
  /** What was seen of the trace and no backup has. */
  readonly lost: readonly SeenEntry[];
  /** Files with more of the trace that couldn't be read. */
  readonly damaged: readonly string[];
  /** How the trace was found in the backup. */
  readonly chain: ChainState;
}

/**
 * Makes a restored database and its keys one register again: who has been erased since is erased again, and the trace tells what was
 * restored and what of it is lost.
 * @throws StorageFault where persons have no keys, and nobody has erased them
 */
export async function settleRestored(
  { owner, door, keys, witness }: RestoredParts,
  { author, about, addTrace }: ToSettle,
): Promise<Settled> {
  const rows = await owner.rows('select person from vm.person order by person');
  const keyless = rows.map(({ person }) => String(person)).filter((person) => !keys.has(person));
  const erased = keyless.filter((person) => keys.isErased(person));
  const unknown = keyless.length - erased.length;
  if (unknown > 0) throw new StorageFault('restore-keys-old', { count: unknown });
  const damaged = await owner.transaction(addTrace);
  const [end] = await owner.rows('select coalesce(max(seq), 0) as last from vm.audit');
  // What was seen after it is looked at no more: it is told of, and forgotten.
  const lost = witness.forgetAfter(Number(end?.['last']));
  const chain = await verifyChain(owner, {
    seen: witness.seen(),
    isCheckpoint: (last, signature) => keys.isSigned(trimText(last), signature),
  });
  const asking: Asking = { role: 'coordinator', unit: '', author, purpose: 'återställning' };
  const [first, last] = [lost[0], lost.at(-1)];
  const scope = first && last ? { ...about, lost: `${first.seq}–${last.seq}`, hash: last.hash } : about;
  await door.write(asking, { action: 'återställa', scope }, async () => {});
  for (const person of erased) await door.erase({ ...asking, purpose: 'PDL 7 kap. 2 §' }, person, () => {});
  return { damaged, persons: rows.length - erased.length, erased: erased.length, lost, chain };
}
