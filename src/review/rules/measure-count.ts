import { KEYS } from '../../definitions/soundness/keys.ts';
import { areaRule } from '../../definitions/soundness/rule.ts';

/** There are as many measures as the area's rules ask for, in each category and in all. */
export const measureCount = areaRule(
  {
    id: 'measure-count',
    title: 'För få eller för många mått',
    explanation: 'Ett litet antal mått följs för varje område, med minst ett i de kategorier som kräver det.',
  },
  function* ({ area }) {
    const counted = [
      { name: 'Området', had: area.measures.length, ...area.measureCount, key: KEYS.area.measureCount as string },
      ...area.categories.map(({ id, name, min, max }) => ({
        name: `Kategorin ”${name}”`,
        had: area.measures.filter(({ category }) => category === id).length,
        min,
        max,
        key: `${KEYS.area.categories}.${id}`,
      })),
    ];
    for (const { name, had, min, max, key } of counted) {
      if (had >= min && (max === undefined || had <= max)) continue;
      yield {
        severity: 'warning',
        message: `${name} har ${had} mått, men ska ha minst ${min}${max === undefined ? '' : ` och högst ${max}`}.`,
        remedy:
          had < min ? 'Lägg till mått, eller ändra gränsen.' : 'Ta bort eller slå ihop mått, eller ändra gränsen.',
        question: had < min ? 'Vilka mått saknas?' : 'Vilka mått är viktigast att behålla?',
        key,
      };
    }
  },
);
