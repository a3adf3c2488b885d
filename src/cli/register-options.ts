import { databaseFault } from '../storage/database-fault.ts';
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
export function registerFolder(given: Given, { environment }: Pick<Effects, 'environment'>): string | undefined {
  return given.values['data'] ?? (environment('VARDMATT_DATA') || undefined);
}

/** Opens the register for a piece of work, and closes it after it. @throws WrongUse where nobody has said which, Refused where it can't be opened */
export async function withRegister<T>(
  given: Given,
  effects: Pick<Effects, 'environment' | 'openRegister'>,
  work: (store: RegisterStore) => Promise<T>,
): Promise<T> {
  const folder = registerFolder(given, effects);
  if (folder === undefined)
    throw new WrongUse(
      'Det är inte sagt var registret finns.',
      'Ange mappen med --data, eller i miljövariabeln VARDMATT_DATA.',
    );
  const store = await opened(folder, effects);
  try {
    return await work(store);
  } catch (error) {
    throw askedFor(error);
  } finally {
    await store.close();
  }
}

/** What a person can do about it, where the database is gone or has no room. */
function askedFor(error: unknown): unknown {
  if (error instanceof StorageFault) return new Refused([error.problem]);
  const fault = databaseFault(error);
  return fault === undefined ? error : new Refused([fault]);
}

async function opened(
  folder: string,
  { environment, openRegister }: Pick<Effects, 'environment' | 'openRegister'>,
): Promise<RegisterStore> {
  const url = environment('DATABASE_URL');
  try {
    return await openRegister({ folder, ...(url === undefined || url === '' ? {} : { url }) });
  } catch (error) {
    if (error instanceof StorageFault) throw new Refused([error.problem]);
    throw askedFor(error);
  }
}
