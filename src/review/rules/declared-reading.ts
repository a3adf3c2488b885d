import { KEYS } from '../../definitions/soundness/keys.ts';
import { measureRule } from '../../definitions/soundness/rule.ts';

/** Limits and terms that the definition itself says can be read in more than one way are put to the owner. */
export const declaredReading = measureRule(
  {
    id: 'declared-reading',
    title: 'En gräns eller ett begrepp som vi har fått tolka',
    explanation:
      'Definitionen säger själv att dokumentet kan läsas på mer än ett sätt. Till dess ägaren har svarat gäller vår läsning.',
  },
  function* ({ readings }) {
    for (const { topic, published, ours, reason } of readings)
      if (topic === 'limit' || topic === 'term')
        yield {
          severity: 'note',
          message: `Dokumentet: ${published} Vår läsning: ${ours} Skäl: ${reason}`,
          remedy: topic === 'limit' ? 'Skriv en enda gräns i dokumentet.' : 'Förklara begreppet i dokumentet.',
          question:
            topic === 'limit'
              ? 'Vilken gräns gäller, och ingår gränsvärdet?'
              : 'Vad betyder ordet, så att alla enheter räknar lika?',
          key: KEYS.readings,
        };
  },
);
