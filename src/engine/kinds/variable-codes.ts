import type { Population, VariablePath } from '../../definitions/population.ts';
import type { Code, Dictionary, Variable } from '../../dictionary/dictionary.ts';
import type { CasesRelation } from '../sql/query.ts';

const YES_AND_NO: readonly Code[] = [
  { id: 'ja', name: 'ja' },
  { id: 'nej', name: 'nej' },
];

/** The codes of a variable that a case is read for, in the order to print them; `ja` and `nej` of a boolean. */
export function codesOf(path: VariablePath, population: Population, dictionary: Dictionary): readonly Code[] {
  const variable = variableOf(path, population, dictionary);
  return variable?.type === 'boolean' ? YES_AND_NO : (variable?.codes ?? []);
}

/** The case's value as the id of a code, in SQL; NULL when it is missing. */
export function codeSql(path: VariablePath, relation: CasesRelation, dictionary: Dictionary): string {
  const column = relation.column(path);
  return variableOf(path, relation.population, dictionary)?.type === 'boolean'
    ? `CASE WHEN ${column} THEN 'ja' WHEN NOT ${column} THEN 'nej' END`
    : `CAST(${column} AS VARCHAR)`;
}

/** The same of a value. */
export function codeOf(value: string | number | boolean | null): string | null {
  if (typeof value === 'boolean') return value ? 'ja' : 'nej';
  return value === null ? null : String(value);
}

function variableOf(path: VariablePath, population: Population, dictionary: Dictionary): Variable | undefined {
  const [first, second] = path.split('.');
  const own = population.count === 'episodes' ? population.episode.table : population.rows[0]?.table;
  const [table, column] = second === undefined ? [own, first] : [first, second];
  return dictionary.forms.get(table ?? '')?.variables.find(({ id }) => id === column);
}
