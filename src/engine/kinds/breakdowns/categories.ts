import type { CategoryBreakdown } from '../../../definitions/figure-definition.ts';
import { countOf } from '../../sql/sql-row.ts';
import type { BreakdownKind } from './breakdown-kind.ts';

/** A column a category: a case may be in several. */
const columnOf = (place: number) => `c${place}`;

/** By conditions: a case is in each category that any of its rows meets. */
export const categories: BreakdownKind<CategoryBreakdown> = {
  codes: (breakdown) => breakdown.categories,
  categoriesOf: (breakdown, one) =>
    breakdown.categories.filter(({ conditions }) => one.anyRow(conditions)).map(({ id }) => id),
  asked: (breakdown, relation) => ({
    items: breakdown.categories
      .map(({ conditions }, place) => `sum(${relation.flag(conditions)}) AS ${columnOf(place)}`)
      .join(', '),
  }),
  countIn: ([row], _, place) => countOf(row, columnOf(place)),
};
