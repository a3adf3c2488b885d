import { KEYS } from '../keys.ts';
import { measureRule } from '../rule.ts';

/** A breakdown has at least two categories to break down into. */
export const emptyBreakdown = measureRule(
  {
    id: 'empty-breakdown',
    title: 'En uppdelning som inte delar upp',
    explanation: 'En uppdelning utan kategorier, eller med en enda, visar inget mer än totalen.',
  },
  function* ({ computation: { figure } }) {
    for (const breakdown of figure.kind === 'count' ? figure.breakdowns : []) {
      if (breakdown.kind === 'variable' || breakdown.categories.length > 1) continue;
      yield {
        severity: breakdown.categories.length === 0 ? 'error' : 'warning',
        message: `Uppdelningen ”${breakdown.name}” har ${breakdown.categories.length === 0 ? 'inga kategorier' : 'en enda kategori'}.`,
        remedy: 'Lägg till kategorier, eller ta bort uppdelningen.',
        question: 'Vilka kategorier ska redovisas?',
        key: `${KEYS.breakdowns}.${breakdown.id}`,
      };
    }
  },
);
