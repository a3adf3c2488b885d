import { askingMore, type CaseSet, isOfTable, setKey, YES_OR_NO } from './case-set.ts';

const [YES = ''] = YES_OR_NO;

/** Sets' keys, each times something: together they come to nought or more. */
export type SetsTimes = readonly (readonly [key: string, coefficient: number])[];

/**
 * What a variable that is yes as soon as one of others is says of sets of cases. Each yes is a yes of one of the others; and where it isn't
 * known, one of the others isn't known either, and none of them is yes.
 */
export function setsOfAnyOf(sets: ReadonlyMap<string, CaseSet>): SetsTimes[] {
  const keyOf = (set: CaseSet) => {
    const key = setKey(set);
    return sets.has(key) ? key : undefined;
  };
  const ties = [...sets.values()].find((set) => set.ties !== undefined)?.ties ?? [];
  return ties.flatMap(({ table, anyOf }) => {
    if (anyOf === undefined) return [];
    const { variable, of } = anyOf;
    return [...sets].flatMap(([whole, { base, atoms }]): SetsTimes[] => {
      if (!isOfTable(base, table) || atoms.some(({ on }) => of.includes(on))) return [];
      const set = { base, atoms, ties };
      const own = atoms.find(({ on }) => on === variable);
      if (own?.values?.join() === YES) {
        const yesOf = of.flatMap((on) => keyOf(askingMore(set, [{ on, values: [YES] }])) ?? []);
        return yesOf.length < of.length ? [] : [[[whole, -1], ...yesOf.map((key) => [key, 1] as const)]];
      }
      const known = own === undefined ? keyOf(askingMore(set, [{ on: variable }])) : undefined;
      if (known === undefined) return [];
      const yes = keyOf(askingMore(set, [{ on: variable, values: [YES] }]));
      const unknownOf = of.flatMap((on): SetsTimes[] => {
        const knownOne = keyOf(askingMore(set, [{ on }]));
        if (knownOne === undefined) return [];
        const among = keyOf(askingMore(set, [{ on: variable, values: [YES] }, { on }]));
        const without: SetsTimes =
          yes === undefined || among === undefined
            ? []
            : [
                [yes, -1],
                [among, 1],
              ];
        return [[[whole, 1], [knownOne, -1], ...without]];
      });
      return unknownOf.length < of.length ? [] : [[[known, 1], [whole, -1], ...unknownOf.flat()]];
    });
  });
}
