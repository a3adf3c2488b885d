import { addDays } from '../../../calendar/add-days.ts';
import { type Day, day } from '../../../calendar/day.ts';
import type { ProportionFigure } from '../../../definitions/figure-definition.ts';
import { followUpDays } from '../../../definitions/follow-up-days.ts';

/** Whether rows are still waited for on the extract date that put cases of the period's last day in the numerator; undefined where none are. */
export function preliminary({ numerator }: ProportionFigure, lastDay: string, asOf: Day): { preliminary?: boolean } {
  const days = followUpDays(numerator);
  return days === undefined ? {} : { preliminary: asOf < addDays(day(lastDay), days) };
}
