import { pathsOfBreakdown } from '../../breakdown-paths.ts';
import { definedParts } from '../../kinds/kinds.ts';
import { datePathsOf } from '../figure-parts.ts';
import { KEYS } from '../keys.ts';
import { measureRule } from '../rule.ts';
import { isOnePerPerson } from '../variables.ts';

/** A variable read from another table has one value per person. */
export const manyRowsBehindPath = measureRule(
  {
    id: 'many-rows-behind-path',
    title: 'Vilken av personens rader gäller?',
    explanation: 'En uppgift hämtad ur en annan tabell är entydig bara om tabellen har högst en rad per person.',
  },
  function* ({ computation: { figure } }, { dictionary }) {
    const { breakdowns, followed } = definedParts(figure);
    const paths = [
      ...datePathsOf(figure),
      ...(followed === undefined ? [] : [{ path: followed.by.variable, key: KEYS.groups }]),
      ...breakdowns.flatMap((one) =>
        pathsOfBreakdown(one).map((path) => ({ path, key: `${KEYS.breakdowns}.${one.id}` })),
      ),
    ];
    for (const { path, key } of paths) {
      const table = path.includes('.') ? path.slice(0, path.indexOf('.')) : undefined;
      if (table === undefined || !dictionary.forms.has(table) || isOnePerPerson(dictionary, table)) continue;
      yield {
        severity: 'error',
        message: `${path} hämtas ur ${table}, som kan ha flera rader för samma person. Det är slumpen som avgör vilken som gäller.`,
        remedy: 'Hämta uppgiften ur en tabell med en rad per person, eller ur den rad som räknas.',
        question: `Vilken av personens rader i ${table} gäller?`,
        key,
      };
    }
  },
);
