import type { Area } from '../../definitions/area.ts';
import { type FigureRow, groupedBy, placeOf } from '../figure-row.ts';
import type { ModelBuilder } from './model-builder.ts';
import { keyOf } from './row-keys.ts';
import { type RowsTaken, rowsTaken } from './rows-taken.ts';

/**
 * How many there are besides the rows that a measure takes by an answer is guarded as how many have the other answer: in each place,
 * and among what all strata together have more than those that are told.
 */
export function guardUntaken(builder: ModelBuilder, rows: readonly FigureRow[], area: Area): void {
  const { strata, disclosure } = area;
  const guard = (places: readonly FigureRow[], { whole, part }: RowsTaken, which: string) => {
    const [first] = places;
    if (first === undefined) return;
    const terms = places.flatMap((place, at) => {
      const by = at === 0 ? 1 : -1;
      return [[keyOf(place, whole), by] as const, [keyOf(place, part), -by] as const];
    });
    const key = [part, whole, which, placeOf(first)].join('\u0000');
    builder.guard(key, builder.terms(terms), disclosure.threshold);
  };
  for (const all of groupedBy(rows, ({ reporter, part }) => [reporter, part.from, part.to])) {
    const places = groupedBy(all, ({ part }) => [part.stratum]).map((own) => takenIn(own));
    for (const { place, taken } of places) for (const one of taken.values()) guard([place], one, 'untaken');
    const together = places.find(({ place }) => place.part.stratum === strata?.all.id);
    const parts = places.filter((one) => one !== together);
    if (strata === undefined || together === undefined || parts.length < strata.values.length) continue;
    for (const one of together.taken.values())
      guard([together.place, ...parts.map(({ place }) => place)], one, 'untaken rest');
  }
}

interface TakenInPlace {
  readonly place: FigureRow;
  readonly taken: ReadonlyMap<string, RowsTaken>;
}

/** @param rows of one place, at least one */
function takenIn(rows: readonly FigureRow[]): TakenInPlace {
  const [place] = rows;
  if (place === undefined) throw new RangeError('a place without figures');
  const names = new Set(rows.flatMap(({ numbers }) => [...numbers.values.keys()]));
  const taken = rows.flatMap(({ measure }) => rowsTaken(measure, names));
  return { place, taken: new Map(taken.map((one) => [`${one.whole}\u0000${one.part}`, one])) };
}
