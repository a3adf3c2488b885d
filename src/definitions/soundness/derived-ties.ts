import { anyOfColumns } from '../../dictionary/derived/any-of.ts';
import { derivedForms, derivedVariables } from '../../dictionary/derived-forms.ts';
import type { Dictionary } from '../../dictionary/dictionary.ts';
import type { Area } from '../area.ts';
import type { RowTie } from '../population.ts';

/** The area with what the register's own derivations say of the rows that its measures count, beside what it says itself. */
export function withDerivedTies(area: Area, dictionary: Dictionary): Area {
  const derived = derivedTies(area, dictionary);
  return derived.length === 0 ? area : { ...area, ties: [...(area.ties ?? []), ...derived] };
}

/** What follows from each variable that is yes when any of others is, in the tables that the area's measures count rows of. */
function derivedTies({ measures }: Area, dictionary: Dictionary): RowTie[] {
  const counted = new Set(measures.flatMap(({ computation }) => computation.population.rows.map(({ table }) => table)));
  return derivedForms(dictionary)
    .filter(({ id }) => counted.has(id))
    .flatMap((form) =>
      derivedVariables(form).flatMap(({ id, derivation }) => {
        const columns = anyOfColumns(derivation);
        return columns === undefined ? [] : tiesOfAnyOf(form.id, id, columns);
      }),
    );
}

function tiesOfAnyOf(table: string, variable: string, of: readonly string[]): RowTie[] {
  const is = (one: string, answer: boolean) => ({ variable: one, oneOf: [answer] });
  return [
    ...of.map((one) => ({ table, conditions: [is(one, true)], also: [is(variable, true)] })),
    { table, conditions: [is(variable, false)], also: of.map((one) => is(one, false)) },
    { table, conditions: [], anyOf: { variable, of } },
  ];
}
