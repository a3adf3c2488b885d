import { join } from 'node:path';
import type { RegisterDatabase } from '../database.ts';
import { StorageFault } from '../storage-fault.ts';

/** Another server that keeps units of a register: a register of its own, without persons' keys. */
export interface OtherServer {
  /** What it is called. */
  readonly server: string;
  /** Its folder, or its address as its owner, without a password. */
  readonly address: string;
}

/** Whose units a register keeps, and as what. */
export interface UnitKeeping {
  /** The id of that register, as its keys say it. */
  readonly register: string;
  readonly server: string;
  /** It becomes so, where it holds nothing. */
  readonly isNew: boolean;
}

/** Where the keys of servers at an address lie, in the folder of the register whose units they keep. */
const SERVERS = 'servrar';

/** Where another server is: its own folder, or an address beside which a folder has what it is asked with. */
export function serverPlace(
  folder: string,
  { server, address }: OtherServer,
): { readonly folder: string; readonly url?: string } {
  return /^postgres(ql)?:/.test(address)
    ? { folder: join(folder, SERVERS, server), url: address }
    : { folder: address };
}

/** @throws StorageFault where whoever opens a register takes it for another than it is, or for all where it is a part */
export async function mustBeAsMeant(
  owner: RegisterDatabase,
  {
    folder,
    knowsServers,
    keepsUnitsOf: of,
  }: {
    readonly folder: string;
    readonly knowsServers?: true;
    readonly keepsUnitsOf?: UnitKeeping;
  },
): Promise<void> {
  const [found] = await owner.rows(
    `select (select register from vm.worker) as register, exists (select from vm.unit_place) as divided,
       exists (select from vm.person) or exists (select from vm.record) as used`,
  );
  const register = found?.['register'] ?? undefined;
  if (of === undefined) {
    if (register !== undefined) throw new StorageFault('register-keeps-units', { folder });
    if (found?.['divided'] === true && knowsServers === undefined) throw new StorageFault('register-divided', {});
    return;
  }
  const { server } = of;
  if (register !== undefined && register !== of.register) throw new StorageFault('server-of-another', { server });
  if (register !== undefined) return;
  if (!of.isNew || found?.['used'] === true || found?.['divided'] === true)
    throw new StorageFault('server-not-empty', { server });
  await owner.rows('insert into vm.worker (register, server) values ($1, $2) on conflict do nothing', [
    of.register,
    server,
  ]);
}
