import type { Breakdown, VariableBreakdown } from '../../definitions/measure.ts';
import type { Absence, PublicFigure, Shown } from '../../disclosure/public-result.ts';
import { shortAbsence } from '../../words/absence.ts';
import { FIXED_SPACE } from '../../words/fixed-space.ts';
import { midSentence } from '../../words/letters.ts';
import { formatCount, formatShare } from '../../words/numbers.ts';
import { codesOf } from '../codes-of.ts';
import { FILL_COUNT } from '../kit/fills.ts';
import { type ChartInput, isAsked } from '../scene.ts';

/** Categories that exclude each other, of which each case is in one, or of whom it isn't known. */
export interface Distribution {
  readonly breakdown: Breakdown;
  readonly categories: readonly { readonly id: string; readonly name: string }[];
  /** Those of whom it isn't known. */
  readonly missing: { readonly id: string; readonly name: string };
}

/** How one figure is spread. */
export interface Spread {
  /** All, those of whom it isn't known too. */
  readonly n: Shown;
  /** Set when there is nothing to draw. */
  readonly absent?: Absence;
  /** In the distribution's order, the missing last. */
  readonly counts: readonly Shown[];
}

/**
 * The breakdown as parts of a whole, in an area whose cases are divided into strata that want comparing: its categories
 * don't overlap, all are listed, and they are few enough to be told apart. Undefined when it is none.
 */
export function distributionOf(input: ChartInput, breakdown: Breakdown): Distribution | undefined {
  if (input.area.strata === undefined || !isWhole(breakdown)) return undefined;
  const missing = breakdown.kind === 'variable' ? namedMissing(input, breakdown) : { id: '', name: 'Uppgift saknas' };
  const listed = breakdown.kind === 'categories' ? breakdown.categories : codesOf(input, breakdown.variable);
  const found = input.results.flatMap((one) =>
    isAsked({ ...input, stratum: one.part.stratum ?? '' }, one) && one.figure.kind === 'count'
      ? Object.keys(one.figure.by[breakdown.id] ?? {})
      : [],
  );
  const known = listed.filter(({ id }) => id !== missing.id).map(({ id, name }) => ({ id, name }));
  const others = [...new Set(found)].filter((id) => id !== missing.id && !known.some((one) => one.id === id));
  const categories = [...known, ...others.toSorted().map((id) => ({ id, name: id }))];
  return categories.length > FILL_COUNT ? undefined : { breakdown, categories, missing };
}

const isWhole = (breakdown: Breakdown) =>
  breakdown.kind === 'variable' ? !breakdown.onlyOccurring : !breakdown.overlapping && breakdown.exhaustive;

function namedMissing(input: ChartInput, { variable, missing }: VariableBreakdown) {
  const code = codesOf(input, variable).find(({ id }) => id === missing);
  return { id: missing, name: code?.name ?? 'Uppgift saknas' };
}

/** A figure's numbers by the distribution's categories. */
export function spreadOf(figure: PublicFigure, { breakdown, categories, missing }: Distribution): Spread {
  const ids = [...categories, missing].map(({ id }) => id);
  const none = (absent: Absence): Spread => ({ n: absent, absent, counts: ids.map(() => absent) });
  if (figure.kind !== 'count') return none({ absent: figure.kind === 'absent' ? figure.reason : 'not-reported' });
  const { n, by } = figure;
  const counts = by[breakdown.id] ?? {};
  if (typeof n !== 'number') return none(n);
  if (n === 0) return { n, absent: { absent: 'not-applicable' }, counts: ids.map(() => 0) };
  if (Object.keys(counts).length === 0) return { ...none({ absent: 'withheld' }), n };
  return { n, counts: ids.map((id) => counts[id] ?? 0) };
}

/** `G1 120 (54,2 %) · G2 dolt · uppgift saknas 7 (3,1 %)`. */
export function spreadWords({ n, counts }: Spread, { categories, missing }: Distribution): string {
  return [...categories, { ...missing, name: midSentence(missing.name) }]
    .flatMap(({ name }, at) => {
      const value = counts[at] ?? 0;
      if (at === categories.length && value === 0) return [];
      const share = typeof value === 'number' && typeof n === 'number' ? ` (${formatShare(value / n)})` : '';
      const words = `${typeof value === 'number' ? formatCount(value) : shortAbsence(value.absent)}${share}`;
      return [name.length > SHORT ? `${name} ${unbroken(words)}` : unbroken(`${name} ${words}`)];
    })
    .join(' · ');
}

/** A name of so many letters at most stands on one line with its number. */
const SHORT = 16;
const unbroken = (words: string) => words.replaceAll(' ', FIXED_SPACE);
