import type { DaysValue, Population, VariablePath } from '../../measure.ts';
import { KEYS } from '../keys.ts';
import { type LintContext, measureRule } from '../rule.ts';
import { placesOf, variableAt } from '../variables.ts';

/** A date that may be missing has a reason to be listed under. */
export const unlistedMissing = measureRule(
  {
    id: 'unlisted-missing',
    title: 'Saknade värden som försvinner tyst',
    explanation:
      'Kan ett datum saknas ska definitionen säga vad som händer då, så att fallet listas i stället för att försvinna.',
  },
  function* (measure, context) {
    const { population, figure } = measure.computation;
    if (figure.kind !== 'summary' || figure.value.kind !== 'days') return;
    const { from, to, missingFrom, missingTo } = figure.value satisfies DaysValue;
    const ends = [
      { path: from, listed: missingFrom, key: 'från_saknas' },
      { path: to, listed: missingTo, key: 'till_saknas' },
    ];
    for (const { path, listed, key } of ends)
      if (listed === undefined && canBeMissing(path, population, context))
        yield {
          severity: 'error',
          message: `${path} kan saknas i registret, men definitionen säger inte vad som händer då. Fallet skulle falla ur n utan att någon ser det.`,
          remedy: `Lägg till ${key} med kod, meddelande och åtgärd.`,
          question: `Vad ska enheten göra när ${path} saknas?`,
          key: `${KEYS.value}.${key}`,
        };
  },
);

function canBeMissing(path: VariablePath, population: Population, { dictionary }: LintContext): boolean {
  if (path.includes('.')) return true;
  return placesOf(path, population).some((place) => {
    const dated =
      population.count === 'episodes'
        ? population.episode.from === place.column
        : population.rows.some(({ table, date }) => table === place.table && date === place.column);
    return !dated && variableAt(dictionary, place)?.required === false;
  });
}
