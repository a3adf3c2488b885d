import type { Breakdown, VariableBreakdown } from '../../definitions/figure-definition.ts';
import { breakdownFacts } from '../../definitions/kinds/breakdowns.ts';
import { publicParts } from '../../disclosure/kinds/public-parts.ts';
import type { Absence, PublicFigure, Shown } from '../../disclosure/public-result.ts';
import { shortAbsence } from '../../words/absence.ts';
import { FIXED_SPACE } from '../../words/fixed-space.ts';
import { midSentence } from '../../words/letters.ts';
import { formatCount, formatShare } from '../../words/numbers.ts';
import { codesOf } from '../codes-of.ts';
import { FILL_COUNT } from '../kit/fills.ts';
import { type ChartInput, isAsked } from '../scene.ts';
import { valueIn } from '../value-in.ts';

/** Categories that exclude each other, of which each case is in one, or of whom it isn't known. */
export interface Distribution {
  readonly breakdown: Breakdown;
  readonly categories: readonly Named[];
  /** Those of whom it isn't known: nobody where every case is in one of the categories by their conditions. */
  readonly missing: Named & { readonly isNobody: boolean };
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/** How one figure is spread. */
export interface Spread {
  /** All, those of whom it isn't known too. */
  readonly n: Shown;
  /** Set when there is nothing to draw. */
  readonly absent?: Absence;
  /** In the distribution's order, the missing last. */
  readonly counts: readonly (Named & { readonly value: Shown })[];
}

/**
 * The breakdown as parts of a whole, in an area whose cases are divided into strata that want comparing: its categories
 * don't overlap, all are listed, and they are few enough to be told apart. Undefined when it is none.
 */
export function distributionOf(input: ChartInput, breakdown: Breakdown): Distribution | undefined {
  if (input.area.strata === undefined || !isWhole(breakdown)) return undefined;
  const { categories: defined, byVariable, unknown } = breakdownFacts(breakdown);
  const isOfKnown = byVariable !== undefined && unknown === undefined;
  const missing = byVariable === undefined || isOfKnown ? NOBODY : namedMissing(input, byVariable);
  const listed = byVariable === undefined ? defined : codesOf(input, byVariable.variable);
  const found = input.results.flatMap((one) =>
    isAsked({ ...input, stratum: one.part.stratum ?? '' }, one)
      ? Object.keys(publicParts(one.figure).by[breakdown.id] ?? {})
      : [],
  );
  const known = listed.filter(({ id }) => id !== byVariable?.missing).map(({ id, name }) => ({ id, name }));
  const others = [...new Set(found)].filter((id) => id !== byVariable?.missing && !known.some((one) => one.id === id));
  const categories = [...known, ...others.toSorted().map((id) => ({ id, name: id }))];
  return categories.length > FILL_COUNT ? undefined : { breakdown, categories, missing };
}

function isWhole(breakdown: Breakdown): boolean {
  const { overlapping, exhaustive, onlyOccurring } = breakdownFacts(breakdown);
  return !overlapping && exhaustive && !onlyOccurring;
}

const NOBODY = { id: '', name: 'Uppgift saknas', isNobody: true } as const;

function namedMissing(input: ChartInput, { variable, missing }: VariableBreakdown) {
  const code = codesOf(input, variable).find(({ id }) => id === missing);
  return { id: missing, name: code?.name ?? 'Uppgift saknas', isNobody: false };
}

/**
 * A figure's numbers by the distribution's categories.
 * @throws RangeError when a list that is shown lacks one of them: every category has its count, also when it is 0
 */
export function spreadOf(figure: PublicFigure, { breakdown, categories, missing }: Distribution): Spread {
  const all = [...categories, missing];
  const alike = (value: Shown) => all.map(({ id, name }) => ({ id, name, value }));
  const none = (absent: Absence): Spread => ({ n: absent, absent, counts: alike(absent) });
  const n = valueIn(figure, 'n');
  const counts = publicParts(figure).by[breakdown.id] ?? {};
  if (typeof n !== 'number') return none(n);
  if (n === 0) return { n, absent: { absent: 'not-applicable' }, counts: alike(0) };
  if (Object.keys(counts).length === 0) return { ...none({ absent: 'withheld' }), n };
  const countOf = (id: string): Shown => {
    const count = id === missing.id && missing.isNobody ? 0 : counts[id];
    if (count === undefined) throw new RangeError(`${breakdown.id} has no count of ${id}`);
    return count;
  };
  return { n, counts: all.map(({ id, name }) => ({ id, name, value: countOf(id) })) };
}

/** `G1: 120 (54,2 %) · G2: dolt · uppgift saknas: 7 (3,1 %)`. */
export function spreadWords({ n, counts }: Spread, { missing }: Distribution): string {
  return counts
    .flatMap(({ id, name: named, value }) => {
      const isMissing = id === missing.id;
      if (isMissing && value === 0) return [];
      const name = isMissing ? midSentence(named) : named;
      const share = typeof value === 'number' && typeof n === 'number' ? ` (${formatShare(value / n)})` : '';
      const words = `${typeof value === 'number' ? formatCount(value) : shortAbsence(value.absent)}${share}`;
      return [name.length > SHORT ? `${name}: ${unbroken(words)}` : unbroken(`${name}: ${words}`)];
    })
    .join(' · ');
}

/** A name of so many letters at most stands on one line with its number. */
const SHORT = 16;
const unbroken = (words: string) => words.replaceAll(' ', FIXED_SPACE);
