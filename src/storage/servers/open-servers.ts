import { databaseFault } from '../database-fault.ts';
import type { RegisterStore } from '../register-store.ts';
import { StorageFault } from '../storage-fault.ts';
import { HOME, otherServers, type UnitPlace, unitPlaces } from './unit-places.ts';

/** The servers of a register, each opened when somebody first asks for it. */
export class OpenServers {
  readonly home: RegisterStore;
  readonly #opened = new Map<string, Promise<RegisterStore>>();

  /** @param home opened by who knows that there may be others */
  constructor(home: RegisterStore) {
    this.home = home;
  }

  /** @throws StorageFault where it doesn't answer, with the units that are there */
  at(server: string): Promise<RegisterStore> {
    if (server === HOME) return Promise.resolve(this.home);
    const opened = this.#opened.get(server) ?? this.asking(server, async () => this.#open(server));
    this.#opened.set(server, opened);
    return opened;
  }

  /** Does something that a server may not answer to. @throws StorageFault that names it and the units that are there */
  async asking<T>(server: string, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      const why = error instanceof StorageFault ? error.problem : databaseFault(error);
      if (server === HOME || why === undefined || isToldOf(why.code)) throw error;
      const units = [...(await unitPlaces(this.home.owner)).values()].filter((place) => isAt(place, server));
      const named = units.map(({ unit }) => unit).join(', ') || 'ingen enhet';
      throw new StorageFault('server-lost', { server, units: named, why: why.message });
    }
  }

  /** Lets go of all but the first. */
  async close(): Promise<void> {
    for (const opened of this.#opened.values()) {
      const store = await opened.catch(() => undefined);
      await store?.close();
    }
    this.#opened.clear();
  }

  async #open(server: string): Promise<RegisterStore> {
    const known = await otherServers(this.home.owner);
    const found = known.find((one) => one.server === server);
    if (found === undefined)
      throw new StorageFault('server-unknown', { server, known: known.map((one) => one.server).join(', ') || 'ingen' });
    return this.home.openServer(found);
  }
}

const isAt = ({ server, movingTo, movedFrom }: UnitPlace, asked: string) =>
  [server, movingTo, movedFrom].includes(asked);

/** What says by itself which server it is about. */
const isToldOf = (code: string) =>
  [
    ...['server-unknown', 'server-lost', 'server-of-another', 'server-not-empty'],
    ...['unit-copy-differs', 'unit-not-at-server', 'register-divided'],
  ].includes(code);
