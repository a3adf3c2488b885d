import { definedParts } from '../../definitions/kinds/kinds.ts';
import { askingMore, type CaseSet, rowsOf, setKey } from '../case-set.ts';
import type { PuzzleBuilder } from '../puzzle.ts';
import { ANY, type Known, keyed, numberKey, placeKey } from './known.ts';

/** Rows of years together are those of the years; so many persons at most have such rows. */
export function addYears(
  builder: PuzzleBuilder,
  byPlace: ReadonlyMap<string, readonly Known[]>,
  sets: ReadonlyMap<string, ReadonlyMap<string, CaseSet>>,
): void {
  for (const [key, own] of byPlace) {
    const place = own[0]?.figure.place;
    if (place === undefined || place.from === place.to) continue;
    const years = Array.from({ length: place.to - place.from + 1 }, (_, at) => {
      const year = place.from + at;
      return placeKey({ ...place, from: year, to: year });
    });
    const yearly = years.map((year) => sets.get(year));
    const sumOf = (set: string) => years.map((year) => [`${year}|${set}`, -1] as const);
    for (const set of sets.get(key)?.keys() ?? [])
      if (set.startsWith('["rows ') && yearly.every((one) => one?.has(set)))
        builder.relate([[`${key}|${set}`, 1], ...sumOf(set)], 0, 0);
    // Of persons no more are told apart by their first rows than there are rows.
    for (const { figure, knowledge } of own) {
      const { population } = figure.measure.computation;
      if (population.count !== 'persons' || population.rows.length !== 1) continue;
      const [row] = population.rows;
      for (const { terms, set } of knowledge.sets) {
        const atoms = set.atoms.filter(({ on }) => !on.startsWith('followed '));
        const rows = row && setKey(askingMore(rowsOf(row, population.ties), atoms));
        if (rows !== undefined && yearly.every((one) => one?.has(rows)))
          builder.relate(
            [
              ...sumOf(rows).map(([name]) => [name, 1] as const),
              ...keyed(figure, terms).map(([name, by]) => [name, -by] as const),
            ],
            0,
            ANY,
          );
      }
      // Nor are more of them without a group than there are rows without one.
      const { followed } = definedParts(figure.measure.computation.figure);
      if (row === undefined || followed === undefined || !knowledge.counts.includes('missing')) continue;
      const source = rowsOf(row, population.ties);
      const [all, grouped] = [setKey(source), setKey(askingMore(source, [{ on: followed.by.variable }]))];
      if (yearly.every((one) => one?.has(all) && one.has(grouped)))
        builder.relate(
          [...sumOf(all).map(([name]) => [name, 1] as const), ...sumOf(grouped), [numberKey(figure, 'missing'), -1]],
          0,
          ANY,
        );
    }
  }
}
