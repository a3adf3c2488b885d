import type { Random } from '../random.ts';

/** Alternatives, each with the sum of the weights up to and including its own. */
export interface Weighted<T> {
  readonly choices: readonly { readonly alternative: T; readonly upTo: number }[];
  readonly last: { readonly alternative: T; readonly upTo: number };
}

/**
 * Alternatives that are words, from an object of word and weight. The weights need not sum to 1.
 *
 * @throws RangeError when there is none, or a weight is not a positive number
 */
export function weighted<T extends string>(weights: Readonly<Record<T, number>>): Weighted<T> {
  const pairs: (readonly [T, number])[] = [];
  for (const name in weights) pairs.push([name, weights[name]]);
  return weightedPairs(pairs);
}

/** Alternatives of any kind, each with its weight. @throws RangeError as `weighted` */
export function weightedPairs<T>(pairs: readonly (readonly [T, number])[]): Weighted<T> {
  let sum = 0;
  const choices = pairs.map(([alternative, weight]) => {
    if (!(weight > 0 && weight < Infinity)) throw new RangeError(`weighted: ${weight} is no weight`);
    sum += weight;
    return { alternative, upTo: sum };
  });
  const last = choices.at(-1);
  if (last === undefined) throw new RangeError('weighted: nothing to choose from');
  return { choices, last };
}

/**
 * A draw of one alternative, with probability proportional to its weight, by inversion.
 *
 * Reference: Devroye, Non-Uniform Random Variate Generation (1986), III.2.
 */
export function categorical<T>(random: Random, { choices, last }: Weighted<T>): T {
  const drawn = random.uniform() * last.upTo;
  for (const { alternative, upTo } of choices) if (drawn < upTo) return alternative;
  return last.alternative;
}
