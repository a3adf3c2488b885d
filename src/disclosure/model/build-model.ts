import type { Area } from '../../definitions/area.ts';
import { NATION } from '../../definitions/nation.ts';
import { alikeNumerators } from '../../statistics/rounded-share.ts';
import { type FigureRow, groupedBy, placeOf } from '../figure-row.ts';
import { guardOwn } from './guard-terms.ts';
import { guardUntaken } from './guard-untaken.ts';
import type { Model } from './model.ts';
import { ModelBuilder } from './model-builder.ts';
import { PlaceRelations, relateSamePeople } from './relate-place.ts';
import { addCasesOfYears, relateSums } from './relate-sums.ts';
import { cellKey, keyOf, yearOf } from './row-keys.ts';

/**
 * The figures that are shown together as one model: what each figure's numbers say of each other, units that make the nation,
 * strata that are part of all, years that are part of years taken together, and counts that several measures are made of.
 */
export function buildModel(rows: readonly FigureRow[], area: Area): Model {
  const builder = new ModelBuilder();
  const { disclosure: policy } = area;
  const leftOut = leftOutOf(rows);
  for (const row of rows) addFigure(builder, row, area, leftOut(row));

  for (const own of groupedBy(rows, ({ reporter, part }) => [reporter, part.stratum])) addCasesOfYears(builder, own);

  for (const row of rows) relateOwn(builder, row, leftOut(row));
  for (const own of groupedBy(rows, ({ measure }) => [measure.id])) relateSums(builder, own, area);
  const places = groupedBy(rows, (row) => [placeOf(row)]);
  const relations = new PlaceRelations(area);
  for (const own of places) relations.relate(builder, own);
  for (const row of rows) guardOwn(builder, row, policy.threshold);
  guardUntaken(builder, rows, area);
  for (const own of places) relateSamePeople(builder, own, policy.samePeople);
  return builder.build();
}

/** What a figure's numbers say of each other, and of counts that other figures are made of too. */
function relateOwn(builder: ModelBuilder, row: FigureRow, leftOut: readonly CountsOfPlace[]): void {
  for (const { terms, lower, upper } of row.numbers.relations) {
    // A count that no figure of the place is made of says nothing here.
    if (terms.some(([name]) => builder.valueOf(keyOf(row, name)) === undefined)) continue;
    const own = terms.flatMap(([name, by]) => [
      [keyOf(row, name), by] as const,
      ...(name.startsWith('@')
        ? leftOut.flatMap(({ place, counts }) => (counts.has(name) ? [[keyOf(place, name), -by] as const] : []))
        : []),
    ]);
    builder.relate(builder.terms(own), lower, upper);
  }
}

/** The counts that the figures of a place are made of. */
interface CountsOfPlace {
  readonly place: FigureRow;
  readonly counts: ReadonlyMap<string, number>;
}

/**
 * Who is in the nation's other figures and not in this: what it is made of is the nation's less what reporters have that have no figure
 * of the measure.
 */
function leftOutOf(rows: readonly FigureRow[]): (row: FigureRow) => readonly CountsOfPlace[] {
  const nationKey = ({ measure, part }: FigureRow) => [measure.id, part.stratum, part.from, part.to].join('\u0000');
  const absent = rows.filter(({ reporter, numbers }) => reporter !== NATION && numbers.weights.size === 0);
  const byPlace = Map.groupBy(rows, placeOf);
  const countsOf = (place: FigureRow): CountsOfPlace => ({
    place,
    // The first that says it is believed, as in the model.
    // What the measure itself has of the place is in the nation's.
    counts: new Map(
      (byPlace.get(placeOf(place)) ?? [])
        .toReversed()
        .flatMap(({ numbers }) => [...numbers.values])
        .filter(([name]) => !place.numbers.values.has(name)),
    ),
  });
  const lacking = new Map([...Map.groupBy(absent, nationKey)].map(([key, all]) => [key, all.map(countsOf)]));
  return (row) => (row.reporter === NATION ? (lacking.get(nationKey(row)) ?? []) : []);
}

function addFigure(builder: ModelBuilder, row: FigureRow, area: Area, leftOut: readonly CountsOfPlace[]): void {
  const { measure, numbers } = row;
  const { weights, threshold, shareStep } = area.disclosure;
  const factor = row.reporter === NATION ? weights.nation : 1;
  const cellOf = (name: string) => cellKey(area, measure.id, row, name);
  for (const [name, value] of numbers.values) {
    const weight = numbers.weights.get(name);
    const others = name.startsWith('@') ? leftOut.map(({ counts }) => counts.get(name)) : [];
    const all = others.reduce((sum: number, other) => (other === undefined ? sum : sum + other), value);
    builder.number(keyOf(row, name), all, yearOf(row), weight === undefined ? undefined : cellOf(name));
    const isFew = value > 0 && value < threshold && numbers.fall.includes(name);
    if (weight !== undefined) builder.cell(cellOf(name), weight * factor, isFew);
  }
  for (const name of numbers.told ?? []) builder.tell(keyOf(row, name));
  for (const [name, others] of numbers.implied) builder.imply(cellOf(name), others.map(cellOf));
  if (shareStep === undefined) return;
  for (const { numerator, denominator, least } of numbers.shares) {
    const [above, below] = [numerator, denominator].map((name) => builder.valueOf(keyOf(row, name)));
    if (above === undefined || below === undefined || below === 0) continue;
    const alike = alikeNumerators(above, below, shareStep);
    // That it is told says besides that neither side is few.
    builder.share(cellOf(numerator), cellOf(denominator), keyOf(row, numerator), {
      from: Math.max(alike.least, least),
      to: Math.min(alike.most, below - least),
    });
  }
}
