import type { Criterion, Days, FigureDefinition, LinkedRow } from '../figure-definition.ts';
import { definedParts, definitionKindOf } from '../kinds/kinds.ts';
import type { Measure } from '../measure.ts';
import type { VariablePath } from '../population.ts';
import { KEYS } from './keys.ts';

/** The row in another table that puts a case in a proportion's numerator. */
export function linkedRowOf(figure: FigureDefinition): LinkedRow | undefined {
  return definedParts(figure).linked;
}

/** The time between two dates that a figure is made of: a summary's value, or what a proportion has a limit for. */
export function timeOf(figure: FigureDefinition): Days | undefined {
  const { days, numerator } = definedParts(figure);
  return days ?? (numerator?.own === 'days' ? numerator : undefined);
}

/** Every date that a time may end at. */
export function endsOf({ to, orTo = [] }: Days): readonly VariablePath[] {
  return [to, ...orTo];
}

/** A path to a date that a figure reads of a case, and where the definition says so. */
export interface DatePath {
  readonly path: VariablePath;
  readonly key: string;
}

/** The dates that a figure reads of a case. */
export function datePathsOf(figure: FigureDefinition): readonly DatePath[] {
  const at = (key: string, ...paths: readonly (VariablePath | undefined)[]) =>
    paths.flatMap((path) => (path === undefined ? [] : [{ path, key }]));
  const time = timeOf(figure);
  const { age, days, followed } = definedParts(figure);
  if (time !== undefined) return at(days === undefined ? KEYS.numerator : KEYS.value, time.from, ...endsOf(time));
  if (age !== undefined) return at(KEYS.value, age.born, age.on);
  if (followed === undefined) return [];
  const { from, death, lastSeen, entry, population } = followed;
  return at(KEYS.figure, from, death, lastSeen, entry, population?.born);
}

/** A criterion that puts a case in a numerator, with what to call it. */
export interface NamedCriterion {
  readonly criterion: Criterion;
  readonly name: string;
  readonly key: string;
}

/** What has to hold for a case to be in the numerator, or in a choice. */
export function criteriaOf(figure: FigureDefinition): readonly NamedCriterion[] {
  const { numerator, choices } = definedParts(figure);
  if (numerator?.own === 'row') return [{ criterion: numerator, name: 'täljaren', key: KEYS.numerator }];
  return choices.map((choice) => ({
    criterion: choice,
    name: `”${choice.name}”`,
    key: `${KEYS.choices}.${choice.id}`,
  }));
}

/** Whether the figure is a share of a denominator, or several. */
export function isShare({ computation: { figure } }: Measure): boolean {
  return definitionKindOf(figure).isShare;
}
