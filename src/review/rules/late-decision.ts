import { isDay } from '../../calendar/day.ts';
import { daysBetween } from '../../calendar/days-between.ts';
import { firstDayFrom } from '../../definitions/soundness/first-day.ts';
import { KEYS } from '../../definitions/soundness/keys.ts';
import { areaRule } from '../../definitions/soundness/rule.ts';

/** A version is decided before the year it measures begins. */
export const lateDecision = areaRule(
  {
    id: 'late-decision',
    title: 'Versionen beslutades efter att mätåret börjat',
    explanation:
      'Det som registrerades före beslutet följde andra regler, så årets början går inte alltid att räkna om rätt.',
  },
  function* ({ area }) {
    for (const { version, decided, fromYear } of area.versions) {
      const newYear = `${fromYear}-01-01`;
      if (!isDay(newYear)) continue;
      const begins = firstDayFrom(area, newYear);
      if (decided <= begins) continue;
      yield {
        severity: 'note',
        message: `Version ${version} gäller mätåret ${fromYear} men beslutades ${decided}, ${daysBetween(begins, decided)} dagar efter att det började. Exempel: det som hände dagen före beslutet registrerades efter den förra versionens regler.`,
        remedy:
          'Säg vilka uppgifter enheterna kan räkna om för tiden före beslutet, eller låt versionen gälla från året efter.',
        question: `Kan enheterna räkna hela ${fromYear} efter version ${version}?`,
        key: KEYS.area.versions,
      };
    }
  },
);
