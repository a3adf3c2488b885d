import { definedParts } from '../../definitions/kinds/kinds.ts';
import { KEYS } from '../../definitions/soundness/keys.ts';
import { measureRule } from '../../definitions/soundness/rule.ts';

/** Everyone in the denominator can reach the numerator. */
export const unreachableNumerator = measureRule(
  {
    id: 'unreachable-numerator',
    title: 'Nämnaren rymmer personer som aldrig kan nå täljaren',
    explanation:
      'Räknas täljarens tid från en händelse som inte alla i nämnaren har varit med om är 100 % utom räckhåll, och enheter med olika patienter kan inte jämföras.',
  },
  function* ({ computation: { population, figure } }) {
    const within = definedParts(figure).linked?.within;
    if (within === undefined || !population.rows.some(({ table }) => table === within.after)) return;
    const others = [...new Set(population.rows.map(({ table }) => table))].filter((table) => table !== within.after);
    if (others.length === 0) return;
    yield {
      severity: 'warning',
      message:
        `Nämnaren räknar den som har en rad i ${[...others, within.after].join(' eller ')}, men täljarens tid börjar bara vid en rad i ${within.after}. ` +
        `Exempel: av 80 personer har 20 bara rader i ${others.join(' eller ')}; om alla de 60 andra följs upp blir andelen 75 %, aldrig 100.`,
      remedy: `Räkna bara den som har en rad i ${within.after}, låt tiden börja också vid ${others.join(' och ')}, eller redovisa andelen för dem bredvid.`,
      question: `Ska den som bara har rader i ${others.join(' eller ')} räknas i nämnaren, och när börjar i så fall tiden?`,
      key: KEYS.population,
    };
  },
);
