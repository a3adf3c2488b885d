import type { AbsenceReason, CountResult, Figure, SummaryResult, SurvivalResult } from '../result.ts';

/** What a figure is made of: who reads a part need not know of which kinds of figure it can be one. */
export interface ResultParts {
  /** Why there is no figure. */
  readonly absent?: AbsenceReason;
  /** A count by categories. */
  readonly counted?: CountResult;
  /** The distribution of values. */
  readonly values?: SummaryResult;
  readonly curves?: SurvivalResult;
}

const PARTS: { readonly [K in Figure['kind']]: (figure: Extract<Figure, { kind: K }>) => ResultParts } = {
  absent: ({ reason }) => ({ absent: reason }),
  count: (counted) => ({ counted }),
  summary: (values) => ({ values }),
  proportion: () => ({}),
  choices: () => ({}),
  survival: (curves) => ({ curves }),
};

export function resultParts(figure: Figure): ResultParts {
  return (PARTS[figure.kind] as (one: Figure) => ResultParts)(figure);
}
