import type { Area } from '../../definitions/area.ts';
import type { Measure } from '../../definitions/measure.ts';
import type { StatisticDefinition } from '../reading/number-definition.ts';

/** The measure whose figure a statistic is of. @throws Error when the area lacks it */
export function measureOf(area: Area, { measure: id }: StatisticDefinition): Measure {
  const measure = area.measures.find((one) => one.id === id);
  if (measure === undefined) throw new Error(`siffror.yaml names ${id}, which ${area.id} lacks`);
  return measure;
}
