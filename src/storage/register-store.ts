import type { KeyObject } from 'node:crypto';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Day } from '../calendar/day.ts';
import type { Dictionary, Form } from '../dictionary/dictionary.ts';
import { recordedForms } from '../dictionary/recorded-forms.ts';
import { type Asking, Door } from './asking.ts';
import { type ChainState, verifyChain } from './audit-chain.ts';
import { type Settled, settleRestored, type ToSettle } from './backup/settle-restored.ts';
import { type BackupAsked, type BackupDone, takeBackup } from './backup/take-backup.ts';
import { openDatabase, type RegisterDatabase } from './database.ts';
import { databaseFault } from './database-fault.ts';
import { openingFault } from './disk-fault.ts';
import { catchUpCopies } from './keys/key-copies.ts';
import { type KeyCopy, KeyStore } from './keys/key-store.ts';
import { migrate, ownMigrations } from './migrate.ts';
import { keepForm } from './records/form-versions.ts';
import { keepRows } from './records/kept-rows.ts';
import { personIdentity } from './records/person-identity.ts';
import { markFolder, mustBeRegister } from './register-folder.ts';
import { joinServer } from './server/join-server.ts';
import type { ServerFolder } from './server/server-folder.ts';
import { mustBeAsMeant, type OtherServer, serverPlace, type UnitKeeping } from './servers/other-server.ts';
import { StorageFault } from './storage-fault.ts';
import { TraceWitness } from './trace/trace-witness.ts';
import { trimmable, trimText } from './trace/trimmable.ts';

/** Who the program is to the database: it may do nothing but become one of those who may. */
const APP = 'vm_app';

/** The folder of the keys in a register's. */
const KEYS = 'nycklar';

/** So many persons' keys are kept at hand. */
const MOST_KNOWN = 20_000;

/** So often a server is joined that ends the moment after. */
const ATTEMPTS = 10;
const PAUSE = 200;

/** Where a register is: a folder, which holds the keys of persons, and a server's address where it isn't the folder's own. */
export interface RegisterPlace {
  readonly folder: string;
  /** `DATABASE_URL`, as its owner. */
  readonly url?: string;
  /** Fills a new folder before the server is started in it: a register that is being restored. */
  readonly restored?: (server: ServerFolder) => Promise<void>;
  /** Whoever opens it knows that units may be at other servers: others are refused where some are. */
  readonly knowsServers?: true;
  /** It keeps units of another register, and is opened by that one. */
  readonly keepsUnitsOf?: UnitKeeping;
}

/** What the world gives a register. */
export interface RegisterWorld {
  readonly today: () => Day;
  /** From 0 to 1. */
  readonly random: () => number;
}

/** An open register. */
export class RegisterStore {
  readonly door: Door;
  readonly owner: RegisterDatabase;
  readonly today: () => Day;
  readonly #keys: KeyStore;
  readonly #witness: TraceWitness;
  readonly #folder: string;
  readonly #cluster: string | undefined;
  readonly #close: () => Promise<void>;
  readonly #world: RegisterWorld;
  /** Keys are asked for once a row. */
  readonly #known = new Map<string, KeyObject>();
  /** Forms whose versions are kept. */
  readonly #forms = new Set<string>();
  readonly #kept = new WeakMap<Dictionary, Promise<ReadonlySet<string>>>();

  private constructor(
    opened: {
      door: Door;
      owner: RegisterDatabase;
      keys: KeyStore;
      witness: TraceWitness;
      place: RegisterPlace;
      cluster: string | undefined;
      close: () => Promise<void>;
    },
    world: RegisterWorld,
  ) {
    this.door = opened.door;
    this.owner = opened.owner;
    this.#keys = opened.keys;
    this.#witness = opened.witness;
    this.#folder = resolve(opened.place.folder);
    this.#cluster = opened.cluster;
    this.#close = opened.close;
    this.#world = world;
    this.today = world.today;
  }

  /** Opens a register, and makes it where there is none. @throws StorageFault */
  static async open(place: RegisterPlace, world: RegisterWorld): Promise<RegisterStore> {
    // A server in the folder looks at it itself.
    if (place.url !== undefined && place.restored === undefined) markFolder(place.folder);
    for (let attempt = 1; ; attempt++)
      try {
        return await RegisterStore.#opened(place, world);
      } catch (error) {
        // The server that was joined was about to end, or had been killed: the next one is started.
        const isOnce = place.url !== undefined || place.restored !== undefined;
        if (isOnce || attempt === ATTEMPTS || databaseFault(error)?.code !== 'database-lost')
          throw place.restored === undefined ? (openingFault(error, place.folder) ?? error) : error;
        await wait(PAUSE);
      }
  }

  static async #opened(place: RegisterPlace, world: RegisterWorld): Promise<RegisterStore> {
    const { folder, url, restored } = place;
    const server = url === undefined ? await joinServer(folder, world.random, restored) : undefined;
    const { keys, witness, closeKeys } = await openedKeys(join(folder, KEYS)).catch(async (error: unknown) => {
      await server?.leave();
      throw error;
    });
    const owner = openDatabase(
      server === undefined ? { url: url ?? '' } : { host: server.host, user: server.owner, database: 'postgres' },
    );
    try {
      await migrate(owner, ownMigrations());
      await mustBeAsMeant(owner, place);
      const [row] = await owner.rows('select value from vm.secret');
      const secret = row?.['value'];
      if (!Buffer.isBuffer(secret)) throw new Error('a register without its secret');
      const password = keys.passwordFor(APP);
      // A server of one's own asks for a password; that in the folder knows who comes through its socket.
      if (server === undefined) await owner.script(`alter role ${APP} password '${password}'`);
      const app = openDatabase(
        server === undefined
          ? { url: url ?? '', as: { user: APP, password } }
          : { host: server.host, user: APP, database: 'postgres' },
      );
      const close = async () => {
        closeKeys();
        await app.end();
        await owner.end();
        await server?.leave();
      };
      catchUpCopies(keys);
      const knowsServers = place.knowsServers === true || place.keepsUnitsOf !== undefined;
      const door = new Door(app, secret, { saw: (entry) => witness.saw(entry), knowsServers });
      return new RegisterStore({ ...{ door, owner, keys, witness, place, close }, cluster: server?.cluster }, world);
    } catch (error) {
      closeKeys();
      await owner.end();
      await server?.leave();
      throw error;
    }
  }

  /** The person that a text in the person's column is of; undefined where nobody is. */
  find(written: string): string | undefined {
    return this.#keys.find([personIdentity(written, this.today())])[0];
  }

  /** The same for many, each asked of several times. */
  finder(): (written: string) => string | undefined {
    const today = this.today();
    let found = new Map<string, string | undefined>();
    return (written) => {
      if (found.has(written)) return found.get(written);
      if (found.size >= MOST_KNOWN) found = new Map();
      const [person] = this.#keys.find([personIdentity(written, today)]);
      found.set(written, person);
      return person;
    };
  }

  /** The persons of such texts, new ones made. */
  persons(written: readonly string[]): ReadonlyMap<string, string> {
    const today = this.today();
    const identities = written.map((one) => personIdentity(one, today));
    const persons = this.#keys.addAll(identities.map((identity) => [identity]));
    return new Map(written.map((one, at) => [one, persons[at] ?? '']));
  }

  /** A person with the key. @throws Error when it is destroyed */
  keyed(person: string): { readonly id: string; readonly key: KeyObject } {
    const key = this.#known.get(person) ?? this.#keys.keyOf(person);
    if (key === undefined) throw new Error('a person whose key is destroyed');
    if (this.#known.size >= MOST_KNOWN) this.#known.clear();
    this.#known.set(person, key);
    return { id: person, key };
  }

  /** Keeps what a form is, of the version that records are written with. */
  async keepForm(form: Form): Promise<void> {
    const name = `${form.id} ${form.version ?? 1}`;
    if (this.#forms.has(name)) return;
    await keepForm(this.owner, form);
    this.#forms.add(name);
  }

  /** What tells a text from others, and what nobody without the keys can find it by. */
  markOf(text: string): string {
    return this.#keys.markOf(text);
  }

  /** Lets a person be found by one more number. @throws Error where it is another person's */
  addNumber(person: string, written: string): void {
    this.#keys.addNumbers(person, [personIdentity(written, this.today())]);
  }

  /**
   * Erases a person (PDL 7:2) with every pseudonym: all that is recorded, and then the keys and the numbers, which what may be left of it in the
   * database's log and backups can't be read or tied to anybody without. Whoever is interrupted between finds the person still, and does it again.
   * @returns how many records were taken away
   */
  async erase(asking: Asking, person: string): Promise<number> {
    return this.door.erase(asking, person, (persons) => {
      for (const one of persons) this.#known.delete(one);
      this.#keys.destroy(...persons);
      catchUpCopies(this.#keys);
    });
  }

  /**
   * Lets the newest versions of the content's forms be read as rows, which the database keeps from then on.
   * @returns the forms that can be read so
   */
  keepRows(dictionary: Dictionary): Promise<ReadonlySet<string>> {
    const kept = this.#kept.get(dictionary) ?? keepRows(this.owner, recordedForms(dictionary));
    this.#kept.set(dictionary, kept);
    return kept;
  }

  /** The copies of the keys, the newest first. */
  keyCopies(): readonly KeyCopy[] {
    return this.#keys.copies();
  }

  /** Looks whether the trace is whole, by its own chain and by what has been seen of it. */
  async verifyTrace(): Promise<ChainState> {
    const state = await verifyChain(this.owner, {
      // Before the database is asked: what is seen is there.
      seen: this.#witness.seen(),
      isCheckpoint: (last, signature) => this.#keys.isSigned(trimText(last), signature),
    });
    if (state.brokenAt === undefined && state.last !== undefined)
      this.#witness.keepLess(state.last, state.trimmedTo ?? 0);
    return state;
  }

  /** Takes away what is older than the trace is kept, and leaves a signed checkpoint. @returns how many entries @throws StorageFault where the trace isn't whole */
  async trimTrace(asking: Asking): Promise<number> {
    const { brokenAt } = await this.verifyTrace();
    if (brokenAt !== undefined) throw new StorageFault('trace-broken', { entry: brokenAt });
    const upTo = await trimmable(this.owner);
    return upTo === undefined ? 0 : this.door.trim(asking, upTo, this.#keys.sign(trimText(upTo)));
  }

  /** Copies the register and its keys. @throws StorageFault */
  async backUp(asked: BackupAsked): Promise<BackupDone & { readonly chain?: ChainState }> {
    const { owner, door } = this;
    const [keys, witness] = [this.#keys, this.#witness];
    const done = await takeBackup({ owner, door, keys, witness, folder: this.#folder, cluster: this.#cluster }, asked);
    // Now and then, since it takes as long as the trace is.
    return done.database?.isWhole === true ? { ...done, chain: await this.verifyTrace() } : done;
  }

  /** Makes a database that has just been restored and its keys one register again. @throws StorageFault */
  settleRestored(asked: ToSettle): Promise<Settled> {
    const { owner, door } = this;
    return settleRestored({ owner, door, keys: this.#keys, witness: this.#witness }, asked);
  }

  /** Opens another server that keeps units of this register, and makes a register of it where it is new. @throws StorageFault */
  openServer({ server, address }: OtherServer, isNew = false): Promise<RegisterStore> {
    const place = serverPlace(this.#folder, { server, address });
    if (!isNew) mustBeRegister(place.folder);
    const keepsUnitsOf = { register: this.#keys.register, server, isNew };
    return RegisterStore.open({ ...place, keepsUnitsOf }, this.#world);
  }

  close(): Promise<void> {
    return this.#close();
  }
}

interface OpenedKeys {
  readonly keys: KeyStore;
  readonly witness: TraceWitness;
  readonly closeKeys: () => void;
}

/** Both, or neither. */
async function openedKeys(folder: string): Promise<OpenedKeys> {
  const keys = new KeyStore(folder);
  try {
    const witness = new TraceWitness(folder);
    const closeKeys = () => {
      keys.close();
      witness.close();
    };
    return { keys, witness, closeKeys };
  } catch (error) {
    keys.close();
    throw error;
  }
}
