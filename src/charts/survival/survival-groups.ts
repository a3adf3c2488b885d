import { definedParts } from '../../definitions/kinds/kinds.ts';
import type { PublicSurvival, PublicSurvivalGroup } from '../../disclosure/public-result.ts';
import { codesOf } from '../codes-of.ts';
import type { ChartInput } from '../scene.ts';

/** A group of a survival figure with its name. */
export interface NamedGroup {
  readonly id: string;
  readonly name: string;
  readonly group: PublicSurvivalGroup;
}

/** The groups by the definition's order and names; codes that it doesn't list, last. */
export function namedGroups(input: ChartInput, { groups }: PublicSurvival): NamedGroup[] {
  const { followed } = definedParts(input.measure.computation.figure);
  if (followed === undefined) return [];
  const listed = followed.by.groups ?? codesOf(input, followed.by.variable);
  const known = listed.filter(({ id }) => id in groups);
  const others = Object.keys(groups).filter((id) => !known.some((one) => one.id === id));
  return [...known.map(({ id, name }) => ({ id, name })), ...others.map((id) => ({ id, name: id }))].flatMap((one) => {
    const group = groups[one.id];
    return group === undefined ? [] : [{ ...one, group }];
  });
}
