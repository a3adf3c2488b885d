import type { Breakdown, CategoryBreakdown, VariableBreakdown } from '../figure-definition.ts';

/** What a breakdown says, whichever way its categories are made. */
export interface BreakdownFacts {
  /** The categories that the definition makes by conditions; none where a variable's codes are the categories. */
  readonly categories: CategoryBreakdown['categories'];
  /** The breakdown itself where a variable's codes are the categories. */
  readonly byVariable?: VariableBreakdown;
  /** The category of those of whom it is unknown, where somebody can be: it counts nobody where the rows are those with a value. */
  readonly unknown?: string;
  /** A case may be in several categories. */
  readonly overlapping: boolean;
  /** Every case is in some category. */
  readonly exhaustive: boolean;
  /** Only categories with cases are listed. */
  readonly onlyOccurring: boolean;
}

const BREAKDOWNS: {
  readonly [K in Breakdown['kind']]: (breakdown: Extract<Breakdown, { kind: K }>) => BreakdownFacts;
} = {
  categories: ({ categories, overlapping, exhaustive }) => ({
    categories,
    overlapping,
    exhaustive,
    onlyOccurring: false,
  }),
  // A value is one, and a missing one has a category of its own.
  variable: (byVariable) => ({
    categories: [],
    byVariable,
    ...(byVariable.alwaysKnown === true ? {} : { unknown: byVariable.missing }),
    overlapping: false,
    exhaustive: true,
    onlyOccurring: byVariable.onlyOccurring,
  }),
};

export function breakdownFacts(breakdown: Breakdown): BreakdownFacts {
  return (BREAKDOWNS[breakdown.kind] as (one: Breakdown) => BreakdownFacts)(breakdown);
}
