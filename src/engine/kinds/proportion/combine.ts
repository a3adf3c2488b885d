import type { Figure, ProportionResult } from '../../../results/result.ts';
import { absentNation } from '../absent-nation.ts';
import type { NationBeside } from '../kind.ts';

/** How many it is unknown of at a reporter where it is known of nobody. */
const unknownOf = (figure: Figure) => (figure.kind === 'absent' && figure.missing !== undefined ? figure.missing : 0);

/**
 * The nation's proportion: the sum of numerators over the sum of denominators, and what the reporters can't tell beside it.
 * @throws RangeError when one has a number that another lacks: what is missing is not zero
 */
export function combineProportions(figures: readonly Figure[], nation: NationBeside): Figure {
  const parts = figures.filter((figure) => figure.kind === 'proportion');
  if (parts.length === 0) return absentNation(figures);
  const sum = (pick: (part: ProportionResult) => number | undefined) =>
    parts.reduce((total, part) => {
      const own = pick(part);
      if (own === undefined) throw new RangeError('reporters of one measure whose figures have different parts');
      return total + own;
    }, 0);
  const unknown = figures.reduce((total, figure) => total + unknownOf(figure), 0);
  const ids = new Set(parts.flatMap((part) => Object.keys(part.beside ?? {})));
  const summed = [...ids].map((id) => [
    id,
    {
      numerator: sum((part) => part.beside?.[id]?.numerator),
      denominator: sum((part) => part.beside?.[id]?.denominator),
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
    ...(parts.every((part) => part.missing === undefined) ? {} : { missing: sum((part) => part.missing) + unknown }),
    ...(parts.some((part) => part.preliminary !== undefined)
      ? { preliminary: parts.some((part) => part.preliminary) }
      : {}),
    ...(Object.keys(beside).length === 0 ? {} : { beside }),
  };
}
