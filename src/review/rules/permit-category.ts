import { breakdownFacts } from '../../definitions/kinds/breakdowns.ts';
import { definedParts } from '../../definitions/kinds/kinds.ts';
import { KEYS } from '../../definitions/soundness/keys.ts';
import { measureRule } from '../../definitions/soundness/rule.ts';

/** A category that only some units may have cases in is not compared between units. */
export const permitCategory = measureRule(
  {
    id: 'permit-category',
    title: 'En kategori som bara några enheter får ha fall i',
    explanation:
      'För den som saknar tillstånd är 0 inget resultat. Har en enda enhet tillstånd är rikets siffra den enhetens.',
  },
  function* ({ computation: { figure } }, { area }) {
    for (const breakdown of definedParts(figure).breakdowns)
      for (const { id, name, permitScope: scope } of breakdownFacts(breakdown).categories) {
        if (scope === undefined) continue;
        const holders = [
          ...new Set(area.permits.filter((permit) => permit.scope.includes(scope)).map(({ reporter }) => reporter)),
        ];
        if (holders.length === 0 || holders.length >= area.reporters.length) continue;
        yield {
          severity: 'note',
          message: `Kategorin ”${name}” får bara ${holders.join(', ')} ha fall i (${holders.length} av ${area.reporters.length} enheter). Exempel: 3 fall hos en enhet utan tillstånd är ett fel eller ett akut undantag${holders.length === 1 ? ', och rikets antal är en enda enhets' : ''}.`,
          remedy:
            'Visa kategorin som ”ej tillämpligt” för enheter utan tillstånd, och kräv en kommentar om de ändå har fall.',
          question: 'Vad betyder ett fall hos en enhet utan tillståndet?',
          key: `${KEYS.breakdowns}.${breakdown.id}.${id}`,
        };
      }
  },
);
