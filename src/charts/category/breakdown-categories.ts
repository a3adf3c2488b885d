import type { Breakdown, VariableBreakdown } from '../../definitions/figure-definition.ts';
import { breakdownFacts } from '../../definitions/kinds/breakdowns.ts';
import type { Code } from '../../dictionary/dictionary.ts';
import { publicParts } from '../../disclosure/kinds/public-parts.ts';
import type { PublicFigure, Shown } from '../../disclosure/public-result.ts';
import { codesOf } from '../codes-of.ts';
import type { ChartInput } from '../scene.ts';
import { valueIn } from '../value-in.ts';

export interface BreakdownCategory {
  readonly id: string;
  readonly name: string;
  readonly value: Shown;
}

/**
 * A breakdown's categories with their counts, in the order to draw them: the definition's or the variable's, whatever they hold, so that
 * no order tells of what is withheld. An absent figure has every category absent; where not even the names are known, one line
 * stands for all.
 */
export function categoriesOf(input: ChartInput, breakdown: Breakdown, figure: PublicFigure): BreakdownCategory[] {
  const { onlyOccurring: byCount, byVariable, unknown } = breakdownFacts(breakdown);
  const codes = namedCategories(input, breakdown);
  const { by, absent = 'withheld' } = publicParts(figure);
  const counts = Object.fromEntries(
    Object.entries(by[breakdown.id] ?? {}).filter(([id]) => id === unknown || id !== byVariable?.missing),
  );
  const isListed = Object.keys(counts).length > 0;
  if (valueIn(figure, 'n') === 0 && !isListed) return [];
  const whole: Shown = { absent };
  const named = (id: string, value: Shown) => ({ id, value, name: codes.find((code) => code.id === id)?.name ?? id });
  if (!isListed)
    return byCount || codes.length === 0
      ? [{ id: 'alla', name: 'Alla kategorier', value: whole }]
      : codes.map(({ id }) => named(id, whole));
  const known = codes.filter(({ id }) => id in counts).map(({ id }) => id);
  const order = [...known, ...Object.keys(counts).filter((id) => !known.includes(id))];
  return order.map((id) => named(id, counts[id] ?? whole));
}

/** The categories that a breakdown can have, with their names, as far as they are known. */
export function namedCategories(
  input: Pick<ChartInput, 'measure' | 'dictionary'>,
  breakdown: Breakdown,
): readonly Pick<Code, 'id' | 'name'>[] {
  const { categories, byVariable } = breakdownFacts(breakdown);
  return byVariable === undefined ? categories : codesWithMissing(input, byVariable);
}

/** The codes of the breakdown's variable, with one for a missing value last. */
function codesWithMissing(
  input: Pick<ChartInput, 'measure' | 'dictionary'>,
  { variable, missing, alwaysKnown }: VariableBreakdown,
): readonly Code[] {
  const codes = codesOf(input, variable);
  if (alwaysKnown) return codes.filter(({ id }) => id !== missing);
  if (codes.length === 0 || codes.some(({ id }) => id === missing)) return codes;
  return [...codes, { id: missing, name: 'Uppgift saknas' }];
}
