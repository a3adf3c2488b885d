import { answering, type CaseSet, isWithin, YES_OR_NO } from './case-set.ts';

/** Keys of sets: a whole, those of it of whom an answer is known, some of it, and those among them who have one answer or the other. */
export interface UnknownAmong {
  readonly whole: string;
  readonly known: string;
  readonly some: string;
  readonly parts: readonly string[];
}

/** Where those whose answer isn't known are no more among some than among all. */
export function unknownAmong(sets: ReadonlyMap<string, CaseSet>): UnknownAmong[] {
  const all = [...sets];
  const found: UnknownAmong[] = [];
  for (const [known, asked] of all) {
    const [only, ...others] = asked.atoms;
    // Of all there are, it is known of some: nothing else is asked of them.
    if (only === undefined || others.length > 0 || only.values !== undefined || only.range !== undefined) continue;
    const whole = all.find(([, { base, atoms }]) => base === asked.base && atoms.length === 0);
    if (whole === undefined) continue;
    for (const [some, one] of all) {
      if (one.base !== asked.base || one.atoms.length === 0 || one.atoms.some(({ on }) => on === only.on)) continue;
      const parts = YES_OR_NO.map((answer) => partWith(all, one, { on: only.on, answer }));
      if (parts.every((part) => part !== undefined)) found.push({ whole: whole[0], known, some, parts });
    }
  }
  return found;
}

/** Those of a set who have an answer, and nothing else is asked of them than follows from it. */
function partWith(
  all: readonly (readonly [string, CaseSet])[],
  some: CaseSet,
  { on, answer }: { readonly on: string; readonly answer: string },
): string | undefined {
  const has = ({ atoms }: CaseSet) => atoms.some((atom) => atom.on === on && atom.values?.join() === answer);
  const alone = answering(some, on, answer).atoms;
  const said = new Set([...some.atoms, ...alone].map((atom) => JSON.stringify(atom)));
  return all.find(
    ([, set]) => has(set) && isWithin(set, some) && set.atoms.every((atom) => said.has(JSON.stringify(atom))),
  )?.[0];
}
