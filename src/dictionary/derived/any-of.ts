import type { Derivation, Row } from '../dictionary.ts';

/** The `härledning` of a variable that is yes as soon as one of the answers that it is made from is. */
export const ANY_OF = 'nagon_av';

/** True when any of the columns is, false when all are known not to be, else null: unknown isn't no. */
export function anyYes(row: Row, columns: readonly string[]): boolean | null {
  const known = columns.map((column) => row.values[column] ?? null);
  if (known.includes(true)) return true;
  return known.includes(null) ? null : false;
}

/** The columns of the row's own of which one yes makes the variable yes; undefined for one that is made in another way. */
export function anyOfColumns({ name, from }: Derivation): readonly string[] | undefined {
  return name === ANY_OF ? from : undefined;
}
