import type { ChainState } from '../storage/audit-chain.ts';
import type { KeyCopy } from '../storage/keys/key-store.ts';
import type { RegisterStore } from '../storage/register-store.ts';
import { type Division, dividedBy, stateOf } from '../storage/servers/server-states.ts';

/** What a server has, that is counted. */
interface Counted {
  /** Records by form, retracted ones too, and how many versions they have. */
  readonly forms: readonly { readonly form: string; readonly records: number; readonly versions: number }[];
  /** Records with a draft that nobody has signed or retracted, and saves that wait in the queue. */
  readonly drafts: number;
  readonly conflicts: number;
}

/** How a register stands. */
export interface RegisterStatus extends Counted {
  /** The server's version. */
  readonly server: string;
  /** The newest step of the database. */
  readonly step: number;
  readonly bytes: number;
  /** Of the database's log; undefined where a server of somebody's own doesn't say. */
  readonly logBytes?: number;
  /** Those merged are one. */
  readonly persons: number;
  readonly chain: ChainState;
  /** Copies of the keys, and of the database with them, the newest first. */
  readonly copies: readonly KeyCopy[];
  /** Where its units are, with the other servers' states; absent where all are at one. What doesn't answer isn't counted. */
  readonly division?: Division;
}

export async function registerStatus(store: RegisterStore): Promise<RegisterStatus> {
  const { owner } = store;
  const [about] = await owner.rows(
    `select current_setting('server_version') as server, pg_database_size(current_database()) as bytes,
       (select max(step) from public.vm_migration) as step, (select count(*) from vm.person) - (select count(*) from vm.stood_for(null)) as persons`,
  );
  const division = await dividedBy(store, async (other) => ({
    ...(await stateOf(other)),
    // The copies of what no unit reports are home's.
    counted: await countedAt(other, "r.unit <> ''"),
  }));
  const others = division.servers.flatMap((one) => ('answer' in one ? one.answer.counted : []));
  return {
    server: String(about?.['server']),
    step: Number(about?.['step']),
    bytes: Number(about?.['bytes']),
    ...(await logSize(store)),
    persons: Number(about?.['persons']),
    ...together([await countedAt(store, 'true'), ...others]),
    chain: await store.verifyTrace(),
    copies: store.keyCopies(),
    ...(division.servers.length === 0 ? {} : { division }),
  };
}

async function countedAt({ owner }: RegisterStore, which: string): Promise<Counted> {
  const [about] = await owner.rows(
    `select (select count(*) from vm.version v where v.status = 'draft'
         and not exists (select from vm.version later where later.record = v.record and later.nr > v.nr)) as drafts,
       (select count(*) from vm.conflict) - (select count(*) from vm.resolution) as conflicts`,
  );
  const forms = await owner.rows(
    `select r.form, count(distinct r.record) as records, count(*) as versions
     from vm.record r join vm.version v using (record) where ${which} group by r.form order by r.form`,
  );
  return {
    forms: forms.map(({ form, records, versions }) => ({
      ...{ form: String(form), records: Number(records), versions: Number(versions) },
    })),
    drafts: Number(about?.['drafts']),
    conflicts: Number(about?.['conflicts']),
  };
}

/** What all servers have. A unit that is on its way, or hasn't been taken away from where it was, is counted at both. */
function together(all: readonly Counted[]): Counted {
  const sum = (of: (one: Counted) => number) => all.reduce((total, one) => total + of(one), 0);
  const byForm = Map.groupBy(
    all.flatMap(({ forms }) => forms),
    ({ form }) => form,
  );
  const forms = [...byForm].map(([form, some]) => ({
    form,
    records: some.reduce((total, { records }) => total + records, 0),
    versions: some.reduce((total, { versions }) => total + versions, 0),
  }));
  return {
    forms: forms.toSorted((one, other) => (one.form < other.form ? -1 : 1)),
    drafts: sum(({ drafts }) => drafts),
    conflicts: sum(({ conflicts }) => conflicts),
  };
}

async function logSize({ owner }: RegisterStore): Promise<Pick<RegisterStatus, 'logBytes'>> {
  const [may] = await owner.rows("select has_function_privilege('pg_ls_waldir()', 'execute') as may");
  if (may?.['may'] !== true) return {};
  const [row] = await owner.rows('select coalesce(sum(size), 0)::bigint as bytes from pg_ls_waldir()');
  return { logBytes: Number(row?.['bytes']) };
}
