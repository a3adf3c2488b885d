import { definedParts } from '../../definitions/kinds/kinds.ts';
import type { Absence, PublicSurvival, PublicSurvivalGroup } from '../../disclosure/public-result.ts';
import { codesOf } from '../codes-of.ts';
import type { ChartInput } from '../scene.ts';
import { type CurveEnd, curveEnd } from './curve-end.ts';

/** Why a group has no curve; undefined where it has one, or nobody is in it. */
export function whyNoCurve({ n, points }: PublicSurvivalGroup): Absence | undefined {
  if (points.length > 0 || n === 0) return undefined;
  return typeof n === 'number' ? { absent: 'not-shown' } : n;
}

/** A group of a survival figure with its name. */
export interface NamedGroup {
  readonly id: string;
  readonly name: string;
  readonly group: PublicSurvivalGroup;
  /** Where its curve ends, when that must be told. */
  readonly end?: CurveEnd;
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
    if (group === undefined) return [];
    const end = curveEnd(input, group);
    return [{ ...one, group, ...(end === undefined ? {} : { end }) }];
  });
}
