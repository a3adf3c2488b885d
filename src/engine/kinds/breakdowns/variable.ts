import { pathsOfBreakdown } from '../../../definitions/breakdown-paths.ts';
import type { VariableBreakdown } from '../../../definitions/figure-definition.ts';
import { countOf } from '../../sql/sql-row.ts';
import { literal } from '../../sql/text.ts';
import { codeOf, codeSql, codesOf } from '../variable-codes.ts';
import type { BreakdownKind } from './breakdown-kind.ts';

/** By a variable's own codes, with a category for a value that is missing: a case is in one. */
export const variable: BreakdownKind<VariableBreakdown> = {
  codes: (breakdown, population, dictionary) => {
    const codes = codesOf(breakdown.variable, population, dictionary);
    return codes.some(({ id }) => id === breakdown.missing)
      ? codes
      : [...codes, { id: breakdown.missing, name: 'okänt' }];
  },
  categoriesOf: (breakdown, one) => {
    const known = pathsOfBreakdown(breakdown).map((path) => codeOf(one.read(path)));
    return [known.find((code) => code !== null) ?? breakdown.missing];
  },
  asked: (breakdown, relation, dictionary) => {
    const codes = pathsOfBreakdown(breakdown).map((path) => codeSql(path, relation, dictionary));
    const category = `COALESCE(${[...codes, literal(breakdown.missing)].join(', ')})`;
    return { items: `${category} AS category, count(*) AS n`, groups: category };
  },
  countIn: (rows, category) =>
    countOf(
      rows.find((row) => row.text('category') === category),
      'n',
    ),
};
