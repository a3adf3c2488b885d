import type { Day } from '../../calendar/day.ts';
import { daysBetween } from '../../calendar/days-between.ts';

/** A tumour, as either register has it: what must be the same, and the day of the diagnosis. */
export interface RegisteredTumour {
  /** The person and whatever else has to be the same. */
  readonly key: string;
  readonly on: Day;
}

/**
 * Which of our tumours each tumour of another register is, one for one: of the same key, and of the same year or at most so many days apart.
 * As many are matched as can be (Kuhn 1955), and each takes the nearest day that is left before another's is asked to move.
 * @returns the place among `ours` for each of `theirs`; undefined for one that we don't have
 */
export function matchTumours(
  theirs: readonly RegisteredTumour[],
  ours: readonly RegisteredTumour[],
  toleranceDays: number,
): readonly (number | undefined)[] {
  const byKey = Map.groupBy(ours.keys(), (place) => ours[place]?.key);
  const apart = (a: RegisteredTumour, b: RegisteredTumour) => Math.abs(daysBetween(a.on, b.on));
  const mayBe = theirs.map((one) =>
    [...(byKey.get(one.key) ?? [])]
      .flatMap((place) => {
        const own = ours[place];
        if (own === undefined) return [];
        const days = apart(one, own);
        return own.on.slice(0, 4) === one.on.slice(0, 4) || days <= toleranceDays ? [{ place, days }] : [];
      })
      .toSorted((a, b) => a.days - b.days || a.place - b.place)
      .map(({ place }) => place),
  );
  const taken = new Map<number, number>();
  for (const start of theirs.keys()) take(start, new Set());
  const found = new Map([...taken].map(([place, one]) => [one, place]));
  return theirs.map((_, one) => found.get(one));

  /** Whether the tumour can have one of ours, if need be by another's taking the next that it may be. */
  function take(one: number, asked: Set<number>): boolean {
    const places = mayBe[one] ?? [];
    const free = places.find((place) => !taken.has(place));
    if (free !== undefined) {
      taken.set(free, one);
      return true;
    }
    for (const place of places) {
      if (asked.has(place)) continue;
      asked.add(place);
      const holder = taken.get(place);
      if (holder !== undefined && take(holder, asked)) {
        taken.set(place, one);
        return true;
      }
    }
    return false;
  }
}
