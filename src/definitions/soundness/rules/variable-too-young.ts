import type { Dictionary } from '../../../dictionary/dictionary.ts';
import { firstDay } from '../first-day.ts';
import { referencesOf } from '../references.ts';
import { measureRule } from '../rule.ts';
import { type ColumnPlace, variableAt } from '../variables.ts';

/** The register holds what is used from the measure's first day. */
export const variableTooYoung = measureRule(
  {
    id: 'variable-too-young',
    title: 'Variabeln finns inte under måttets första tid',
    explanation: 'Börjar registret samla in en uppgift efter måttets första dag saknas den för alla fall dessförinnan.',
  },
  function* (measure, { area, dictionary }) {
    const first = firstDay(area, measure);
    const told = new Set<string>();
    for (const reference of referencesOf(measure, area)) {
      const since = sinceOf(reference, dictionary);
      const place = `${reference.table}.${reference.column}`;
      if (first === undefined || since === undefined || since <= first || told.has(place)) continue;
      told.add(place);
      yield {
        severity: 'error',
        message: `Måttet gäller från ${first}, men ${place} finns i registret först från ${since}. Ett fall dagen före ${since} kan inte räknas rätt.`,
        remedy: 'Låt måttet börja senare, eller använd en uppgift som funnits hela tiden.',
        question: `Hur ska fall före ${since} räknas?`,
        key: reference.key,
      };
    }
  },
);

/** A derived table says since when it has rows, for the variables that it takes over too. */
function sinceOf(place: ColumnPlace, dictionary: Dictionary): string | undefined {
  const form = dictionary.forms.get(place.table);
  const own = form?.base === undefined ? [] : form.variables.filter(({ derivation }) => derivation !== undefined);
  const [since] = own.flatMap((variable) => variable.since ?? []).toSorted();
  return since ?? variableAt(dictionary, place)?.since;
}
