import type { Figure, ProportionResult } from '../../../results/result.ts';
import { absentNation } from '../absent-nation.ts';
import type { NationBeside } from '../kind.ts';

/** The nation's proportion: the sum of numerators over the sum of denominators, and what the reporters can't tell beside it. */
export function combineProportions(figures: readonly Figure[], nation: NationBeside): Figure {
  const parts = figures.filter((figure) => figure.kind === 'proportion');
  if (parts.length === 0) return absentNation(figures);
  const sum = (pick: (part: ProportionResult) => number) => parts.reduce((total, part) => total + pick(part), 0);
  const ids = new Set(parts.flatMap((part) => Object.keys(part.beside ?? {})));
  const summed = [...ids].map((id) => [
    id,
    {
      numerator: sum((part) => part.beside?.[id]?.numerator ?? 0),
      denominator: sum((part) => part.beside?.[id]?.denominator ?? 0),
    },
  ]);
  const beside: NonNullable<ProportionResult['beside']> = { ...Object.fromEntries(summed), ...nation.beside };
  return {
    kind: 'proportion',
    numerator: sum((part) => part.numerator),
    denominator: sum((part) => part.denominator),
    ...(nation.unique === undefined || nation.uniqueNumerator === undefined
      ? {}
      : { unique: { numerator: nation.uniqueNumerator, denominator: nation.unique } }),
    ...(parts.every((part) => part.missing === undefined) ? {} : { missing: sum((part) => part.missing ?? 0) }),
    ...(parts.some((part) => part.preliminary !== undefined)
      ? { preliminary: parts.some((part) => part.preliminary) }
      : {}),
    ...(Object.keys(beside).length === 0 ? {} : { beside }),
  };
}
