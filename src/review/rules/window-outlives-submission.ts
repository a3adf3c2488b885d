import { addDays } from '../../calendar/add-days.ts';
import { type Day, day } from '../../calendar/day.ts';
import { definedParts } from '../../definitions/kinds/kinds.ts';
import { KEYS } from '../../definitions/soundness/keys.ts';
import { measureRule } from '../../definitions/soundness/rule.ts';
import { monthName } from '../../words/dates.ts';
import { dayMonth } from '../swedish-dates.ts';

/** The longest window a search over days makes sense for: a hundred years. */
const LONGEST = 36_525;

/** The last window of the year closes before the figures are handed in. */
export const windowOutlivesSubmission = measureRule(
  {
    id: 'window-outlives-submission',
    title: 'Tidsfönstret är öppet när siffrorna lämnas in',
    explanation:
      'Följs ett fall till efter årsskiftet måste fönstret för årets sista dag hinna stängas före inrapporteringen. Annars lämnas en för låg siffra.',
  },
  function* ({ computation: { figure } }, { area }) {
    const within = definedParts(figure).linked?.within;
    const month = area.calendar?.submissionMonth;
    if (
      month === undefined ||
      within === undefined ||
      !Number.isInteger(within.toDays) ||
      within.toDays < 0 ||
      within.toDays > LONGEST
    )
      return;
    const { toDays, fromDays } = within;
    // 2022 is followed by a common year and 2023 by a leap year: the window closes on different dates.
    const common = addDays(day('2022-12-31'), toDays);
    const leap = addDays(day('2023-12-31'), toDays);
    if (monthsAfterNewYear(common, 2023) < month) return;
    const lastSafe = addDays(day('2022-12-31'), -toDays);
    yield {
      severity: 'warning',
      message:
        `Den som räknas in den 31 december kan följas upp till och med ${dayMonth(common, 2023)} (${dayMonth(leap, 2024)} när året efter är skottår), ` +
        `men siffrorna lämnas i ${monthName(((month - 1) % 12) + 1)}. Fall efter ${dayMonth(lastSafe, 2022)} har fönster som går över årsskiftet. ` +
        `Exempel: 31 december och uppföljning dag ${toDays} hör till täljaren, men saknas i siffror som lämnades dagen innan.`,
      remedy: `Lås inte siffran före ${dayMonth(common, 2023)}: visa den som preliminär till dess, och räkna med uppföljningar efter årsskiftet.`,
      question: `Ska fall vars fönster (dag ${fromDays}–${toDays}) är öppet vid inrapporteringen vänta, räknas preliminärt eller lämnas utanför?`,
      key: KEYS.window,
    };
  },
);

/** Months counted as the area's calendar does: January of the year after is 1. */
function monthsAfterNewYear(on: Day, year: number): number {
  return (Number(on.slice(0, 4)) - year) * 12 + Number(on.slice(5, 7));
}
