import { definedParts } from '../../definitions/kinds/kinds.ts';
import type { CaseSet } from '../case-set.ts';
import type { NamesTimes } from '../kinds/attack-kind.ts';
import type { Publication, PublishedPlace } from '../published.ts';
import type { PuzzleBuilder } from '../puzzle.ts';
import { takenBy } from '../untaken.ts';
import { type Known, placeKey } from './known.ts';

/** How many there are besides the cases that a measure takes by an answer, in each place and among what strata leave over of all. */
export function addUntaken(
  builder: PuzzleBuilder,
  own: readonly Known[],
  sets: ReadonlyMap<string, ReadonlyMap<string, CaseSet>>,
  { strata }: Publication['area'],
): void {
  const places = new Map(own.map(({ figure: { place } }) => [place.stratum, place]));
  const parts = (strata?.values ?? []).flatMap(({ id }) => places.get(id) ?? []);
  const told = new Set<string>();
  for (const { figure } of own) {
    if (figure.absent !== undefined) continue;
    const { measure, place } = figure;
    const inPlace = sets.get(placeKey(place)) ?? new Map<string, CaseSet>();
    const { among = [] } = definedParts(measure.computation.figure);
    for (const { whole, part } of takenBy(measure, among, inPlace)) {
      const key = JSON.stringify([placeKey(place), whole, part]);
      if (told.has(key)) continue;
      told.add(key);
      const untaken = (one: PublishedPlace, by: number): NamesTimes =>
        [[whole, by] as const, [part, -by] as const].flatMap(([set, times]) =>
          sets.get(placeKey(one))?.has(set) ? [[`${placeKey(one)}|${set}`, times] as const] : [],
        );
      const name = `${whole} − ${part}`;
      builder.secret(untaken(place, 1), { measure: measure.id, place, side: 'outside', name });
      // Where a stratum has no figure of its own, what it has of either isn't told apart from the rest.
      const isLeft = parts.every((one) => {
        const own = sets.get(placeKey(one));
        return own === undefined || own.has(whole) === own.has(part);
      });
      if (place.stratum !== strata?.all.id || parts.length < strata.values.length || !isLeft) continue;
      const rest = { ...place, stratum: 'rest' };
      builder.secret([...untaken(place, 1), ...parts.flatMap((one) => untaken(one, -1))], {
        measure: measure.id,
        place: rest,
        side: 'rest',
        name,
      });
    }
  }
}
