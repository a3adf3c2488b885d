import { type Basis, basis } from './derivation.ts';
import { TREATMENT_DERIVATIONS } from './treatment-derivations.ts';
import { TUMOUR_DERIVATIONS } from './tumour-derivations.ts';

/** What can be derived, by the recorded form whose rows it is about. */
const BASES: ReadonlyMap<string, Basis> = new Map([
  ['diagnos', basis(({ tumours }) => tumours, TUMOUR_DERIVATIONS)],
  ['behandling', basis(({ treatments }) => treatments, TREATMENT_DERIVATIONS)],
]);

/** The recorded forms that something can be derived from. */
export const derivableForms: readonly string[] = [...BASES.keys()];

/** The names that `härledning` may have in a form that builds on this one; none when nothing is derived from it. */
export function derivationNames(base: string): readonly string[] {
  return BASES.get(base)?.names ?? [];
}

/** @throws RangeError when nothing is derived from the form: reading the derived forms finds that out first. */
export function basisOf(base: string): Basis {
  const found = BASES.get(base);
  if (found === undefined) throw new RangeError(`nothing is derived from ${base}`);
  return found;
}
