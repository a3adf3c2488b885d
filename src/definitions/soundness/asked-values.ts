import type { Condition, Range } from '../population.ts';

/** What a condition asks of its variable: `torr eller fuktig`, `över 20`, `från 5 och till 10`. */
export function askedValues({ oneOf, range }: Pick<Condition, 'oneOf' | 'range'>): string {
  if (range !== undefined) return limitsOf(range);
  if (oneOf.length === 0) return 'inget alls';
  return oneOf.map((value) => (value === true ? 'ja' : value === false ? 'nej' : value)).join(' eller ');
}

function limitsOf({ over, from, to, under }: Range): string {
  const limits = Object.entries({ över: over, från: from, till: to, under })
    .filter(([, limit]) => limit !== undefined)
    .map(([word, limit]) => `${word} ${String(limit).replace('.', ',')}`);
  return limits.length === 0 ? 'känd' : limits.join(' och ');
}
