import type { Area } from '../../definitions/area.ts';
import type { Measure } from '../../definitions/measure.ts';
import type { RowTie } from '../../definitions/population.ts';
import { type FigureRow, groupedBy } from '../figure-row.ts';
import { followedKey, rowsKey } from '../kinds/count-key.ts';
import type { ModelBuilder } from './model-builder.ts';
import { baseOf, keyOf, yearOf } from './row-keys.ts';
import { isOf, needsSomebodyOf, partsWithoutStays } from './rows-behind.ts';
import { SetsOfRows } from './sets-of-rows.ts';

const WITHOUT_END = Number.POSITIVE_INFINITY;

/** What an area's definitions say of figures of one place: which of them count rows of each other's. */
export class PlaceRelations {
  readonly #ties: readonly Tie[];
  readonly #sets: SetsOfRows;
  readonly #rowTies: readonly RowTie[];

  constructor({ measures, ties = [] }: Area) {
    this.#ties = tiesOf(measures);
    this.#sets = new SetsOfRows(ties);
    this.#rowTies = ties;
  }

  /** @param rows of one place */
  relate(builder: ModelBuilder, rows: readonly FigureRow[]): void {
    relateRows(builder, rows, this.#ties);
    relateSets(builder, rows, this.#sets);
    relateDeaths(builder, rows);
    relateBelonging(builder, rows, this.#rowTies);
  }
}

/** Of measures of the same people, the first is of the most. @param rows of one place */
export function relateSamePeople(
  builder: ModelBuilder,
  rows: readonly FigureRow[],
  groups: Area['disclosure']['samePeople'],
): void {
  for (const [first, ...others] of groups) {
    const most = rows.find(({ measure }) => measure.id === first);
    if (most === undefined) continue;
    for (const other of rows.filter(({ measure }) => others.includes(measure.id)))
      builder.relate(
        builder.terms([
          [keyOf(most, baseOf(most)), 1],
          [keyOf(other, baseOf(other)), -1],
        ]),
        0,
        WITHOUT_END,
      );
  }
}

/** What the rows that two measures are made of say of their counts, wherever both have a figure. */
interface Tie {
  readonly one: string;
  readonly other: string;
  /** Where there is any of the one there is somebody of the other. */
  readonly needs: boolean;
  /** The parts of the other that hold none of the one's stays. */
  readonly apart: readonly string[] | undefined;
}

function tiesOf(measures: readonly Measure[]): Tie[] {
  return measures.flatMap((one) =>
    measures.flatMap((other) => {
      const [needs, apart] = [needsSomebodyOf(one, other), partsWithoutStays(one, other)];
      return needs || apart !== undefined ? [{ one: one.id, other: other.id, needs, apart }] : [];
    }),
  );
}

/** Counts of rows that hold others. @param rows of one place */
function relateSets(builder: ModelBuilder, rows: readonly FigureRow[], sets: SetsOfRows): void {
  const [place] = rows;
  const names = new Set(
    rows.flatMap(({ numbers }) => [...numbers.values.keys()].filter((name) => name.startsWith('@'))),
  );
  if (place === undefined) return;
  const { within, unknown, anyOf } = sets.of([...names].toSorted());
  for (const terms of anyOf)
    builder.relate(builder.terms(terms.map(([name, by]) => [keyOf(place, name), by] as const)), 0, WITHOUT_END);
  for (const { whole, known, some, parts } of unknown)
    builder.relate(
      builder.terms([
        [keyOf(place, whole), 1],
        [keyOf(place, known), -1],
        [keyOf(place, some), -1],
        ...parts.map((part) => [keyOf(place, part), 1] as const),
      ]),
      0,
      WITHOUT_END,
    );
  for (const { whole, parts } of within)
    builder.relate(
      builder.terms([[keyOf(place, whole), 1], ...parts.map((part) => [keyOf(place, part), -1] as const)]),
      0,
      WITHOUT_END,
    );
}

/** @param rows of one place */
function relateRows(builder: ModelBuilder, rows: readonly FigureRow[], ties: readonly Tie[]): void {
  const byMeasure = new Map(rows.map((row) => [row.measure.id, row]));
  for (const tie of ties) {
    const [one, other] = [byMeasure.get(tie.one), byMeasure.get(tie.other)];
    if (one === undefined || other === undefined) continue;
    const [few, many] = [keyOf(one, baseOf(one)), keyOf(other, baseOf(other))];
    // As if all knew that there is any of the one, also where that is withheld.
    if (tie.needs && Number(builder.valueOf(few)) > 0) builder.relate(builder.terms([[many, 1]]), 1, WITHOUT_END);
    // Who has a case of the one is somebody of the other, however many cases they have.
    if (tie.needs && one.numbers.values.has('persons'))
      builder.relate(
        builder.terms([
          [many, 1],
          [keyOf(one, 'persons'), -1],
        ]),
        0,
        WITHOUT_END,
      );
    if (tie.apart !== undefined)
      builder.relate(
        builder.terms([[many, 1], [few, -1], ...tie.apart.map((name) => [keyOf(other, name), -1] as const)]),
        0,
        WITHOUT_END,
      );
  }
}

/** Persons with rows that each belong to one of another table are no more than those are. @param rows of one place */
function relateBelonging(builder: ModelBuilder, rows: readonly FigureRow[], ties: readonly RowTie[]): void {
  for (const row of rows) {
    const { population } = row.measure.computation;
    const [source] = population.rows;
    if (population.count !== 'persons' || source === undefined) continue;
    for (const { table, conditions, belongsTo } of ties) {
      const areAll = population.rows.every((one) => isOf(one, { table, date: source.date, conditions }));
      if (belongsTo === undefined || !areAll) continue;
      const held = keyOf(row, rowsKey({ ...belongsTo, date: source.date }, [], ties));
      if (builder.valueOf(held) === undefined) continue;
      builder.relate(
        builder.terms([
          [held, 1],
          [keyOf(row, baseOf(row)), -1],
        ]),
        0,
        WITHOUT_END,
      );
    }
  }
}

/**
 * The same persons are followed by several measures, each in its own groups: those who have died are the same too, but for those
 * whose group one of them doesn't know.
 * @param rows of one place
 */
function relateDeaths(builder: ModelBuilder, rows: readonly FigureRow[]): void {
  for (const own of groupedBy(rows, ({ measure }) => [followedKey(measure)])) {
    const [first] = own;
    const followed = first && followedKey(first.measure);
    const dead = own.flatMap((row) => builder.valueOf(keyOf(row, 'events')) ?? []);
    if (first === undefined || followed === undefined || dead.length < 2) continue;
    const all = `${keyOf(first, followed)}\u0000dead`;
    // Some of those without a group may be dead as well: nobody knows of them.
    builder.number(all, Math.max(...dead), yearOf(first));
    for (const row of own) {
      const known = [[all, 1] as const, [keyOf(row, 'events'), -1] as const];
      builder.relate(builder.terms(known), 0, WITHOUT_END);
      builder.relate(builder.terms([...known, [keyOf(row, 'missing'), -1]]), -WITHOUT_END, 0);
    }
  }
}
