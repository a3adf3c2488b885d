import type { Measure } from '../measure.ts';
import type { LintContext } from './rule.ts';
import { placesOf, variableAt } from './variables.ts';

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
  for (const { table, date } of population.rows) add(table, date, true);
  if (population.count === 'episodes')
    for (const end of [population.episode.from, population.episode.to]) add(population.episode.table, end, false);
  if (figure.kind === 'summary' && figure.value.kind === 'days')
    for (const path of [figure.value.from, figure.value.to])
      for (const { table, column } of placesOf(path, population)) add(table, column, false, path);
  if (figure.kind === 'proportion') add(figure.numerator.table, figure.numerator.date, true);
  return found;
}
