import type { CategoryBreakdown } from '../../figure-definition.ts';
import { breakdownFacts } from '../../kinds/breakdowns.ts';
import { definedParts } from '../../kinds/kinds.ts';
import type { Measure } from '../../measure.ts';
import { valuesInTable } from '../categories.ts';
import { findRow, inWords } from '../find-row.ts';
import { KEYS } from '../keys.ts';
import { type LintContext, measureRule } from '../rule.ts';
import { definingText } from '../wording/rows-of-table.ts';
import { mentions } from '../wording/words.ts';

/** Whether every case has a category is decided from the conditions, and the definition and its text say the same. */
export const breakdownNotExhaustive = measureRule(
  {
    id: 'breakdown-not-exhaustive',
    title: 'Ett fall kan stå utanför alla kategorier',
    explanation:
      'Om kategorierna inte täcker alla fall blir summan mindre än totalen, och läsaren undrar vart de tog vägen.',
  },
  function* (measure, context) {
    const { figure } = measure.computation;
    for (const breakdown of definedParts(figure).breakdowns) {
      const { categories, exhaustive } = breakdownFacts(breakdown);
      if (categories.length === 0) continue;
      const row = outsider(measure, categories, context);
      const about = {
        question: `Vilken kategori i ”${breakdown.name}” hör övriga fall till?`,
        key: `${KEYS.breakdowns}.${breakdown.id}`,
      };
      if (row === undefined && !exhaustive)
        yield {
          ...about,
          severity: 'error',
          message: `Uppdelningen ”${breakdown.name}” sägs inte vara uttömmande, men varje rad som kan finnas hör till någon kategori.`,
          remedy: 'Skriv uttömmande: ja, eller rätta villkoren.',
        };
      if (row !== undefined && exhaustive)
        yield {
          ...about,
          severity: 'error',
          message: `Uppdelningen ”${breakdown.name}” sägs vara uttömmande, men ett fall med ${row} hör inte till någon kategori. Det finns i totalen men inte i uppdelningen.`,
          remedy: 'Skriv uttömmande: nej, eller lägg till en kategori för övriga.',
        };
      if (
        row !== undefined &&
        !exhaustive &&
        !mentions(
          definingText(measure),
          'övriga',
          'annan',
          'ingen av',
          'ingen kategori',
          'utanför kategorierna',
          'bara i totalen',
          'enbart i totalen',
        )
      )
        yield {
          ...about,
          severity: 'warning',
          message: `Texten räknar upp kategorierna utan att säga att några fall står utanför dem, men ett fall med ${row} hör inte till någon. Det räknas bara i totalen.`,
          remedy: 'Lägg till kategorin ”övriga”, eller säg i texten vilka fall som bara räknas i totalen.',
        };
    }
  },
);

/** A row that is in the population and in no category, in words. */
function outsider(
  { computation: { population } }: Measure,
  categories: CategoryBreakdown['categories'],
  context: LintContext,
): string | undefined {
  for (const { table, conditions } of population.rows) {
    const row = findRow(
      conditions,
      categories.map((category) => category.conditions),
      valuesInTable(context, table),
    );
    if (row) return inWords(row);
  }
  return undefined;
}
