import { day } from '../../../calendar/day.ts';
import { daysBetween } from '../../../calendar/days-between.ts';
import { meets } from '../../conditions.ts';
import type { ProportionFigure } from '../../measure.ts';
import { PERSON } from '../../names.ts';
import type { Case, Decision } from '../../population/case.ts';
import type { PlainKindContext, PlainReading } from '../kind.ts';
import { besideSources, sourcesOfTable } from './beside-sources.ts';
import { preliminary } from './preliminary.ts';

/** Looks for a linked row of each case, case by case. */
export function plainProportion(
  figure: ProportionFigure,
  cases: readonly Case[],
  context: PlainKindContext,
): PlainReading {
  const { population } = context.measure.computation;
  const decisions: Decision[] = [];
  const inNumerator = new Set<Case>();
  for (const one of cases) {
    const found = linkedRow(figure, one, context);
    if (found) inNumerator.add(one);
    decisions.push({
      reporter: one.reporter,
      person: one.person,
      table: one.table,
      row: one.row.number,
      verdict: 'counted',
      reason: found
        ? `i täljaren genom rad ${found} i ${figure.numerator.table}`
        : `ingen rad i ${figure.numerator.table} som räknas`,
    });
  }
  const counts = (some: readonly Case[]) => ({
    numerator: some.filter((one) => inNumerator.has(one)).length,
    denominator: some.length,
  });
  const beside = besideSources(figure, population).map(({ id, places }) => [
    id,
    counts(cases.filter((one) => places.some((place) => one.sources.has(place)))),
  ]);
  const { reporter, period } = context.rows;
  return {
    figure:
      cases.length === 0
        ? { kind: 'absent', reason: 'not-applicable' }
        : {
            kind: 'proportion',
            ...counts(cases),
            ...preliminary(figure, context.lastDay[reporter] ?? period.to, context.asOf),
            ...(beside.length === 0 ? {} : { beside: Object.fromEntries(beside) }),
          },
    excluded: [],
    decisions,
    persons: {
      all: new Set(cases.map(({ person }) => person)),
      numerator: new Set([...inNumerator].map(({ person }) => person)),
    },
  };
}

/** The number of the first row that puts the case in the numerator. */
function linkedRow({ numerator }: ProportionFigure, one: Case, context: PlainKindContext): number | undefined {
  const { area, tables } = context.rows;
  const { within } = numerator;
  const starts = within && sourcesOfTable(context.measure.computation.population, within.after);
  const found = (tables.get(numerator.table) ?? []).find(({ values }) => {
    const on = values[numerator.date];
    if (values[PERSON] !== one.person || values[area.reporterVariable] !== one.reporter) return false;
    if (typeof on !== 'string' || !meets(values, numerator.conditions)) return false;
    if (numerator.latest === 'extract' && on > context.asOf) return false;
    if (within === undefined || starts === undefined) return true;
    return one.rows.some((start) => {
      const days = daysBetween(start.day, day(on));
      return starts.includes(start.source) && within.fromDays <= days && days <= within.toDays;
    });
  });
  return found?.number;
}
