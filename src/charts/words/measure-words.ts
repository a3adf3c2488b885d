import type { Measure } from '../../definitions/measure.ts';
import { directionBeside } from '../../words/direction.ts';

/** What a measure counts: `patienter`, `vårdtillfällen`, or what its definition says it is measured in. */
export function caseNoun({ measuredIn, computation: { population, figure } }: Measure): string {
  const counted = figure.kind === 'count' ? /^antal (.+)$/i.exec(measuredIn)?.[1] : undefined;
  if (counted !== undefined) return counted;
  return { persons: 'patienter', episodes: 'vårdtillfällen', rows: 'fall' }[population.count];
}

/** What a summary's values are in: the last word of `Tid i antal dygn`, else by what is computed. */
export function valueUnit({ measuredIn, computation: { figure } }: Measure): string {
  const said = /\bantal (\p{L}+)$/iu.exec(measuredIn)?.[1];
  return said ?? (figure.kind === 'summary' && figure.value.kind === 'age' ? 'år' : 'dagar');
}

/** What is measured and which way is wanted, over a picture. A direction that the definition leaves out is not guessed. */
export function headingOf({ measuredIn, direction }: Measure): string {
  return [measuredIn, directionBeside(direction)].filter((words) => words !== undefined).join(' · ');
}

/** `T1 Tid till MDK`. */
export function fullName({ code, name }: Measure): string {
  return `${code} ${name}`;
}
