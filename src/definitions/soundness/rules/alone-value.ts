import { definedParts } from '../../kinds/kinds.ts';
import { findRow } from '../find-row.ts';
import { KEYS } from '../keys.ts';
import { measureRule } from '../rule.ts';

/** A row that counts as an episode of its own has a value, and only such rows have. */
export const aloneValue = measureRule(
  {
    id: 'alone-value',
    title: 'Värde för rader utan vårdtillfälle',
    explanation:
      'En rad som räknas som ett eget vårdtillfälle har ingen in- och utskrivning, så dess värde måste anges.',
  },
  function* ({ computation: { population, figure } }) {
    const { days } = definedParts(figure);
    if (days === undefined) return;
    const { alone } = days;
    const possible =
      population.count === 'episodes' &&
      findRow([...population.rows[0].conditions, ...population.alone.conditions], [], () => []) !== undefined;
    if (possible === (alone !== undefined)) return;
    yield {
      severity: 'error',
      message: possible
        ? 'Rader utan vårdtillfälle räknas som fall, men definitionen säger inte vilken tid de får.'
        : `Rader utan vårdtillfälle får värdet ${alone}, men måttet räknar inga sådana.`,
      remedy: possible ? 'Ange värdet, till exempel 1 dag.' : 'Ta bort värdet, eller räkna vårdtillfällen.',
      question: 'Hur lång tid ska en rad utan vårdtillfälle räknas som?',
      key: `${KEYS.value}.utan_vårdtillfälle`,
    };
  },
);
