import type { Criterion } from '../definitions/figure-definition.ts';
import type { Condition } from '../definitions/population.ts';
import { listed } from '../words/lists.ts';
import type { RegisterWords } from './register-words.ts';

/** What has to hold: conditions, or any of several. */
export function criterionInWords({ anyOf }: Criterion, table: string, words: RegisterWords): string {
  const alternatives = anyOf.map((conditions) => words.conditions(table, conditions));
  return listed(alternatives, 'or');
}

/** What has to be known of a case that doesn't meet the criterion, for it to be a no: what becomes of one that lacks it. */
export function knownInWords({ known }: Criterion, table: string, words: RegisterWords): string {
  if (known.length === 0) return 'Den som saknar uppgiften räknas som nej.';
  const variables = listed(
    known.map((variable) => words.column(table, variable)),
    'or',
  );
  return `Den som inte uppfyller det, men saknar ${variables}, räknas inte i nämnaren; antalet anges.`;
}

/** ` där …`, or nothing when all cases are in the denominator. */
export function amongInWords(among: readonly Condition[] | undefined, table: string, words: RegisterWords): string {
  return among === undefined || among.length === 0 ? '' : ` där ${words.conditions(table, among)}`;
}
