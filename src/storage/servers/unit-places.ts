import type { Connection } from '../database.ts';
import type { OtherServer } from './other-server.ts';

/** What the server of the register itself is called: it has the persons and the keys. */
export const HOME = '';

/** Where a unit is that isn't at home, or that is on its way. */
export interface UnitPlace {
  readonly unit: string;
  /** Where it is counted. */
  readonly server: string;
  /** Where it is being copied to. */
  readonly movingTo?: string;
  /** Where it hasn't been taken away from yet. */
  readonly movedFrom?: string;
}

/** Where units are, by unit: those that aren't here are at home alone. */
export async function unitPlaces(database: Pick<Connection, 'rows'>): Promise<ReadonlyMap<string, UnitPlace>> {
  const rows = await database.rows('select unit, server, moving_to, moved_from from vm.unit_place order by unit');
  return new Map(
    rows.map(({ unit, server, moving_to, moved_from }) => [
      String(unit),
      {
        ...{ unit: String(unit), server: String(server) },
        ...(moving_to === null ? {} : { movingTo: String(moving_to) }),
        ...(moved_from === null ? {} : { movedFrom: String(moved_from) }),
      },
    ]),
  );
}

/** The other servers of a register. */
export async function otherServers(database: Pick<Connection, 'rows'>): Promise<readonly OtherServer[]> {
  const rows = await database.rows('select server, address from vm.server order by server');
  return rows.map(({ server, address }) => ({ server: String(server), address: String(address) }));
}
