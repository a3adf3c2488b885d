import type { Area } from '../definitions/area.ts';
import type { Measure, Statistic } from '../definitions/measure.ts';
import { NATION } from '../definitions/nation.ts';
import type { Result } from '../results/result.ts';
import { type Sum, withComplements } from './complement.ts';
import { cellOf, groupedBy, type Place, placeOf, type Row, term } from './figure-row.ts';
import { numbersOf } from './kinds/kinds.ts';
import { withRests } from './rests.ts';
import { refuseOverlaps, spanTrees } from './spans.ts';

/** The statistics that the measure shows for a reporter, or undefined when it is not reported at that level at all. */
export function listedStatistics(measure: Measure, reporter: string): readonly Statistic[] | undefined {
  const level = reporter === NATION ? 'nation' : 'unit';
  return measure.levels.find((one) => one.level === level)?.statistics;
}

/**
 * Whether a number (by its place, and its name as in `kinds/`) of one measure must be withheld: too few, or what
 * would give those back. Over units that make a nation, strata that with the rest make all, and years that are also shown
 * taken together.
 * @throws RangeError when there are years that can't be shown together
 */
export function withheldIn(
  measure: Measure,
  results: readonly Result[],
  area: Area,
): (place: Place, name: string) => boolean {
  const own = results.flatMap((result): Row[] => {
    const statistics = result.measure === measure.id ? listedStatistics(measure, result.reporter) : undefined;
    if (statistics === undefined) return [];
    const { reporter, part, figure } = result;
    return [{ reporter, part, numbers: numbersOf(figure, measure.computation.figure, statistics) }];
  });
  refuseOverlaps(measure.id, own);
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
  return groupedBy(rows, ({ part, rest }) => [part.stratum, part.from, part.to, rest]).flatMap((all) =>
    sumsOf(
      all.find(({ reporter }) => reporter === NATION),
      all.filter(({ reporter }) => reporter !== NATION),
    ),
  );
}

function sumsOverStrata(rows: readonly Row[], { strata }: Area): Sum[] {
  if (strata === undefined) return [];
  return groupedBy(rows, ({ reporter, part, rest }) => [reporter, part.from, part.to, rest]).flatMap((all) =>
    sumsOf(
      all.find(({ part }) => part.stratum === strata.all.id),
      all.filter(({ part }) => part.stratum !== strata.all.id),
    ),
  );
}

/** Years taken together are the widest of the years inside, and all the narrowest of them, each with what none of them has. */
function sumsOverYears(rows: readonly Row[]): Sum[] {
  const trees = new Map(spanTrees(rows).map(({ row, inside }) => [row, inside]));
  const rests = new Map(
    rows.filter(({ rest }) => rest === 'years').map((row) => [placeOf({ ...row, rest: undefined }), row]),
  );
  const narrowest = (row: Row): Row[] => {
    const inside = trees.get(row) ?? [];
    return inside.length === 0 ? [row] : [...inside.flatMap(narrowest), ...restOf(row)];
  };
  const restOf = (row: Row) => [rests.get(placeOf(row))].filter((one) => one !== undefined);
  return [...trees].flatMap(([row, inside]) =>
    inside.length === 0 ? [] : [...sumsOf(row, [...inside, ...restOf(row)]), ...sumsOf(row, narrowest(row))],
  );
}

function sumsWithin(rows: readonly Row[]): Sum[] {
  return rows.flatMap((row) => {
    const { values, sums } = row.numbers;
    const of = (name: string) => {
      const value = values.get(name);
      if (value === undefined) throw new RangeError(`a sum of ${name}, which the figure does not have`);
      return term(row, name, value);
    };
    return sums.map(({ total, parts, list }) => ({
      total: of(total),
      parts: parts.map(of),
      ...(list === undefined ? {} : { list: cellOf(row, list) }),
    }));
  });
}
