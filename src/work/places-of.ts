import type { Area } from '../definitions/area.ts';
import { isTold, type NumberDefinitions } from '../report/reading/number-definition.ts';
import type { Result } from '../results/result.ts';

/** A result's address, as far as it decides where it is told. */
type Placed = Pick<Result, 'measure' | 'reporter' | 'part'>;

/**
 * Where an area's figures stand: a site has years one by one, but for what is told of all since the start; a report has what it names,
 * of years one by one or together.
 */
export function placesOf(area: Area, numbers: NumberDefinitions | undefined) {
  const isSinceStart = (id: string) =>
    area.measures.some((one) => one.id === id && one.computation.period === 'sinceStart');
  return {
    isOnSite: ({ measure, part }: Placed) => part.from === part.to || isSinceStart(measure),
    isInReport: (result: Placed) => numbers !== undefined && isTold(numbers, result, isSinceStart),
  };
}
