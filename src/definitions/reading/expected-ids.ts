import type { Problem } from '../../problems/problem.ts';
import { invalid } from '../../schema.ts';
import type { Breakdown } from '../figure-definition.ts';
import { breakdownFacts } from '../kinds/breakdowns.ts';
import { definedParts } from '../kinds/kinds.ts';
import type { Measure } from '../measure.ts';

/** The breakdowns, choices and groups that a measure's examples expect, but that it does not have. */
export function unknownExpected(measure: Measure): Problem[] {
  const { figure } = measure.computation;
  const { breakdowns, choices, followed } = definedParts(figure);
  return measure.examples.flatMap(({ name, expected }) =>
    Object.values(expected).flatMap((figures) => [
      ...strayBreakdowns(figures, breakdowns).map((what) => told(measure, name, what)),
      ...(choices.length > 0 ? stray(figures['choices'], ids(choices)) : []).map((id) =>
        told(measure, name, `valet «${id}», som inte finns`),
      ),
      ...(followed?.by.groups ? stray(figures['groups'], ids(followed.by.groups)) : []).map((id) =>
        told(measure, name, `gruppen «${id}», som inte finns`),
      ),
    ]),
  );
}

function told({ file }: Measure, example: string, what: string): Problem {
  return invalid(file, `Exemplet «${example}» väntar ${what}.`, 'Rätta id:t.', 'exempel');
}

function strayBreakdowns(figures: Readonly<Record<string, unknown>>, breakdowns: readonly Breakdown[]): string[] {
  return entries(figures['by']).flatMap(([id, counts]) => {
    const breakdown = breakdowns.find((each) => each.id === id);
    if (breakdown === undefined) return [`uppdelningen «${id}», som inte finns`];
    const { categories, byVariable } = breakdownFacts(breakdown);
    if (byVariable !== undefined) return [];
    return stray(counts, ids(categories))
      .slice(0, 1)
      .map((category) => `kategorin «${category}», som inte finns i ${id}`);
  });
}

function stray(expected: unknown, known: readonly string[]): string[] {
  return entries(expected)
    .map(([id]) => id)
    .filter((id) => !known.includes(id));
}

const entries = (value: unknown) => Object.entries(typeof value === 'object' && value !== null ? value : {});
const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
