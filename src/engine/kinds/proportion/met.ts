import { day } from '../../../calendar/day.ts';
import { daysBetween } from '../../../calendar/days-between.ts';
import { decides, meets } from '../../../definitions/conditions.ts';
import type { LinkedRow, ProportionFigure } from '../../../definitions/figure-definition.ts';
import type { Value } from '../../../dictionary/dictionary.ts';
import { PERSON } from '../../../dictionary/person-column.ts';
import type { Case } from '../../population/case.ts';
import { reporterOf } from '../../population/dated-rows.ts';
import { firstPermitDay } from '../../reporting-period.ts';
import { daysOf } from '../days.ts';
import type { PlainKindContext } from '../kind.ts';
import { sourcesOfTable } from './beside-sources.ts';

/** Whether a case is in the numerator, undefined when it can't be known, and why in words. */
export interface Met {
  readonly met: boolean | undefined;
  readonly reason: string;
}

/** Asks one case whether it is in the numerator. */
export function metOf({ numerator }: ProportionFigure, one: Case, context: PlainKindContext): Met {
  if (numerator.own === 'row') {
    const met = decides(one.row.values, numerator);
    const lacking = numerator.known.filter((variable) => (one.row.values[variable] ?? null) === null);
    if (met === undefined) return { met, reason: `${lacking.join(', ')} saknas` };
    return { met, reason: met ? 'uppfyller täljarens villkor' : 'uppfyller inte täljarens villkor' };
  }
  if (numerator.own === 'days') {
    const days = daysOf(numerator, one);
    if (typeof days !== 'number') return { met: undefined, reason: NO_DAYS[days] };
    const met = days <= numerator.atMost;
    return { met, reason: `${days} dagar, ${met ? 'högst' : 'mer än'} ${numerator.atMost}` };
  }
  const found = linkedRow(numerator, one, context);
  return found === undefined
    ? { met: false, reason: `ingen rad i ${numerator.table} som räknas` }
    : { met: true, reason: `i täljaren genom rad ${found} i ${numerator.table}` };
}

const NO_DAYS = {
  missingFrom: 'det första datumet saknas',
  missingTo: 'det sista datumet saknas',
  negative: 'det sista datumet är före det första',
} as const;

/** The number of the first row that puts the case in the numerator. */
function linkedRow(numerator: LinkedRow, one: Case, context: PlainKindContext): number | undefined {
  const { table, date, conditions, latest, within, earliest } = numerator;
  const first = earliest && firstDay(earliest, one, context);
  const starts = within && sourcesOfTable(context.measure.computation.population, within.after);
  const found = (context.rows.tables.get(table) ?? []).find(({ values }) => {
    const on = values[date];
    if (!belongs(values, numerator, one, context) || !meets(values, conditions)) return false;
    if (latest === 'extract' && !(typeof on === 'string' && on <= context.asOf)) return false;
    if (earliest !== undefined && !(typeof on === 'string' && typeof first === 'string' && on >= first)) return false;
    if (within === undefined || starts === undefined) return true;
    return one.rows.some((start) => {
      const days = typeof on === 'string' ? daysBetween(start.day, day(on)) : undefined;
      return days !== undefined && starts.includes(start.source) && within.fromDays <= days && days <= within.toDays;
    });
  });
  return found?.number;
}

function firstDay(earliest: NonNullable<LinkedRow['earliest']>, one: Case, { area }: PlainKindContext): Value {
  return earliest === 'permit' ? (firstPermitDay(area, one.reporter) ?? null) : one.read(earliest.variable);
}

function belongs(
  values: Case['row']['values'],
  { through }: LinkedRow,
  one: Case,
  { area }: PlainKindContext,
): boolean {
  if (through !== undefined) {
    const key = values[through] ?? null;
    return key !== null && key === one.read(through);
  }
  const isReporter = !(area.reporterVariable in values) || reporterOf(values, area) === one.reporter;
  return values[PERSON] === one.person && isReporter;
}
