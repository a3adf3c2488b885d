import type { Computation } from './measure.ts';
import type { RowTie } from './population.ts';

/** A measure whose population says what its rows have to do with others. */
export function withTies<M extends { readonly computation: Computation }>(
  measure: M,
  ties: readonly RowTie[] | undefined,
): M {
  const { computation } = measure;
  const { population } = computation;
  if (ties === undefined || population.count === 'episodes') return measure;
  return { ...measure, computation: { ...computation, population: { ...population, ties } } };
}
