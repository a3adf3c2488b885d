import { definedParts } from '../../definitions/kinds/kinds.ts';
import type { Policy } from '../../definitions/policy.ts';
import type { FigureContext } from './disclosure-kind.ts';
import type { Guards } from './guards.ts';
import { atMost, type FigureNumbers, type NamedTerms, type Ratio } from './numbers.ts';

/** What a share's numbers are: its denominator falls where it is few, and the numerator with it. */
export type ShareNumbers = Pick<
  FigureNumbers,
  'values' | 'weights' | 'implied' | 'relations' | 'guarded' | 'fall' | 'shares'
>;

/** @param prefix of the numbers' names @param weight of the denominator and of the numerator */
export function shareNumbers(
  prefix: string,
  { numerator, denominator }: Ratio,
  guards: Guards,
  { threshold }: Pick<Policy, 'threshold'>,
  weight: { readonly denominator: number; readonly numerator: number },
): ShareNumbers {
  const [above, below] = [`${prefix}numerator`, `${prefix}denominator`];
  const sides: NamedTerms[] = [
    [[above, 1]],
    [
      [below, 1],
      [above, -1],
    ],
  ];
  return {
    values: new Map([
      [below, denominator],
      [above, numerator],
    ]),
    weights: new Map([
      [below, weight.denominator],
      [above, weight.numerator],
    ]),
    implied: new Map([[below, [above]]]),
    relations: [atMost(below, [above])],
    guarded: [[[below, 1]], ...(guards === 'attributes' ? sides : [])],
    fall: guards === 'attributes' ? [below, above] : [below],
    shares: [{ numerator: above, denominator: below, least: guards === 'attributes' ? threshold : 0 }],
  };
}

/** Several sets of numbers as those of one figure. */
export function together(sets: readonly ShareNumbers[], more: Partial<FigureNumbers> = {}): FigureNumbers {
  return {
    values: new Map([...sets.flatMap(({ values }) => [...values]), ...(more.values ?? [])]),
    weights: new Map([...sets.flatMap(({ weights }) => [...weights]), ...(more.weights ?? [])]),
    implied: new Map([...sets.flatMap(({ implied }) => [...implied]), ...(more.implied ?? [])]),
    relations: [...sets.flatMap(({ relations }) => relations), ...(more.relations ?? [])],
    guarded: [...sets.flatMap(({ guarded }) => guarded), ...(more.guarded ?? [])],
    fall: [...sets.flatMap(({ fall }) => fall), ...(more.fall ?? [])],
    shares: sets.flatMap(({ shares }) => shares),
    adds: more.adds ?? true,
    ...(more.told === undefined ? {} : { told: more.told }),
    ...(more.heldBy === undefined ? {} : { heldBy: more.heldBy }),
  };
}

/** The weights of a figure's own share. How complete a register is goes last of all, in a region as in the nation. */
export function ownWeights({ policy: { weights }, measure }: FigureContext) {
  const heaviest = 2 * weights.total * weights.nation;
  if (definedParts(measure.computation.figure).sums !== undefined)
    return { denominator: heaviest, numerator: heaviest };
  return { denominator: weights.total, numerator: weights.share };
}
