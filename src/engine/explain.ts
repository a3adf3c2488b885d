import type { Measure } from '../definitions/measure.ts';
import type { Figure } from '../results/result.ts';
import { evaluatePlainly, type PlainInput } from './evaluate-plainly.ts';
import type { Decision } from './population/case.ts';

/** Why each row counts or doesn't for one measure at one reporter. */
export interface Explanation {
  readonly measure: string;
  readonly reporter: string;
  readonly figure: Figure;
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
  const { results, decisions } = evaluatePlainly(measure, only);
  const figure = results.find((result) => result.reporter === reporter)?.figure;
  if (figure === undefined) throw new Error(`${reporter} does not report to ${input.area.id}`);
  const rows = Map.groupBy(decisions, ({ table, row }) => JSON.stringify([table, row]));
  const merged = [...rows.values()].map((same) => same.reduce(together));
  return { measure: measure.id, reporter, figure, decisions: merged.toSorted(byPersonAndRow) };
}

const SEVERITY: readonly Decision['verdict'][] = ['excluded', 'counted', 'outside'];

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
