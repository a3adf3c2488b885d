import { breakdownFacts } from '../../definitions/kinds/breakdowns.ts';
import { definedParts } from '../../definitions/kinds/kinds.ts';
import type { Measure } from '../../definitions/measure.ts';
import type { Condition, RowSource } from '../../definitions/population.ts';

/**
 * Whether every case of one measure has a row that makes somebody a case of the other: where there is any of the one there is
 * somebody of the other.
 */
export function needsSomebodyOf(one: Measure, other: Measure): boolean {
  const { population } = other.computation;
  if (one.id === other.id || population.count !== 'persons' || population.first !== 'inPeriod') return false;
  if ((definedParts(other.computation.figure).among ?? []).length > 0) return false;
  return one.computation.population.rows.every((row) => population.rows.some((wider) => isOf(row, wider)));
}

/**
 * The parts of a count of rows that hold none of the rows that another measure's stays are made of: each stay has a row of its
 * own, so there are at most as many stays as rows outside those parts. Undefined where the rows of the stays aren't among
 * those that are counted.
 */
export function partsWithoutStays(stays: Measure, counted: Measure): readonly string[] | undefined {
  const { population } = counted.computation;
  if (stays.computation.population.count !== 'episodes' || population.count !== 'rows') return undefined;
  const [held] = stays.computation.population.rows;
  const [source] = population.rows;
  if (!isOf(held, source)) return undefined;
  return definedParts(counted.computation.figure).breakdowns.flatMap((breakdown) => {
    const { categories, overlapping } = breakdownFacts(breakdown);
    const apart = categories.filter(({ conditions }) => conditions.some((one) => isApart(one, held.conditions)));
    return overlapping ? [] : apart.map(({ id }) => `${breakdown.id}/${id}`);
  });
}

/** Whether every row of the one source is one of the other. */
export function isOf(one: RowSource, wider: RowSource): boolean {
  if (one.table !== wider.table || one.date !== wider.date) return false;
  return wider.conditions.every((asked) =>
    one.conditions.some((held) => held.variable === asked.variable && isWithin(held, asked)),
  );
}

function isWithin(held: Condition, asked: Condition): boolean {
  if (asked.range !== undefined || held.range !== undefined) return JSON.stringify(held) === JSON.stringify(asked);
  return held.oneOf.every((value) => asked.oneOf.includes(value));
}

/** Whether no row that meets the conditions meets the one. */
function isApart({ variable, oneOf, range }: Condition, conditions: readonly Condition[]): boolean {
  return conditions.some(
    (held) =>
      held.variable === variable &&
      held.range === undefined &&
      range === undefined &&
      !held.oneOf.some((value) => oneOf.includes(value)),
  );
}
