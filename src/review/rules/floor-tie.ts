import { definedParts } from '../../definitions/kinds/kinds.ts';
import { KEYS } from '../../definitions/soundness/keys.ts';
import { measureRule } from '../../definitions/soundness/rule.ts';

/** A lowest value makes different days look alike. */
export const floorTie = measureRule(
  {
    id: 'floor-tie',
    title: 'Det minsta värdet gör olika dagar lika',
    explanation:
      'Räknas samma dag som 1 blir den lika med dagen efter. Skalan har ingen nolla, och en enhet som blir snabbare än så syns inte.',
  },
  function* ({ computation: { figure } }) {
    const { days } = definedParts(figure);
    if (days === undefined || !(days.atLeast >= 1)) return;
    const { from, to, atLeast } = days;
    yield {
      severity: 'note',
      message: `En tid kortare än ${atLeast} räknas som ${atLeast}. Exempel: ${from} 10 maj och ${to} 10 maj ger ${atLeast}, precis som ${to} ${10 + Math.min(atLeast, 21)} maj. Andra källor räknar samma dag som 0, så ett importerat värde kan vara en dag lägre.`,
      remedy:
        'Behåll 0 för samma dag, eller säg i texten att samma dag och dagen efter får samma värde. Lägg inte till en dag för alla.',
      question: `Ska samma dag räknas som 0 eller som ${atLeast}?`,
      key: `${KEYS.value}.minst`,
    };
  },
);
