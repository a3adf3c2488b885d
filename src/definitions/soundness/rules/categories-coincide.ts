import { definedParts } from '../../kinds/kinds.ts';
import { categoryPairs, valuesInTable } from '../categories.ts';
import { findRow } from '../find-row.ts';
import { KEYS } from '../keys.ts';
import { measureRule } from '../rule.ts';

/** No two categories hold exactly the same rows. */
export const categoriesCoincide = measureRule(
  {
    id: 'categories-coincide',
    title: 'Två kategorier är samma kategori',
    explanation:
      'Om villkoren för två kategorier alltid uppfylls tillsammans visas samma siffra två gånger under olika namn.',
  },
  function* (measure, context) {
    const { population, figure } = measure.computation;
    const { breakdowns, choices } = definedParts(figure);
    for (const same of Map.groupBy(choices, (one) => JSON.stringify([one.anyOf, one.known])).values()) {
      const [a, b] = same;
      if (a !== undefined && b !== undefined)
        yield {
          severity: 'error',
          message: `Valen ”${a.name}” och ”${b.name}” har samma villkor. De får alltid samma andel.`,
          remedy: 'Rätta villkoren, eller behåll bara det ena valet.',
          question: `Vad skiljer ”${a.name}” från ”${b.name}”?`,
          key: `${KEYS.choices}.${b.id}`,
        };
    }
    for (const breakdown of breakdowns)
      for (const [a, b] of categoryPairs(breakdown)) {
        const tried = population.rows.map(({ table, conditions }) => {
          const values = valuesInTable(context, table);
          const both = findRow([...conditions, ...a.conditions, ...b.conditions], [], values);
          const onlyA = findRow([...conditions, ...a.conditions], [b.conditions], values);
          const onlyB = findRow([...conditions, ...b.conditions], [a.conditions], values);
          return { both, differ: onlyA ?? onlyB };
        });
        if (tried.some(({ differ }) => differ) || !tried.some(({ both }) => both)) continue;
        yield {
          severity: 'error',
          message: `Kategorierna ”${a.name}” och ”${b.name}” har villkor som alltid uppfylls av samma rader. De får alltid samma antal.`,
          remedy: 'Rätta villkoren, eller behåll bara den ena kategorin.',
          question: `Vad skiljer ”${a.name}” från ”${b.name}”?`,
          key: `${KEYS.breakdowns}.${breakdown.id}`,
        };
      }
  },
);
