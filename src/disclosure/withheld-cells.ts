import type { Area } from '../definitions/area.ts';
import type { Measure, Statistic } from '../definitions/measure.ts';
import { NATION } from '../definitions/nation.ts';
import type { YearResult } from '../results/result.ts';
import { type Sum, withComplements } from './complement.ts';
import { numbersOf } from './figure-numbers.ts';
import { cellOf, type Place, placeOf, type Row, term } from './figure-row.ts';
import { withRests } from './rests.ts';

/** The statistics that the measure shows for a reporter, or undefined when it is not reported at that level at all. */
export function listedStatistics(measure: Measure, reporter: string): readonly Statistic[] | undefined {
  const level = reporter === NATION ? 'nation' : 'unit';
  return measure.levels.find((one) => one.level === level)?.statistics;
}

/**
 * Whether a number (by its place, and its name as in `figure-numbers.ts`) of one measure must be withheld: too few, or what
 * would give those back. Over units that make a nation, strata that with the rest make all, and years that are also shown
 * taken together.
 */
export function withheldIn(
  measure: Measure,
  results: readonly YearResult[],
  area: Area,
): (place: Place, name: string) => boolean {
  const own = results.flatMap((result): Row[] => {
    const statistics = result.measure === measure.id ? listedStatistics(measure, result.reporter) : undefined;
    if (statistics === undefined) return [];
    const { reporter, year, since, stratum, figure } = result;
    const place = { reporter, year, ...(since === undefined ? {} : { since }), ...(stratum && { stratum }) };
    return [{ ...place, numbers: numbersOf(figure, measure, statistics) }];
  });
  const rows = withRests(own, area.strata);
  const { threshold, zeroIsShown } = area.disclosure;
  const withheld = new Set<string>();
  const implied = new Map<string, string[]>();
  for (const row of rows) {
    const { values, cell, implied: falls } = row.numbers;
    for (const [name, value] of values)
      if (value < threshold && (value > 0 || !zeroIsShown)) withheld.add(cellOf(row, cell(name)));
    for (const [from, to] of falls)
      implied.set(
        cellOf(row, from),
        to.map((name) => cellOf(row, cell(name))),
      );
  }
  const sums = [...sumsOverUnits(rows), ...sumsOverStrata(rows, area), ...sumsOverYears(rows), ...sumsWithin(rows)];
  const cells = withComplements(withheld, sums, threshold, implied);
  const cellNames = new Map(own.map((row) => [placeOf(row), row.numbers.cell]));
  return (place, name) => cells.has(cellOf(place, cellNames.get(placeOf(place))?.(name) ?? name));
}

/** Of each number of the total, the sum of those that the parts have of the same name. */
function sumsOf(total: Row | undefined, parts: readonly Row[]): Sum[] {
  if (total === undefined || parts.length === 0) return [];
  return [...total.numbers.values].map(([name, value]) => ({
    total: term(total, name, value),
    parts: parts.flatMap((part) => {
      const own = part.numbers.values.get(name);
      return own === undefined ? [] : [term(part, name, own)];
    }),
  }));
}

function sumsOverUnits(rows: readonly Row[]): Sum[] {
  return groupedBy(rows, ({ stratum, since, year }) => [stratum, since, year]).flatMap((all) =>
    sumsOf(
      all.find(({ reporter }) => reporter === NATION),
      all.filter(({ reporter }) => reporter !== NATION),
    ),
  );
}

function sumsOverStrata(rows: readonly Row[], { strata }: Area): Sum[] {
  if (strata === undefined) return [];
  return groupedBy(rows, ({ reporter, since, year }) => [reporter, since, year]).flatMap((all) =>
    sumsOf(
      all.find(({ stratum }) => stratum === strata.all.id),
      all.filter(({ stratum }) => stratum !== strata.all.id),
    ),
  );
}

/** Years taken together are those up to the year before and the year itself, or all the single years. */
function sumsOverYears(rows: readonly Row[]): Sum[] {
  return groupedBy(rows, ({ reporter, stratum }) => [reporter, stratum]).flatMap((all) => {
    const find = (since: number, year: number) =>
      all.find((one) => one.year === year && (one.since ?? one.year) === since);
    return all.flatMap((total) => {
      const { year, since = year } = total;
      if (since === year) return [];
      const before = find(since, year - 1);
      const last = find(year, year);
      const singles = Array.from({ length: year - since + 1 }, (_, at) => find(since + at, since + at));
      const whole = singles.filter((one) => one !== undefined);
      return [
        ...(before === undefined || last === undefined ? [] : sumsOf(total, [before, last])),
        ...(whole.length === singles.length ? sumsOf(total, whole) : []),
      ];
    });
  });
}

function sumsWithin(rows: readonly Row[]): Sum[] {
  return rows.flatMap((row) => {
    const { values, sums } = row.numbers;
    const of = (name: string) => term(row, name, values.get(name) ?? 0);
    return sums.map(({ total, parts, list }) => ({
      total: of(total),
      parts: parts.map(of),
      ...(list === undefined ? {} : { list: cellOf(row, list) }),
    }));
  });
}

function groupedBy(rows: readonly Row[], key: (row: Row) => readonly unknown[]): Row[][] {
  return [...Map.groupBy(rows, (row) => key(row).join('\u0000')).values()];
}
