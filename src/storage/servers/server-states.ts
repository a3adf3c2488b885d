import type { ChainState } from '../audit-chain.ts';
import type { RegisterStore } from '../register-store.ts';
import { StorageFault } from '../storage-fault.ts';
import { recordsByUnit } from './divide-units.ts';
import { OpenServers } from './open-servers.ts';
import type { OtherServer } from './other-server.ts';
import { otherServers, type UnitPlace, unitPlaces } from './unit-places.ts';

/** What another server answers, or why it doesn't. */
export type Answered<T> = OtherServer & ({ readonly answer: T } | { readonly lost: string });

/** How a server stands. */
export interface ServerState {
  /** How many records it has of each unit. */
  readonly records: ReadonlyMap<string, number>;
  /** Of its own trace. */
  readonly chain: ChainState;
}

/** Where a register's units are. */
export interface Division<T extends ServerState = ServerState> {
  readonly servers: readonly Answered<T>[];
  /** Those that aren't at home alone. */
  readonly places: readonly UnitPlace[];
}

/** How the other servers of a register stand, each by itself: one that doesn't answer hides no other. */
export function divisionOf(home: RegisterStore): Promise<Division> {
  return dividedBy(home, stateOf);
}

/** The same, with whatever else is asked of each. */
export async function dividedBy<T extends ServerState>(
  home: RegisterStore,
  ask: (store: RegisterStore) => Promise<T>,
): Promise<Division<T>> {
  const servers = new OpenServers(home);
  try {
    const states: Answered<T>[] = [];
    for (const one of await otherServers(home.owner)) states.push(await answered(servers, one, ask));
    return { servers: states, places: [...(await unitPlaces(home.owner)).values()] };
  } finally {
    await servers.close();
  }
}

export const stateOf = async (store: RegisterStore): Promise<ServerState> => ({
  records: await recordsByUnit(store),
  chain: await store.verifyTrace(),
});

async function answered<T>(
  servers: OpenServers,
  one: OtherServer,
  ask: (store: RegisterStore) => Promise<T>,
): Promise<Answered<T>> {
  const { server } = one;
  try {
    const store = await servers.at(server);
    return { ...one, answer: await servers.asking(server, () => ask(store)) };
  } catch (error) {
    if (error instanceof StorageFault) return { ...one, lost: error.problem.message };
    throw error;
  }
}
