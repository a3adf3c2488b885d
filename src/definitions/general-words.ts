import { definedParts } from './kinds/kinds.ts';
import type { Measure } from './measure.ts';

/** What a measure counts, as its definition says (`fall:`), else in the general word. Plural, inside a sentence. */
export function casesOf({ cases, computation: { population } }: Pick<Measure, 'cases' | 'computation'>): string {
  return cases ?? { persons: 'patienter', episodes: 'vårdtillfällen', rows: 'fall' }[population.count];
}

/** What a summary's values are in, as its definition says (`räknas_i:`), else by what is computed: `dagar`, `år`. */
export function valuesInOf({ valuesIn, computation: { figure } }: Pick<Measure, 'valuesIn' | 'computation'>): string {
  return valuesIn ?? (definedParts(figure).age === undefined ? 'dagar' : 'år');
}
