import type { Choice, Criterion } from './figure-definition.ts';
import type { Measure } from './measure.ts';
import type { Condition, RowSource } from './population.ts';

/**
 * The choices of which every case makes at least one, since its rows are those that have one of the answers that they ask for: persons
 * with a treatment of five kinds, each kind a choice. Undefined where nothing says so.
 * @param among what the figure asks of all its cases
 */
export function choicesOfAll(
  { computation: { population } }: Pick<Measure, 'computation'>,
  choices: readonly Choice[],
  among: readonly Condition[],
): readonly string[] | undefined {
  if (population.count === 'episodes') return undefined;
  const asked = [...among, ...population.rows.flatMap(({ conditions }) => conditions)];
  for (const { variable } of asked) {
    const own = choices.filter((choice) => onlyCondition(choice)?.variable === variable);
    const answers = own.flatMap((choice) => onlyCondition(choice)?.oneOf ?? []);
    const isOfAll = (source: RowSource) =>
      [...among, ...source.conditions].some(
        (held) =>
          held.variable === variable &&
          held.range === undefined &&
          held.oneOf.every((answer) => answers.includes(answer)),
      );
    if (own.length > 0 && population.rows.every(isOfAll)) return own.map(({ id }) => id);
  }
  return undefined;
}

/** What a choice that is met in several ways, or of which several answers must be known, has to do with choices that ask one of them. */
export interface MadeOfChoices {
  readonly id: string;
  /** Whoever makes one of these makes it. */
  readonly heldBy: readonly string[];
  /** Whoever makes it makes one of these; undefined where some way is no choice of its own. */
  readonly ways: readonly string[] | undefined;
  /** Where it isn't known one of these isn't known; undefined where some answer is no choice of its own. */
  readonly unknown: readonly string[] | undefined;
}

/** Choices that are made of others of the same figure. Of persons, of whom any row may make the choice, nothing follows. */
export function madeOfChoices(
  { computation: { population } }: Pick<Measure, 'computation'>,
  choices: readonly Choice[],
): readonly MadeOfChoices[] {
  if (population.count !== 'rows') return [];
  const single = choices.flatMap((choice) => {
    const condition = onlyCondition(choice);
    const [known, ...more] = choice.known;
    const isOwn = known !== undefined && more.length === 0 && known === condition?.variable;
    return condition !== undefined && isOwn ? [{ id: choice.id, condition, known }] : [];
  });
  return choices.flatMap(({ id, anyOf, known }) => {
    if (anyOf.length < 2 && known.length < 2) return [];
    const others = single.filter((one) => one.id !== id);
    const ways = anyOf.map((way) =>
      others.find(({ condition }) => way.length === 1 && JSON.stringify(way[0]) === JSON.stringify(condition)),
    );
    const unknown = known.map((variable) => others.find((one) => one.known === variable));
    const idsOf = (all: typeof ways) =>
      all.some((one) => one === undefined) ? undefined : all.flatMap((one) => one?.id ?? []);
    return [{ id, heldBy: ways.flatMap((one) => one?.id ?? []), ways: idsOf(ways), unknown: idsOf(unknown) }];
  });
}

/** The one condition that a criterion asks, where it asks one. */
function onlyCondition({ anyOf }: Criterion): Condition | undefined {
  const [way, ...others] = anyOf;
  return others.length === 0 && way?.length === 1 ? way[0] : undefined;
}
