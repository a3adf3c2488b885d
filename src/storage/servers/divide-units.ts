import type { Asking } from '../asking.ts';
import type { RegisterStore } from '../register-store.ts';
import { StorageFault } from '../storage-fault.ts';
import { moveUnit } from './move-unit.ts';
import { OpenServers } from './open-servers.ts';
import type { OtherServer } from './other-server.ts';
import { HOME, otherServers, unitPlaces } from './unit-places.ts';

/** Is told of each unit before it is moved, and where it goes. */
export type ToldOfMove = (unit: string, server: string) => void;

/**
 * Divides the units that are at home over other servers, as evenly as their records let, the largest first; with those that are there already. What
 * was on its way goes on.
 * @param more servers that the register hasn't had
 * @throws StorageFault
 */
export function distributeUnits(
  home: RegisterStore,
  asking: Asking,
  more: readonly OtherServer[],
  told: ToldOfMove,
): Promise<void> {
  return alone(home, async (servers) => {
    if (await hasMerges(home)) throw new StorageFault('merged-at-servers', {});
    await added(home, more);
    const names = (await otherServers(home.owner)).map(({ server }) => server);
    if (names.length === 0) throw new StorageFault('server-unknown', { server: '', known: 'ingen' });
    const places = await unitPlaces(home.owner);
    for (const { unit, server, movingTo } of places.values())
      await moved(servers, asking, unit, movingTo ?? server, told);
    const loads = new Map(names.map((name) => [name, 0]));
    for (const name of names) {
      const store = await servers.at(name);
      for (const n of (await recordsByUnit(store)).values()) loads.set(name, (loads.get(name) ?? 0) + n);
    }
    const left = [...(await recordsByUnit(home))].toSorted(([one, n], [other, m]) => m - n || (one < other ? -1 : 1));
    for (const [unit, n] of left) {
      const [least = [HOME, 0]] = [...loads].toSorted(([, one], [, other]) => one - other);
      await moved(servers, asking, unit, least[0], told);
      loads.set(least[0], least[1] + n);
    }
  });
}

/** Moves one unit to a server that the register has, or home. @throws StorageFault */
export function moveOne(
  home: RegisterStore,
  asking: Asking,
  unit: string,
  to: string,
  told: ToldOfMove,
): Promise<void> {
  return alone(home, async (servers) => {
    const known = (await otherServers(home.owner)).map(({ server }) => server);
    if (to !== HOME && !known.includes(to))
      throw new StorageFault('server-unknown', { server: to, known: known.join(', ') || 'ingen' });
    const isHome = !(await unitPlaces(home.owner)).has(unit);
    if (isHome && to !== HOME && (await hasMerges(home))) throw new StorageFault('merged-at-servers', {});
    if (isHome && !(await recordsByUnit(home)).has(unit)) throw new StorageFault('unit-without-records', { unit });
    await moved(servers, asking, unit, to, told);
  });
}

/** Moves every unit home, after which the register is one server's. @throws StorageFault */
export function gatherUnits(home: RegisterStore, asking: Asking, told: ToldOfMove): Promise<void> {
  return alone(home, async (servers) => {
    for (const { unit, movingTo } of (await unitPlaces(home.owner)).values()) {
      // What was on its way elsewhere stays where it is, and comes from there.
      if (movingTo !== undefined && movingTo !== HOME) await stays(servers, asking, unit);
      if ((await unitPlaces(home.owner)).has(unit)) await moved(servers, asking, unit, HOME, told);
    }
    await home.owner.rows('delete from vm.server where not exists (select from vm.unit_place)');
  });
}

/** A move that is given up: the unit is where it was. */
async function stays(servers: OpenServers, asking: Asking, unit: string): Promise<void> {
  const place = (await unitPlaces(servers.home.owner)).get(unit);
  if (place !== undefined) await moveUnit(servers, asking, unit, place.server);
}

async function moved(servers: OpenServers, asking: Asking, unit: string, to: string, told: ToldOfMove): Promise<void> {
  const place = (await unitPlaces(servers.home.owner)).get(unit);
  const isThere = place === undefined ? to === HOME : place.server === to && place.movingTo === undefined;
  if (!isThere) told(unit, to);
  await moveUnit(servers, asking, unit, to);
}

/** Nobody else moves units meanwhile. */
async function alone<T>(home: RegisterStore, work: (servers: OpenServers) => Promise<T>): Promise<T> {
  const servers = new OpenServers(home);
  try {
    return await home.owner.transaction(async (held) => {
      const [row] = await held.rows("select pg_try_advisory_xact_lock(hashtext('vm.placing')) as is_alone");
      if (row?.['is_alone'] !== true) throw new StorageFault('store-busy', {});
      return work(servers);
    });
  } finally {
    await servers.close();
  }
}

/** Bears servers in mind that the register hasn't had, once each has been made one of its. */
async function added(home: RegisterStore, more: readonly OtherServer[]): Promise<void> {
  const known = new Map((await otherServers(home.owner)).map(({ server, address }) => [server, address]));
  for (const one of more) {
    const { server, address } = one;
    const before = known.get(server);
    if (before !== undefined && before !== address)
      throw new StorageFault('server-address-changed', { server, address: before });
    if (before !== undefined) continue;
    await (await home.openServer(one, true)).close();
    await home.owner.rows('insert into vm.server values ($1, $2)', [server, address]);
  }
}

async function hasMerges({ owner }: RegisterStore): Promise<boolean> {
  const [row] = await owner.rows('select exists (select from vm.merge_decision where agreed) as merged');
  return row?.['merged'] === true;
}

/** How many records each unit has at a server. */
export async function recordsByUnit({ owner }: RegisterStore): Promise<ReadonlyMap<string, number>> {
  const rows = await owner.rows(
    "select unit, count(*) as n from vm.record where unit <> '' group by unit order by unit",
  );
  return new Map(rows.map(({ unit, n }) => [String(unit), Number(n)]));
}
