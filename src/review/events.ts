import type { Measure } from '../definitions/measure.ts';
import { endsOf, linkedRowOf, timeOf } from '../definitions/soundness/figure-parts.ts';
import type { LintContext } from '../definitions/soundness/rule.ts';
import { placesOf, variableAt } from '../definitions/soundness/variables.ts';

/** A date that a measure knows, with the words that people use for what happened then. */
export interface EventName {
  readonly path: string;
  readonly words: string;
}

/**
 * The events behind a measure's dates: what each row source dates (the form's own name goes with that date, since the row
 * is the event), the ends of episodes, and the dates that the value uses.
 */
export function eventNames(measure: Measure, { dictionary }: LintContext): readonly EventName[] {
  const { population, figure } = measure.computation;
  const found: EventName[] = [];
  const add = (table: string, column: string, isTheRow: boolean, path = column) => {
    const form = dictionary.forms.get(table);
    const name = variableAt(dictionary, { table, column })?.name ?? '';
    const words = `${column} ${name} ${isTheRow ? `${form?.id ?? ''} ${form?.name ?? ''}` : ''}`;
    if (!found.some((event) => event.path === path && event.words === words)) found.push({ path, words });
  };
  for (const { table, date } of population.rows) {
    // A date that is derived is another event's: that of what the row is about.
    const isDerived = variableAt(dictionary, { table, column: date })?.derivation !== undefined;
    add(table, date, !isDerived);
  }
  if (population.count === 'episodes')
    for (const end of [population.episode.from, population.episode.to]) add(population.episode.table, end, false);
  const time = timeOf(figure);
  if (time !== undefined)
    for (const path of [time.from, ...endsOf(time)])
      for (const { table, column } of placesOf(path, population)) add(table, column, false, path);
  const linked = linkedRowOf(figure);
  if (linked !== undefined) add(linked.table, linked.date, true);
  return found;
}
