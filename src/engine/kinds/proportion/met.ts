import { decides } from '../../../definitions/conditions.ts';
import type { LinkedRow, ProportionFigure } from '../../../definitions/figure-definition.ts';
import type { Row } from '../../../dictionary/dictionary.ts';
import type { Case } from '../../population/case.ts';
import { daysOf } from '../days.ts';
import type { PlainKindContext } from '../kind.ts';
import { belongs, judgeLinked } from './linked.ts';

/** Whether a case is in the numerator, undefined when it can't be known, and why in words. */
export interface Met {
  readonly met: boolean | undefined;
  readonly reason: string;
}

/**
 * Asks one case whether it is in the numerator.
 * @param linked the rows that may be the case's, where a row in another table puts it there
 */
export function metOf(
  { numerator }: ProportionFigure,
  one: Case,
  linked: readonly Row[],
  context: PlainKindContext,
): Met {
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
  const found = linked
    .filter((row) => belongs(row, numerator, one, context))
    .find((row) => judgeLinked(numerator, row, one, context).counts);
  return found === undefined
    ? { met: false, reason: `ingen rad i ${numerator.table}${where(numerator, context)} som räknas` }
    : { met: true, reason: `i täljaren genom rad ${found.number} i ${numerator.table}` };
}

const NO_DAYS = {
  missingFrom: 'det första datumet saknas',
  missingTo: 'det sista datumet saknas',
  negative: 'det sista datumet är före det första',
} as const;

/** Another reporter's rows count for nobody here, and may not be there to be told of. */
function where({ table, through }: LinkedRow, { area, dictionary }: PlainKindContext): string {
  const form = dictionary.forms.get(table);
  const isPlaced = through === undefined && form?.variables.some(({ id }) => id === area.reporterVariable);
  return isPlaced ? ' vid enheten' : '';
}
