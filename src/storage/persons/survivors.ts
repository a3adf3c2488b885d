import type { Asking } from '../asking.ts';
import type { Connection } from '../database.ts';
import type { RegisterStore } from '../register-store.ts';

/**
 * The pseudonym that stands for each that doesn't stand for itself, of those that who asks may see.
 * @param day as it was agreed at the end of the day; now where it is left out
 */
export async function survivorsOf(connection: Connection, day?: string): Promise<ReadonlyMap<string, string>> {
  const rows = await connection.rows('select person, survivor from vm.survivors($1)', [day ?? null]);
  return new Map(rows.map(({ person, survivor }) => [String(person), String(survivor)]));
}

/** Every pseudonym of a person by any of them, that one first. */
export function pseudonymsOf(survivors: ReadonlyMap<string, string>): (person: string) => readonly string[] {
  const groups = Map.groupBy(
    [...survivors].toSorted(([one], [other]) => (one < other ? -1 : 1)),
    ([, survivor]) => survivor,
  );
  return (person) => {
    const survivor = survivors.get(person) ?? person;
    return [...new Set([person, survivor, ...(groups.get(survivor) ?? []).map(([one]) => one)])];
  };
}

/** Every pseudonym of a person by any of them, that which stands for the others first. */
export async function allPseudonyms(store: RegisterStore, asking: Asking, person: string): Promise<readonly string[]> {
  const trace = { action: 'läsa sammanslagningar', persons: [person] };
  const survivors = await store.door.read(asking, trace, (connection) => survivorsOf(connection));
  return pseudonymsOf(survivors)(survivors.get(person) ?? person);
}
