import { folded } from './folded.ts';

/** Something that is known by more than its id: a form, a variable, a code. */
export interface Named {
  readonly id: string;
  readonly name: string;
  /** Other names for it, which can mean nothing else; written in its definition. */
  readonly synonyms?: readonly string[];
}

/**
 * Those that a written name can mean: by id, Swedish name or synonym, whatever the letters' case and however å, ä, ö, spaces
 * and hyphens are written. An id written exactly is that one alone. More than one is an ambiguous name, none an unknown one.
 */
export function knownAs<T extends Named>(written: string, among: readonly T[]): readonly T[] {
  const index = indexOf(among);
  const exact = index.exact.get(written);
  if (exact !== undefined) return [exact as T];
  return (index.byName.get(folded(written)) ?? NONE) as readonly T[];
}

interface Index {
  readonly exact: ReadonlyMap<string, Named>;
  readonly byName: ReadonlyMap<string, readonly Named[]>;
}

const NONE: readonly never[] = [];

/** Lists are asked once for every cell of a table: the names of each are laid out once. */
const indexes = new WeakMap<readonly Named[], Index>();

function indexOf(among: readonly Named[]): Index {
  const known = indexes.get(among);
  if (known !== undefined) return known;
  const byName = new Map<string, Named[]>();
  const add = (one: Named, name: string) => {
    const same = byName.get(folded(name)) ?? [];
    if (!same.includes(one)) byName.set(folded(name), [...same, one]);
  };
  for (const one of among) for (const name of namesOf(one)) add(one, name);
  // What is an id, but for its letters, means that one also when another has it among its names.
  for (const one of among) if (byName.get(folded(one.id))?.length !== 1) byName.set(folded(one.id), sameId(one, among));
  const index = { exact: new Map(among.map((one) => [one.id, one])), byName };
  indexes.set(among, index);
  return index;
}

const sameId = ({ id }: Named, among: readonly Named[]) => among.filter((one) => folded(one.id) === folded(id));

/** Every way to write its name: "Kön"; of "Magsäck (ventrikel)" also each part; and the id with the name, as lists print them. */
function namesOf({ id, name, synonyms = [] }: Named): readonly string[] {
  const [, before = '', inside = ''] = /^(.+?)\s*\(([^()]+)\)$/.exec(name) ?? [];
  return [id, name, before, inside, `${id} ${name}`, ...synonyms].filter((each) => each !== '');
}
