import { hasValue } from '../../definitions/conditions.ts';
import type { Condition, RowTie } from '../../definitions/population.ts';
import { narrowedKey, type RowSet } from '../kinds/count-key.ts';
import type { NamedTerms } from '../kinds/numbers.ts';
import type { NamedRows } from './named-rows.ts';

/**
 * What counts of rows of one place say of each other where a variable is yes when any of others is: so many that come to nought or more.
 * Whoever has a yes has one of the others' too; and of whom it isn't known, one of the others isn't known, while none is yes.
 */
export function rowsAnyOf(all: readonly NamedRows[], ties: readonly RowTie[] = []): NamedTerms[] {
  const names = new Set(all.map(({ name }) => name));
  return ties.flatMap(({ table, anyOf }) => {
    if (anyOf === undefined) return [];
    const { variable, of } = anyOf;
    return all.flatMap(({ name, set }): NamedTerms[] => {
      if (set.table !== table) return [];
      const named = (...more: readonly Condition[]) => {
        const key = narrowedKey(set, more, ties);
        return names.has(key) ? key : undefined;
      };
      if (hasYes(set, variable)) {
        const yesOf = of.flatMap((one) => named(isYes(one)) ?? []);
        return yesOf.length < of.length ? [] : [[...yesOf.map((one) => [one, 1] as const), [name, -1]]];
      }
      const known = asks(set, variable) ? undefined : named(hasValue(variable));
      if (known === undefined) return [];
      const yes = named(isYes(variable));
      const unknownOf = of.flatMap((one): NamedTerms[] => {
        const knownOne = named(hasValue(one));
        if (knownOne === undefined) return [];
        // Of those with a yes it may not be known either, and of them the variable is known.
        const knownAmong = named(isYes(variable), hasValue(one));
        const without: NamedTerms =
          yes === undefined || knownAmong === undefined
            ? []
            : [
                [yes, -1],
                [knownAmong, 1],
              ];
        return [[[name, 1], [knownOne, -1], ...without]];
      });
      return unknownOf.length < of.length ? [] : [[...unknownOf.flat(), [name, -1], [known, 1]]];
    });
  });
}

const isYes = (variable: string): Condition => ({ variable, oneOf: [true] });

const asks = ({ conditions }: RowSet, variable: string) => conditions.some(([on]) => on === variable);

const hasYes = ({ conditions }: RowSet, variable: string) =>
  conditions.some(([on, values]) => on === variable && values.join() === 'ja');
