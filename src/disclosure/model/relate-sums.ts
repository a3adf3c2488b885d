import type { Area } from '../../definitions/area.ts';
import { NATION } from '../../definitions/nation.ts';
import { type FigureRow, groupedBy } from '../figure-row.ts';
import { rowSetOf } from '../kinds/count-key.ts';
import { spanTrees } from '../spans.ts';
import { guardOutside, guardRest } from './guard-terms.ts';
import type { ModelBuilder } from './model-builder.ts';
import { keyOf, yearOf } from './row-keys.ts';

const WITHOUT_END = Number.POSITIVE_INFINITY;

/** What one measure's figures are of each other: units make the nation, strata are parts of all, and years are parts of years together. */
export function relateSums(builder: ModelBuilder, rows: readonly FigureRow[], area: Area): void {
  relateUnits(builder, rows);
  relateStrata(builder, rows, area);
  relateYears(builder, rows);
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
export function addCasesOfYears(builder: ModelBuilder, rows: readonly FigureRow[]): void {
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

const shownNames = ({ numbers }: FigureRow) => [...numbers.values.keys()].filter((name) => !name.startsWith('@'));

function difference(builder: ModelBuilder, whole: FigureRow, parts: readonly FigureRow[], name: string) {
  return builder.terms([[keyOf(whole, name), 1], ...parts.map((part) => [keyOf(part, name), -1] as const)]);
}
