import { definitionKindOf } from './kinds/kinds.ts';
import type { Measure } from './measure.ts';
import type { Exclusion } from './population.ts';

/** Every exclusion that a measure's definition names, by code. */
export function exclusionsOf({ computation: { population, figure } }: Measure): ReadonlyMap<string, Exclusion> {
  const outside = population.count === 'episodes' ? [population.alone.otherwise, population.episode.reversed] : [];
  const named = [...outside, ...definitionKindOf(figure).exclusions(figure)];
  return new Map(named.map((exclusion) => [exclusion.code, exclusion]));
}
