import type { Asking, Trace } from '../asking.ts';
import type { Connection } from '../database.ts';
import type { RegisterStore } from '../register-store.ts';
import { StorageFault } from '../storage-fault.ts';
import { OpenServers } from './open-servers.ts';
import { HOME, type UnitPlace, unitPlaces } from './unit-places.ts';

/** Where units count, for as long as somebody counts. */
export interface HeldPlaces {
  readonly servers: OpenServers;
  readonly places: ReadonlyMap<string, UnitPlace>;
}

/** Does something while no unit begins to count at another server. */
export async function holdingPlaces<T>(home: RegisterStore, work: (held: HeldPlaces) => Promise<T>): Promise<T> {
  const servers = new OpenServers(home);
  try {
    return await home.owner.transaction(async (held) => {
      await held.rows("select pg_advisory_xact_lock_shared(hashtext('vm.places'))");
      return work({ servers, places: await unitPlaces(held) });
    });
  } finally {
    await servers.close();
  }
}

/** A reading at one server. */
export interface ServerReading {
  readonly server: string;
  readonly connection: Connection;
}

/**
 * Reads at home and at every server where units count, each with its own trace and as it was at one moment.
 * @throws StorageFault where one doesn't answer, or hasn't whole what counts there
 */
export async function readingAll<T>(
  { servers, places }: HeldPlaces,
  asking: Asking,
  trace: Trace,
  work: (readings: readonly ServerReading[]) => Promise<T>,
): Promise<T> {
  const read = ([next, ...rest]: readonly string[], before: readonly ServerReading[]): Promise<T> =>
    next === undefined
      ? work(before)
      : readingAt(servers, next, asking, trace, async (connection) => {
          await mustHave(connection, next, unitsAt(places, next));
          return read(rest, [...before, { server: next, connection }]);
        });
  return read(serversOf(places), []);
}

/** Where something counts: home, and the others. */
export function serversOf(places: HeldPlaces['places']): readonly string[] {
  return [HOME, ...new Set([...places.values()].map(({ server }) => server).filter((server) => server !== HOME))];
}

/** The units that count at a server, of those that aren't at home alone. */
export const unitsAt = (places: HeldPlaces['places'], server: string): readonly string[] =>
  [...places.values()].flatMap((place) => (place.server === server ? [place.unit] : []));

/** @throws StorageFault where a server hasn't a unit whole that counts there: it would be missing from the nation, and nobody would know */
export async function mustHave(connection: Connection, server: string, units: readonly string[]): Promise<void> {
  if (server === HOME) return;
  const there = new Set(
    (await connection.rows('select unit from vm.units_here() as u (unit)')).map(({ unit }) => unit),
  );
  const unit = units.find((one) => !there.has(one));
  if (unit !== undefined) throw new StorageFault('unit-not-at-server', { server, unit });
}

/** Reads at a server, and names it where it doesn't answer; what is done meanwhile answers for itself. */
async function readingAt<T>(
  servers: OpenServers,
  server: string,
  asking: Asking,
  trace: Trace,
  work: (connection: Connection) => Promise<T>,
): Promise<T> {
  const store = await servers.at(server);
  let inside: { readonly error: unknown } | undefined;
  try {
    return await servers.asking(server, () =>
      store.door.read(asking, trace, async (connection) => {
        try {
          return await work(connection);
        } catch (error) {
          inside = { error };
          throw error;
        }
      }),
    );
  } catch (error) {
    throw inside === undefined ? error : inside.error;
  }
}
