import { definedParts, definitionKindOf } from '../../kinds/kinds.ts';
import type { Measure } from '../../measure.ts';
import type { Exclusion } from '../../population.ts';
import { KEYS } from '../keys.ts';
import { type Argument, areaRule } from '../rule.ts';

/** A reason for leaving a case out has words, and one code has one meaning in the whole area. */
export const exclusions = areaRule(
  {
    id: 'exclusions',
    title: 'En kod med två betydelser',
    explanation: 'Det som räknas bort listas under en kod. Samma kod med olika ord gör listan omöjlig att lita på.',
  },
  function* ({ area }) {
    const declared = [
      ...(area.scope ? [{ exclusion: area.scope.missing, key: KEYS.area.scope }] : []),
      ...(area.warnings ?? []).map((exclusion) => ({ exclusion, key: KEYS.area.warnings })),
      ...area.measures.flatMap((measure) => exclusionsOf(measure).map((one) => ({ ...one, measure }))),
    ];
    const first = new Map<string, Exclusion>();
    for (const { exclusion, ...where } of declared) {
      const { code, message, remedy } = exclusion;
      const about = (text: string): Argument => ({
        severity: 'error',
        message: text,
        remedy: 'Ge varje skäl en egen kod, med ett meddelande och en åtgärd som gäller överallt där koden används.',
        question: `Vad betyder ”${code}”, och vad ska enheten göra åt det?`,
        ...where,
      });
      if ([code, message, remedy].some((text) => text.trim() === ''))
        yield about(`Skälet ”${code}” saknar kod, meddelande eller åtgärd.`);
      const before = first.get(code);
      if (before === undefined) first.set(code, exclusion);
      else if (before.message !== message || before.remedy !== remedy)
        yield about(
          `Koden ”${code}” har två betydelser: ”${before.message}” och ”${message}”${before.message === message ? ' med olika åtgärder' : ''}.`,
        );
    }
  },
);

function exclusionsOf({
  computation: { population, figure },
}: Measure): readonly { exclusion: Exclusion; key: string }[] {
  const found: { exclusion: Exclusion; key: string }[] = [];
  if (population.count === 'episodes')
    found.push(
      { exclusion: population.alone.otherwise, key: KEYS.alone },
      { exclusion: population.episode.reversed, key: KEYS.episode },
    );
  const { age, days } = definedParts(figure);
  const key = age === undefined && days === undefined ? KEYS.figure : KEYS.value;
  return [
    ...found,
    ...definitionKindOf(figure)
      .exclusions(figure)
      .map((exclusion) => ({ exclusion, key })),
  ];
}
