import { type CaseSet, dividedBy, isApart, isWithin, YES_OR_NO } from './case-set.ts';

/** A whole and parts of it, by the keys of their sets. */
export interface Family {
  readonly whole: string;
  readonly parts: readonly string[];
  /** Every case of the whole is in one of the parts. */
  readonly isAll: boolean;
}

/** Families of sets: a whole and parts of it that have nobody in common. */
export function familiesOf(sets: ReadonlyMap<string, CaseSet>): Family[] {
  const all = [...sets];
  const codes = codesIn(all.map(([, set]) => set));
  const families = new Map<string, Family>();
  for (const [whole, holder] of all) {
    const inside = all.filter(([key, set]) => key !== whole && isWithin(set, holder));
    for (const [first, start] of inside) {
      const family: [string, CaseSet][] = [[first, start]];
      for (const [key, set] of inside) if (family.every(([, one]) => isApart(one, set))) family.push([key, set]);
      const parts = family.map(([key]) => key).toSorted();
      // What a narrower set that holds them all says of them need not be said again.
      if (inside.some(([key, set]) => !parts.includes(key) && family.every(([, one]) => isWithin(one, set)))) continue;
      const divided = dividedBy(
        holder,
        family.map(([, set]) => set),
      );
      const domain = divided && codes.get(divided.on);
      const isAll = domain?.every((code) => divided?.values.includes(code)) ?? false;
      families.set(JSON.stringify([whole, parts]), { whole, parts, isAll });
    }
  }
  return [...families.values()];
}

/** The values of variables that are answered by yes or no. */
function codesIn(sets: readonly CaseSet[]): Map<string, readonly string[]> {
  const atoms = sets.flatMap(({ atoms: own }) => own);
  const isYesOrNo = atoms.filter(({ values }) => values?.every((value) => YES_OR_NO.includes(value)));
  return new Map(isYesOrNo.map(({ on }) => [on, YES_OR_NO]));
}
