import type { Criterion, Days, FigureDefinition, LinkedRow, Measure, VariablePath } from '../measure.ts';
import { KEYS } from './keys.ts';

/** The row in another table that puts a case in a proportion's numerator. */
export function linkedRowOf(figure: FigureDefinition): LinkedRow | undefined {
  return figure.kind === 'proportion' && figure.numerator.own === undefined ? figure.numerator : undefined;
}

/** The time between two dates that a figure is made of: a summary's value, or what a proportion has a limit for. */
export function timeOf(figure: FigureDefinition): Days | undefined {
  if (figure.kind === 'summary') return figure.value.kind === 'days' ? figure.value : undefined;
  return figure.kind === 'proportion' && figure.numerator.own === 'days' ? figure.numerator : undefined;
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
  if (time !== undefined)
    return at(figure.kind === 'summary' ? KEYS.value : KEYS.numerator, time.from, ...endsOf(time));
  if (figure.kind === 'summary' && figure.value.kind === 'age')
    return at(KEYS.value, figure.value.born, figure.value.on);
  if (figure.kind !== 'survival') return [];
  const { from, death, lastSeen, entry, population } = figure;
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
  if (figure.kind === 'proportion' && figure.numerator.own === 'row')
    return [{ criterion: figure.numerator, name: 'täljaren', key: KEYS.numerator }];
  if (figure.kind !== 'choices') return [];
  return figure.choices.map((choice) => ({
    criterion: choice,
    name: `”${choice.name}”`,
    key: `${KEYS.choices}.${choice.id}`,
  }));
}

/** Whether the figure is a share of a denominator, or several. */
export function isShare({ computation: { figure } }: Measure): boolean {
  return figure.kind === 'proportion' || figure.kind === 'choices' || figure.kind === 'coverage';
}
