import type { Policy } from '../../definitions/policy.ts';
import { isKnownToBe, type NamedRelation } from './numbers.ts';

/**
 * Whether the unknown hide few, of numbers that make a total with them. Nothing is withheld where nothing is few, as all know: where one
 * number stands withheld with the unknown alone it is few, and has as many values as the two come to. Where those are too few to
 * leave it unknown, the unknown are as if all knew how many they are: something else has to cover it, and they can be shown.
 *
 * @param known the numbers of those of whom it is known
 * @returns nothing where the unknown hide as much as any other number
 */
export function unknownAsCover(
  unknown: { readonly name: string; readonly value: number },
  known: readonly number[],
  { threshold, leastValues }: Pick<Policy, 'threshold' | 'leastValues'>,
): NamedRelation[] {
  const [few, ...others] = known.filter((value) => value > 0 && value < threshold);
  // Of several few each may be the reason for the other.
  if (few === undefined || others.length > 0) return [];
  const possible = Math.min(few + unknown.value, threshold - 1);
  if (possible >= leastValues) return [];
  return [isKnownToBe(unknown.name, unknown.value)];
}
