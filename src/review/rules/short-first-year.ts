import { isDay } from '../../calendar/day.ts';
import { daysBetween } from '../../calendar/days-between.ts';
import { calendarYear, isWithin } from '../../calendar/period.ts';
import { firstDayFrom } from '../../definitions/soundness/first-day.ts';
import { KEYS } from '../../definitions/soundness/keys.ts';
import { areaRule } from '../../definitions/soundness/rule.ts';

/** A measuring year that is not a whole year is not compared with one that is. */
export const shortFirstYear = areaRule(
  {
    id: 'short-first-year',
    title: 'Ett mätår som inte är ett helt år',
    explanation:
      'Ett antal under nio månader kan inte jämföras med ett antal under tolv. Kortare år ska märkas ut och inte räknas upp.',
  },
  function* ({ area }) {
    const years = area.versions.map(({ fromYear }) => fromYear).filter((year) => isDay(`${year}-01-01`));
    const first = Math.min(...years);
    if (years.length === 0) return;
    const period = calendarYear(first);
    const earliest = firstDayFrom(area, period.from);
    if (earliest === period.from || !isWithin(period, earliest)) return;
    const isStart = earliest === area.start;
    const days = daysBetween(earliest, period.to) + 1;
    yield {
      severity: 'note',
      message: `Mätåret ${first} börjar ${earliest}, när ${isStart ? 'registreringen' : area.participation === undefined ? 'tillstånden' : 'anslutningen'} börjar: ${days} dagar. Exempel: lika många fall per dag ger 75 fall ${first} och ${Math.round((75 * 365) / days)} året efter.`,
      remedy: `Märk ${first} med hur lång tiden är, dra ingen trend över det och räkna inte upp det till ett helt år.`,
      question: `Ska ${first} visas bredvid hela år, och hur ska det märkas?`,
      key: isStart ? KEYS.area.start : area.participation === undefined ? KEYS.area.permits : KEYS.area.participation,
    };
  },
);
