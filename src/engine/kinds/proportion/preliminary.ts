import { addDays } from '../../../calendar/add-days.ts';
import { type Day, day } from '../../../calendar/day.ts';
import type { ProportionFigure } from '../../../definitions/figure-definition.ts';

/** Whether the window of the period's last day is still open on the extract date; undefined where there is no window. */
export function preliminary(figure: ProportionFigure, lastDay: string, asOf: Day): { preliminary?: boolean } {
  const { within } = figure.numerator;
  return within === undefined ? {} : { preliminary: asOf < addDays(day(lastDay), within.toDays) };
}
