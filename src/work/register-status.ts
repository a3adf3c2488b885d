import type { ChainState } from '../storage/audit-chain.ts';
import type { KeyCopy } from '../storage/keys/key-store.ts';
import type { RegisterStore } from '../storage/register-store.ts';

/** How a register stands. */
export interface RegisterStatus {
  /** The server's version. */
  readonly server: string;
  /** The newest step of the database. */
  readonly step: number;
  readonly bytes: number;
  /** Of the database's log; undefined where a server of somebody's own doesn't say. */
  readonly logBytes?: number;
  /** Those merged are one. */
  readonly persons: number;
  /** Records by form, retracted ones too, and how many versions they have. */
  readonly forms: readonly { readonly form: string; readonly records: number; readonly versions: number }[];
  /** Records with a draft that nobody has signed or retracted, and saves that wait in the queue. */
  readonly drafts: number;
  readonly conflicts: number;
  readonly chain: ChainState;
  /** Copies of the keys, and of the database with them, the newest first. */
  readonly copies: readonly KeyCopy[];
}

export async function registerStatus(store: RegisterStore): Promise<RegisterStatus> {
  const { owner } = store;
  const [about] = await owner.rows(
    `select current_setting('server_version') as server, pg_database_size(current_database()) as bytes,
       (select max(step) from public.vm_migration) as step, (select count(*) from vm.person) - (select count(*) from vm.stood_for(null)) as persons,
       (select count(*) from vm.version v where v.status = 'draft'
         and not exists (select from vm.version later where later.record = v.record and later.nr > v.nr)) as drafts,
       (select count(*) from vm.conflict) - (select count(*) from vm.resolution) as conflicts`,
  );
  const forms = await owner.rows(
    `select r.form, count(distinct r.record) as records, count(*) as versions
     from vm.record r join vm.version v using (record) group by r.form order by r.form`,
  );
  return {
    server: String(about?.['server']),
    step: Number(about?.['step']),
    bytes: Number(about?.['bytes']),
    ...(await logSize(store)),
    persons: Number(about?.['persons']),
    forms: forms.map(({ form, records, versions }) => ({
      ...{ form: String(form), records: Number(records), versions: Number(versions) },
    })),
    drafts: Number(about?.['drafts']),
    conflicts: Number(about?.['conflicts']),
    chain: await store.verifyTrace(),
    copies: store.keyCopies(),
  };
}

async function logSize({ owner }: RegisterStore): Promise<Pick<RegisterStatus, 'logBytes'>> {
  const [may] = await owner.rows("select has_function_privilege('pg_ls_waldir()', 'execute') as may");
  if (may?.['may'] !== true) return {};
  const [row] = await owner.rows('select coalesce(sum(size), 0)::bigint as bytes from pg_ls_waldir()');
  return { logBytes: Number(row?.['bytes']) };
}
