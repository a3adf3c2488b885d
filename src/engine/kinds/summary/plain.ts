import { completedYears } from '../../../calendar/completed-years.ts';
import { day } from '../../../calendar/day.ts';
import type { SummaryFigure, ValueDefinition } from '../../../definitions/figure-definition.ts';
import type { VariablePath } from '../../../definitions/population.ts';
import { histogramOf } from '../../../statistics/histogram.ts';
import type { Case, Decision } from '../../population/case.ts';
import { daysOf, type NoValue } from '../days.ts';
import type { Excluded, PlainKindContext, PlainReading } from '../kind.ts';
import { summaryResult } from './summary-result.ts';
import { exclusionOf } from './value-exclusions.ts';

/** The value of each case, case by case; a case without one is left out of n and listed. */
export function plainSummary(figure: SummaryFigure, cases: readonly Case[], context: PlainKindContext): PlainReading {
  const values: number[] = [];
  const persons = new Set<string>();
  const excluded: Excluded[] = [];
  const decisions: Decision[] = [];
  for (const one of cases) {
    const { reporter, person, table, row } = one;
    const value = valueOfCase(figure.value, one);
    if (typeof value === 'number') {
      values.push(value);
      persons.add(person);
      decisions.push({ reporter, person, table, row: row.number, verdict: 'counted', reason: `värde ${value}` });
    } else {
      const { code, message } = exclusionOf(figure.value, value);
      excluded.push({ reporter, table, row: row.number, code });
      decisions.push({ reporter, person, table, row: row.number, verdict: 'excluded', reason: message });
    }
  }
  const grain = context.measure.computation.population.count;
  return {
    figure:
      values.length === 0
        ? { kind: 'absent', reason: 'not-applicable' }
        : { ...summaryResult(histogramOf(values)), ...(grain === 'persons' ? {} : { persons: persons.size }) },
    excluded,
    decisions,
    persons: { all: persons },
  };
}

function valueOfCase(value: ValueDefinition, one: Case): number | NoValue {
  if (value.kind === 'days') {
    if (one.alone && value.alone !== undefined) return value.alone;
    const days = daysOf(value, one);
    return typeof days === 'number' ? Math.max(value.atLeast, days) : days;
  }
  const days = daysOf({ from: value.born, to: value.on }, one);
  const isAge = typeof days === 'number' || (days === 'negative' && value.negative === undefined);
  return isAge ? completedYears(dayOf(one, value.born), dayOf(one, value.on)) : days;
}

const dayOf = (one: Case, path: VariablePath) => day(String(one.read(path)));
