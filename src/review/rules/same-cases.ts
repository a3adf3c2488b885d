import type { Measure } from '../../definitions/measure.ts';
import { KEYS } from '../../definitions/soundness/keys.ts';
import { areaRule } from '../../definitions/soundness/rule.ts';

/** Two measures of the same cases point at the same definition of them. */
export const sameCases = areaRule(
  {
    id: 'same-cases',
    title: 'Samma fall, olika definitioner',
    explanation:
      'Räknar två mått samma fall ska deras antal vara lika. Hänvisar de till olika bilagor kan enheterna räkna olika.',
  },
  function* ({ area }) {
    const groups = Map.groupBy(area.measures, ({ computation }) => JSON.stringify(computation.population));
    for (const measures of groups.values())
      for (const [index, measure] of measures.entries()) {
        const other = measures
          .slice(0, index)
          .find((one) => said(one) !== said(measure) && said(one) !== '' && said(measure) !== '');
        if (other === undefined) continue;
        yield {
          severity: 'note',
          measure,
          message: `${other.code} och ${measure.code} räknar samma fall, men ${other.code} hänvisar till ${said(other)} och ${measure.code} till ${said(measure)}. Exempel: 87 i det ena och 85 i det andra kan vara ett fel eller en skillnad i läsning.`,
          remedy: 'Hänvisa till samma text i båda måtten, och kräv att antalen stämmer.',
          question: `Ska n i ${measure.code} vara lika med antalet i ${other.code}?`,
          key: KEYS.description,
        };
      }
  },
);

/** The appendices that a measure's texts refer to. */
function said({ texts }: Measure): string {
  const found = texts.flatMap(({ text }) => text.toLowerCase().match(/bilag(?:a|orna)\s+\d+(?:\s+och\s+\d+)?/g) ?? []);
  const numbers = new Set(found.flatMap((one) => one.match(/\d+/g) ?? []));
  return numbers.size === 0 ? '' : `bilaga ${[...numbers].toSorted().join(' och ')}`;
}
