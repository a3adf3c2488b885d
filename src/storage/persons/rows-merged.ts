import type { Form, Tables } from '../../dictionary/dictionary.ts';
import type { Asking } from '../asking.ts';
import { signedRows, signedTables } from '../records/signed-rows.ts';
import type { RegisterStore } from '../register-store.ts';
import { pseudonymsOf, survivorsOf } from './survivors.ts';

/** What the register says of two as it is, and as it would be if they were one. */
export interface RowsMerged {
  readonly apart: Tables;
  /** Each row with the number that it has in `apart`. */
  readonly merged: Tables;
}

/** The signed rows of two persons, those merged with either among them. @param person for whom the other would stand */
export async function rowsMerged(
  store: RegisterStore,
  asking: Asking,
  forms: readonly Form[],
  { person, ofPerson }: { readonly person: string; readonly ofPerson: string },
): Promise<RowsMerged> {
  const trace = { action: 'granska sammanslagning', persons: [person, ofPerson] };
  return store.door.read(asking, trace, async (connection) => {
    const now = await survivorsOf(connection);
    const everyone = [person, ofPerson].flatMap(pseudonymsOf(now));
    const rows = await signedRows(connection, everyone);
    const then = new Map(everyone.filter((one) => one !== ofPerson).map((one) => [one, ofPerson]));
    const tables = (survivors: ReadonlyMap<string, string>) => signedTables(store, forms, rows, survivors);
    return { apart: tables(now), merged: tables(then) };
  });
}
