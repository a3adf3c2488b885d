import type { Dictionary } from '../../dictionary/dictionary.ts';
import type { Area } from '../area.ts';
import type { Breakdown } from '../figure-definition.ts';
import type { Measure } from '../measure.ts';
import type { Population } from '../population.ts';
import { placesOf, variableAt } from '../soundness/variables.ts';
import { breakdownFacts } from './breakdowns.ts';

/** The area with the codes of each variable that something is broken down by: a list of them is the same whoever is counted. */
export function withCodes(area: Area, dictionary: Dictionary): Area {
  return { ...area, measures: area.measures.map((measure) => withCodesIn(measure, dictionary)) };
}

function withCodesIn(measure: Measure, dictionary: Dictionary): Measure {
  const { computation } = measure;
  const { population, figure } = computation;
  if (figure.kind !== 'count') return measure;
  const breakdowns = figure.breakdowns.map((one) => coded(one, population, dictionary));
  return { ...measure, computation: { ...computation, figure: { ...figure, breakdowns } } };
}

function coded(breakdown: Breakdown, population: Population, dictionary: Dictionary): Breakdown {
  const { byVariable } = breakdownFacts(breakdown);
  if (byVariable === undefined) return breakdown;
  const [place] = placesOf(byVariable.variable, population);
  const codes = (place && variableAt(dictionary, place)?.codes)?.map(({ id }) => id) ?? [];
  return codes.length === 0 ? breakdown : { ...byVariable, codes };
}
