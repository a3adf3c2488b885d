import { breakdownFacts } from '../../kinds/breakdowns.ts';
import { definedParts, definitionKindOf } from '../../kinds/kinds.ts';
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
    const { breakdowns, choices, followed } = definedParts(figure);
    const groups = followed?.by.groups;
    if (groups !== undefined && groups.length < 2)
      yield {
        severity: 'error',
        message: `Överlevnaden delas i ${groups.length === 0 ? 'inga grupper' : 'en enda grupp'}, så det finns inget att jämföra.`,
        remedy: 'Skriv minst två grupper, eller ta bort dem så att varje kod blir en.',
        question: 'Vilka grupper ska jämföras?',
        key: KEYS.groups,
      };
    if (definitionKindOf(figure).hasChoices && choices.length === 0)
      yield {
        severity: 'error',
        message: 'Flervalet har inga val.',
        remedy: 'Skriv valen, vart och ett med sitt villkor.',
        question: 'Vilka val ska redovisas?',
        key: KEYS.choices,
      };
    for (const breakdown of breakdowns) {
      const { byVariable, categories } = breakdownFacts(breakdown);
      if (byVariable !== undefined || categories.length > 1) continue;
      yield {
        severity: categories.length === 0 ? 'error' : 'warning',
        message: `Uppdelningen ”${breakdown.name}” har ${categories.length === 0 ? 'inga kategorier' : 'en enda kategori'}.`,
        remedy: 'Lägg till kategorier, eller ta bort uppdelningen.',
        question: 'Vilka kategorier ska redovisas?',
        key: `${KEYS.breakdowns}.${breakdown.id}`,
      };
    }
  },
);
