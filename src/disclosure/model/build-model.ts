import type { Area } from '../../definitions/area.ts';
import type { Measure } from '../../definitions/measure.ts';
import { NATION } from '../../definitions/nation.ts';
import { alikeNumerators } from '../../statistics/rounded-share.ts';
import { type FigurePlace, type FigureRow, groupedBy, numberKey, placeOf } from '../figure-row.ts';
import { followedKey, rowSetOf } from '../kinds/count-key.ts';
import { spanTrees } from '../spans.ts';
import type { Model } from './model.ts';
import { ModelBuilder } from './model-builder.ts';
import { needsSomebodyOf, partsWithoutStays } from './rows-behind.ts';
import { SetsOfRows } from './sets-of-rows.ts';

const WITHOUT_END = Number.POSITIVE_INFINITY;

/**
 * The figures that are shown together as one model: what each figure's numbers say of each other, units that make the nation,
 * strata that are part of all, years that are part of years taken together, and counts that several measures are made of.
 */
export function buildModel(rows: readonly FigureRow[], area: Area): Model {
  const builder = new ModelBuilder();
  const { disclosure: policy } = area;
  for (const row of rows) addFigure(builder, row, area);

  for (const own of groupedBy(rows, ({ reporter, part }) => [reporter, part.stratum])) addCasesOfYears(builder, own);

  // A count that no figure of the place is made of says nothing here.
  for (const row of rows)
    for (const { terms, lower, upper } of row.numbers.relations)
      if (terms.every(([name]) => builder.valueOf(keyOf(row, name)) !== undefined))
        builder.relate(builder.terms(terms.map(([name, by]) => [keyOf(row, name), by])), lower, upper);
  for (const own of groupedBy(rows, ({ measure }) => [measure.id])) {
    relateUnits(builder, own);
    relateStrata(builder, own, area);
    relateYears(builder, own);
  }
  const places = groupedBy(rows, (row) => [placeOf(row)]);
  const ties = tiesOf(area.measures);
  const sets = new SetsOfRows(area.ties);
  for (const own of places) {
    relateRows(builder, own, ties);
    relateSets(builder, own, sets);
    relateDeaths(builder, own);
  }
  for (const row of rows)
    for (const terms of row.numbers.guarded)
      guardTerms(
        builder,
        numberKey(row.measure.id, row, JSON.stringify(terms)),
        terms.map(([name, by]) => [row, name, by]),
        policy.threshold,
      );
  for (const [first, ...others] of policy.samePeople)
    for (const own of places) {
      const most = own.find(({ measure }) => measure.id === first);
      for (const other of own.filter(({ measure }) => others.includes(measure.id)))
        if (most !== undefined)
          builder.relate(
            builder.terms([
              [keyOf(most, baseOf(most)), 1],
              [keyOf(other, baseOf(other)), -1],
            ]),
            0,
            WITHOUT_END,
          );
    }
  return builder.build();
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
  const { within, unknown } = sets.of([...names].toSorted());
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

/** The number that says how many a figure is of. */
const baseOf = ({ numbers }: FigureRow) => (numbers.values.has('n') ? 'n' : 'denominator');

/** The cell of a number: measures of the same people share that of how many they are, so that they hide the same units. */
export function cellKey(area: Area, measure: string, place: FigurePlace, name: string): string {
  const group = area.disclosure.samePeople.findIndex((one) => one.includes(measure));
  const isBase = group >= 0 && (name === 'n' || name === 'denominator');
  return isBase ? `${group}\u0000${placeOf(place)}` : numberKey(measure, place, name);
}

function addFigure(builder: ModelBuilder, row: FigureRow, area: Area): void {
  const { measure, numbers } = row;
  const { weights, threshold, shareStep } = area.disclosure;
  const factor = row.reporter === NATION ? weights.nation : 1;
  const cellOf = (name: string) => cellKey(area, measure.id, row, name);
  for (const [name, value] of numbers.values) {
    const weight = numbers.weights.get(name);
    builder.number(keyOf(row, name), value, yearOf(row), weight === undefined ? undefined : cellOf(name));
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

const yearOf = ({ part: { from, to } }: FigureRow) => (from === to ? from : undefined);

/** A number's key; a count that figures share has that of its place alone, as long as they agree on it. */
function keyOf(row: FigureRow, name: string): string {
  return name.startsWith('@') ? numberKey('', row, name) : numberKey(row.measure.id, row, name);
}

/**
 * Units make the nation. Where the area counts those that belong to none, how many these are is taken to be known: coverage shows
 * it, by region and in the nation, and most often there is nobody.
 */
function relateUnits(builder: ModelBuilder, rows: readonly FigureRow[]): void {
  for (const all of groupedBy(rows, ({ part }) => [part.stratum, part.from, part.to])) {
    const nation = all.find(({ reporter }) => reporter === NATION);
    const units = all.filter((row) => row !== nation);
    if (nation === undefined || units.length === 0) continue;
    // How many different persons there are is said of the nation alone.
    for (const name of shownNames(nation))
      if (units.some(({ numbers }) => numbers.values.has(name)))
        builder.relate(difference(builder, nation, units, name), 0, 0);
  }
}

/** Strata are parts of all. */
function relateStrata(builder: ModelBuilder, rows: readonly FigureRow[], { strata, disclosure }: Area): void {
  if (strata === undefined) return;
  for (const all of groupedBy(rows, ({ reporter, part }) => [reporter, part.from, part.to])) {
    const whole = all.find(({ part }) => part.stratum === strata.all.id);
    const parts = all.filter((row) => row !== whole);
    if (whole === undefined || parts.length === 0) continue;
    for (const name of shownNames(whole)) builder.relate(difference(builder, whole, parts, name), 0, WITHOUT_END);
    for (const part of parts) guardOutside(builder, whole, part, disclosure.threshold);
    if (parts.length === strata.values.length) guardRest(builder, whole, parts, disclosure.threshold);
  }
}

/** Years taken together are the years inside them, and the rest of the years where those aren't all. */
function relateYears(builder: ModelBuilder, rows: readonly FigureRow[]): void {
  for (const { row, inside } of spanTrees(rows)) {
    if (inside.length === 0) continue;
    const isWhole =
      inside.reduce((sum, { part }) => sum + part.to - part.from + 1, 0) === row.part.to - row.part.from + 1;
    for (const name of shownNames(row)) {
      const terms = difference(builder, row, inside, name);
      builder.relate(terms, 0, isWhole ? 0 : WITHOUT_END);
      // A person of several years is one of the years together.
      if (isWhole) builder.relate(terms, Number.NEGATIVE_INFINITY, 0);
    }
  }
}

/**
 * Cases of years together are those of the years: what a figure of years together says of its cases ties it to the years'.
 * @param rows of one reporter and stratum
 */
function addCasesOfYears(builder: ModelBuilder, rows: readonly FigureRow[]): void {
  const single = rows.filter((row) => yearOf(row) !== undefined);
  // Of a year in which there is nobody there is no number, but all know it: it is nought.
  const noughts = new Set(
    single.flatMap((row) =>
      row.numbers.relations.flatMap(({ terms: [only, ...more], lower, upper }) =>
        only !== undefined && more.length === 0 && lower === 0 && upper === 0 ? [keyOf(row, only[0])] : [],
      ),
    ),
  );
  for (const row of rows.filter((one) => yearOf(one) === undefined)) {
    const years = groupedBy(single, ({ part }) => [part.from]).flatMap(([one]) =>
      one !== undefined && one.part.from >= row.part.from && one.part.to <= row.part.to ? [one] : [],
    );
    if (years.length !== row.part.to - row.part.from + 1) continue;
    for (const name of new Set(row.numbers.relations.flatMap(({ terms }) => terms.map(([term]) => term)))) {
      // Persons of several years aren't those of the years: one may be in two.
      if (rowSetOf(name) === undefined || builder.valueOf(keyOf(row, name)) !== undefined) continue;
      const yearly = years.map((year) => keyOf(year, name));
      const values = yearly.map((key) => builder.valueOf(key) ?? (noughts.has(key) ? 0 : undefined));
      if (!values.every((value) => value !== undefined)) continue;
      builder.number(
        keyOf(row, name),
        values.reduce((sum, value) => sum + value, 0),
        undefined,
      );
      builder.relate(builder.terms([[keyOf(row, name), 1], ...yearly.map((key) => [key, -1] as const)]), 0, 0);
    }
  }
}

/** How many a figure is of outside one stratum is guarded as how many it is of outside a category. */
function guardOutside(builder: ModelBuilder, whole: FigureRow, part: FigureRow, threshold: number): void {
  const base = baseOf(whole);
  if (whole.numbers.guarded.length === 0) return;
  const terms = [[whole, base, 1] as const, [part, base, -1] as const];
  guardTerms(builder, `${numberKey(whole.measure.id, part, base)}\u0000outside`, terms, threshold);
}

/** Guards what numbers of some figures make together. */
function guardTerms(
  builder: ModelBuilder,
  key: string,
  all: readonly (readonly [row: FigureRow, name: string, by: number])[],
  threshold: number,
): void {
  const held = all.flatMap(([row, name, by]) => {
    const holder = row.numbers.heldBy?.get(name);
    return holder === undefined ? [] : [[keyOf(row, holder), by] as const];
  });
  builder.guard(
    key,
    builder.terms(all.map(([row, name, by]) => [keyOf(row, name), by])),
    threshold,
    held.length < all.length ? [] : builder.terms(held),
  );
}

/** What all strata together have more than those that are told is a stratum too, without a name: it is guarded as they are. */
function guardRest(builder: ModelBuilder, whole: FigureRow, parts: readonly FigureRow[], threshold: number): void {
  const { measure, numbers } = whole;
  if (!numbers.adds) return;
  for (const terms of numbers.guarded) {
    const rest = terms.flatMap(([name, by]) => [
      [whole, name, by] as const,
      ...parts.map((part) => [part, name, -by] as const),
    ]);
    guardTerms(builder, `${numberKey(measure.id, whole, JSON.stringify(terms))}\u0000rest`, rest, threshold);
  }
}

const shownNames = ({ numbers }: FigureRow) => [...numbers.values.keys()].filter((name) => !name.startsWith('@'));

function difference(builder: ModelBuilder, whole: FigureRow, parts: readonly FigureRow[], name: string) {
  return builder.terms([[keyOf(whole, name), 1], ...parts.map((part) => [keyOf(part, name), -1] as const)]);
}
