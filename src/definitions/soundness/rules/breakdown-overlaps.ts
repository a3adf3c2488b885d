import type { Breakdown, SurvivalFigure } from '../../figure-definition.ts';
import { breakdownFacts } from '../../kinds/breakdowns.ts';
import { definedParts } from '../../kinds/kinds.ts';
import type { Measure } from '../../measure.ts';
import { categoryPairs, valuesInTable } from '../categories.ts';
import { findRow, inWords } from '../find-row.ts';
import { KEYS } from '../keys.ts';
import { type Argument, type LintContext, measureRule } from '../rule.ts';
import { isOnePerPerson } from '../variables.ts';
import { definingText } from '../wording/rows-of-table.ts';
import { mentions } from '../wording/words.ts';

/** Whether categories can share a case is decided from their conditions, and the definition and its text say the same. */
export const breakdownOverlaps = measureRule(
  {
    id: 'breakdown-overlaps',
    title: 'Ett fall kan höra till flera kategorier',
    explanation:
      'Om kategorier överlappar blir summan av dem större än totalen. Det ska sägas, och siffrorna får inte visas som delar av en helhet.',
  },
  function* (measure, context) {
    const { figure } = measure.computation;
    const { breakdowns, followed } = definedParts(figure);
    if (followed !== undefined) yield* groupsThatShare(followed);
    for (const breakdown of breakdowns) {
      const { categories, overlapping } = breakdownFacts(breakdown);
      const found = sharedCase(measure, breakdown, context);
      const about = {
        question: `Kan samma fall höra till flera kategorier i ”${breakdown.name}”?`,
        key: `${KEYS.breakdowns}.${breakdown.id}`,
      };
      if (!found && overlapping && categories.length > 1)
        yield {
          ...about,
          severity: 'error',
          message: `Uppdelningen ”${breakdown.name}” sägs vara överlappande, men villkoren utesluter varandra: inget fall kan höra till två kategorier.`,
          remedy: 'Skriv överlappande: nej, eller rätta villkoren.',
        };
      if (found && !overlapping)
        yield {
          ...about,
          severity: 'error',
          message: `Uppdelningen ”${breakdown.name}” sägs inte överlappa, men ${found}. Det fallet räknas två gånger i uppdelningen men en gång i totalen.`,
          remedy: 'Skriv överlappande: ja, eller gör villkoren ömsesidigt uteslutande.',
        };
      if (
        found &&
        overlapping &&
        !mentions(
          definingText(measure),
          'överlapp',
          'flera kategorier',
          'flera av',
          'mer än en kategori',
          'två kategorier',
        )
      )
        yield {
          ...about,
          severity: 'warning',
          message: `Texten räknar upp kategorierna utan att säga om de utesluter varandra, men ${found}. Summan av kategorierna kan då bli större än totalen.`,
          remedy: 'Säg i texten att ett fall kan räknas i flera kategorier, eller ange vilken kategori som går före.',
        };
    }
  },
);

/** A case is in one curve only. */
function* groupsThatShare({ by: { groups = [] } }: SurvivalFigure): Iterable<Omit<Argument, 'measure'>> {
  for (const [index, one] of groups.entries())
    for (const other of groups.slice(index + 1)) {
      const shared = one.oneOf.find((value) => other.oneOf.includes(value));
      if (shared !== undefined)
        yield {
          severity: 'error',
          message: `Ett fall med värdet ”${shared}” hör till både ”${one.name}” och ”${other.name}”, men kan bara stå i en av grupperna.`,
          remedy: 'Låt varje värde stå i en grupp.',
          question: `Vilken grupp hör ”${shared}” till?`,
          key: KEYS.groups,
        };
    }
}

/** Two categories that one case can be in, in words with an example, or undefined. */
function sharedCase(
  { computation: { population } }: Measure,
  breakdown: Breakdown,
  context: LintContext,
): string | undefined {
  for (const [a, b] of categoryPairs(breakdown))
    for (const { table, conditions } of population.rows) {
      const values = valuesInTable(context, table);
      const row = findRow([...conditions, ...a.conditions, ...b.conditions], [], values);
      if (row) return `ett fall med ${inWords(row)} hör till både ”${a.name}” och ”${b.name}”`;
      if (population.count === 'rows' || isOnePerPerson(context.dictionary, table)) continue;
      const first = findRow([...conditions, ...a.conditions], [], values);
      const second = findRow([...conditions, ...b.conditions], [], values);
      if (first && second)
        return `den som har en rad med ${inWords(first)} och en annan med ${inWords(second)} hör till både ”${a.name}” och ”${b.name}”`;
    }
  return undefined;
}
