import type { Measure } from '../definitions/measure.ts';
import { evaluatePlainly, type PlainInput } from './evaluate-plainly.ts';
import type { Decision } from './population/case.ts';

/** Why each row counts, puts a case in the numerator, or does neither, for one measure at one reporter, whether its figure can be told or not. */
export interface Explanation {
  readonly measure: string;
  readonly reporter: string;
  readonly decisions: readonly Decision[];
}

/**
 * The reason for every row that the measure looked at, out of the evaluation itself. What the population and the figure
 * say of one row stands together; a row left out of n by either is `excluded`.
 */
export function explain(measure: Measure, reporter: string, input: PlainInput): Explanation {
  const only = {
    ...input,
    area: { ...input.area, reporters: input.area.reporters.filter(({ id }) => id === reporter) },
  };
  if (only.area.reporters.length === 0) throw new Error(`${reporter} does not report to ${input.area.id}`);
  const { decisions } = evaluatePlainly(measure, only);
  const rows = Map.groupBy(decisions, ({ table, row }) => JSON.stringify([table, row]));
  const merged = [...rows.values()].map((same) => same.reduce(together));
  return { measure: measure.id, reporter, decisions: merged.toSorted(byPersonAndRow) };
}

const SEVERITY: readonly Decision['verdict'][] = ['excluded', 'counted', 'numerator', 'outside'];

function together(a: Decision, b: Decision): Decision {
  const verdict = SEVERITY.find((each) => each === a.verdict || each === b.verdict) ?? a.verdict;
  return { ...a, verdict, reason: `${a.reason}; ${b.reason}` };
}

function byPersonAndRow(a: Decision, b: Decision): number {
  return a.person < b.person
    ? -1
    : a.person > b.person
      ? 1
      : a.table < b.table
        ? -1
        : a.table > b.table
          ? 1
          : a.row - b.row;
}
