import { definedParts } from '../../kinds/kinds.ts';
import type { Measure } from '../../measure.ts';
import type { Population, VariablePath } from '../../population.ts';
import { criteriaOf, endsOf } from '../figure-parts.ts';
import { KEYS } from '../keys.ts';
import { type Argument, type LintContext, measureRule } from '../rule.ts';
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
    yield* missingAnswers(measure, context);
    const { days: value } = definedParts(figure);
    if (value === undefined) return;
    const ends = [
      { paths: [value.from], listed: value.missingFrom, key: 'från_saknas' },
      { paths: endsOf(value), listed: value.missingTo, key: 'till_saknas' },
    ];
    for (const { paths, listed, key } of ends) {
      const path = paths.join(' och ');
      if (listed === undefined && paths.every((one) => canBeMissing(one, population, context)))
        yield {
          severity: 'error',
          message: `${path} kan saknas i registret, men definitionen säger inte vad som händer då. Fallet skulle falla ur n utan att någon ser det.`,
          remedy: `Lägg till ${key} med kod, meddelande och åtgärd.`,
          question: `Vad ska enheten göra när ${path} saknas?`,
          key: `${KEYS.value}.${key}`,
        };
    }
  },
);

/** A missing answer is a no, unless the definition says that it has to be known. */
function* missingAnswers(
  { computation: { population, figure } }: Measure,
  context: LintContext,
): Iterable<Omit<Argument, 'measure'>> {
  for (const { criterion, name, key } of criteriaOf(figure)) {
    const asked = new Set(criterion.anyOf.flat().map(({ variable }) => variable));
    const { among = [] } = definedParts(figure);
    const known = [...criterion.known, ...among.map(({ variable }) => variable)];
    const silent = [...asked].find((one) => !known.includes(one) && canBeMissing(one, population, context));
    if (silent !== undefined)
      yield {
        severity: 'warning',
        message: `${silent} kan saknas i registret, och den som saknar det räknas som nej i ${name}. Exempel: 10 ja, 10 nej och 20 utan svar ger 25 %, men 50 % av dem som det är känt för.`,
        remedy: `Skriv kända: [${silent}], eller säg varför ett svar som saknas är ett nej.`,
        question: `Är den som saknar ${silent} ett nej, eller okänd?`,
        key,
      };
  }
}

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
