import { isDay } from '../../calendar/day.ts';
import { daysBetween } from '../../calendar/days-between.ts';
import { firstDayFrom } from '../../definitions/soundness/first-day.ts';
import { KEYS } from '../../definitions/soundness/keys.ts';
import { areaRule } from '../../definitions/soundness/rule.ts';

/** A version is dated before the year it measures begins. */
export const lateDecision = areaRule(
  {
    id: 'late-decision',
    title: 'Versionen är daterad efter att mätåret börjat',
    explanation:
      'Det som registrerades före versionens datum följde andra regler, så årets början går inte alltid att räkna om rätt.',
  },
  function* ({ area }) {
    for (const { version, dated, fromYear } of area.versions) {
      const newYear = `${fromYear}-01-01`;
      if (!isDay(newYear)) continue;
      const begins = firstDayFrom(area, newYear);
      if (dated <= begins) continue;
      yield {
        severity: 'note',
        message: `Version ${version} gäller mätåret ${fromYear} men är daterad ${dated}, ${daysBetween(begins, dated)} dagar efter att det började. Exempel: det som hände dagen före registrerades efter den förra versionens regler.`,
        remedy:
          'Säg vilka uppgifter enheterna kan räkna om för tiden före versionens datum, eller låt versionen gälla från året efter.',
        question: `Kan enheterna räkna hela ${fromYear} efter version ${version}?`,
        key: KEYS.area.versions,
      };
    }
  },
);
