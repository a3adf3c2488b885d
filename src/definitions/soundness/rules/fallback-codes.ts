import { breakdownFacts } from '../../kinds/breakdowns.ts';
import { definedParts } from '../../kinds/kinds.ts';
import { KEYS } from '../keys.ts';
import { measureRule } from '../rule.ts';
import { placesOf, variableAt } from '../variables.ts';

/** What a breakdown falls back on has no other codes than the variable it stands in for. */
export const fallbackCodes = measureRule(
  {
    id: 'fallback-codes',
    title: 'En reserv med andra koder',
    explanation:
      'Där en uppdelnings variabel saknas kan en annan gälla. Har den koder som den första inte har hamnar fallet i ingen kategori.',
  },
  function* ({ computation: { population, figure } }, { dictionary }) {
    for (const one of definedParts(figure).breakdowns) {
      const { byVariable: breakdown } = breakdownFacts(one);
      if (breakdown?.otherwise === undefined) continue;
      const codesOf = (path: string) =>
        placesOf(path, population).flatMap((place) => variableAt(dictionary, place)?.codes.map(({ id }) => id) ?? []);
      const known = [...codesOf(breakdown.variable), breakdown.missing];
      const other = codesOf(breakdown.otherwise).filter((code) => !known.includes(code));
      if (other.length === 0) continue;
      yield {
        severity: 'error',
        message: `Uppdelningen ”${breakdown.name}” tar värdet ur ${breakdown.otherwise} där ${breakdown.variable} saknas, men den har koder som ${breakdown.variable} inte har: ${other.join(', ')}.`,
        remedy: 'Ge variablerna samma kodlista, eller ta bort annars.',
        question: `Vilken kategori hör ”${other[0]}” till?`,
        key: `${KEYS.breakdowns}.${breakdown.id}`,
      };
    }
  },
);
