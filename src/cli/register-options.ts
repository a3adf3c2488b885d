import { databaseFault } from '../storage/database-fault.ts';
import { isRegister, mustBeRegister } from '../storage/register-folder.ts';
import type { RegisterStore } from '../storage/register-store.ts';
import { StorageFault } from '../storage/storage-fault.ts';
import { Refused } from '../work/refused.ts';
import type { Given, Option } from './command.ts';
import { WrongUse } from './command.ts';
import type { Effects } from './effects.ts';

/** Where the register is, of every command that works with it. */
export const registerOptions = {
  data: { value: 'MAPP', help: 'registrets mapp; annars den som VARDMATT_DATA anger' },
} as const satisfies Record<string, Option>;

/** The register's folder, as the command or the environment says it; undefined where neither does. */
function namedRegister(given: Given, { environment }: Pick<Effects, 'environment'>): string | undefined {
  return given.values['data'] ?? (environment('VARDMATT_DATA') || undefined);
}

/** What a command does with a register that others don't. */
interface RegisterUse {
  /** It knows that units may be at several servers: others are refused where they are. */
  readonly knowsServers?: true;
  /** It writes the first that there is. For any other a register that isn't there is a name misspelt, and what it would say of an empty one untrue. */
  readonly mayBeNew?: true;
}

/**
 * Opens the register for a piece of work, and closes it after it.
 * @throws WrongUse where nobody has said which, Refused where it can't be opened
 */
export async function withRegister<T>(
  given: Given,
  effects: Pick<Effects, 'environment' | 'openRegister' | 'tell'>,
  work: (store: RegisterStore) => Promise<T>,
  use: RegisterUse = {},
): Promise<T> {
  const folder = registerFolder(given, effects);
  const store = await opened(folder, effects, use);
  try {
    return await work(store);
  } catch (error) {
    throw askedFor(error, ownServer(effects).url === undefined ? folder : undefined);
  } finally {
    await store.close();
  }
}

/** The folder that somebody has named. @throws WrongUse where nobody has */
function registerFolder(given: Given, effects: Pick<Effects, 'environment'>): string {
  const folder = namedRegister(given, effects);
  if (folder === undefined)
    throw new WrongUse(
      'Det är inte sagt var registret finns.',
      'Ange mappen med --data, eller i miljövariabeln VARDMATT_DATA.',
    );
  return folder;
}

/** Does what may meet with something that a person can put right. @throws Refused */
export async function askingFor<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw askedFor(error);
  }
}

/** What a person can do about it, where the database is gone or has no room. @param folder of a server of the program's own */
function askedFor(error: unknown, folder?: string): unknown {
  if (error instanceof StorageFault) return new Refused([error.problem]);
  const fault = databaseFault(error, folder);
  return fault === undefined ? error : new Refused([fault]);
}

async function opened(
  folder: string,
  { environment, openRegister, tell }: Pick<Effects, 'environment' | 'openRegister' | 'tell'>,
  { mayBeNew, ...use }: RegisterUse,
): Promise<RegisterStore> {
  return askingFor(async () => {
    if (mayBeNew !== true) mustBeRegister(folder);
    const isNew = !isRegister(folder);
    const store = await openRegister({ folder, ...ownServer({ environment }), ...use });
    if (isNew) tell(`Det fanns inget register i ${folder}. Ett nytt är skapat där.\n`);
    return store;
  });
}

/** The address of a server of one's own, where there is one. */
export function ownServer({ environment }: Pick<Effects, 'environment'>): { readonly url?: string } {
  const url = environment('DATABASE_URL');
  return url === undefined || url === '' ? {} : { url };
}

/**
 * The folder of tables that a command is asked of, its first argument; undefined where it is asked of a register.
 * @throws WrongUse where it is asked of both, or of neither
 */
export function folderAsked(given: Given, effects: Pick<Effects, 'environment'>, command: string): string | undefined {
  const [folder] = given.positionals;
  if (folder === undefined && namedRegister(given, effects) === undefined)
    throw new WrongUse(
      `Kommandot ${command} behöver en mapp med tabeller, eller ett register.`,
      'Skriv mappen med tabeller, eller registrets mapp med --data.',
    );
  if (folder !== undefined && given.values['data'] !== undefined)
    throw new WrongUse(
      'Både en mapp med tabeller och ett register är angivna.',
      'Ta bort --data för att räkna ur mappen, eller mappen för att räkna ur registret.',
    );
  return folder;
}
