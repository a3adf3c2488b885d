import type { Dictionary, Value, Variable } from '../../dictionary/dictionary.ts';
import type { Condition } from '../population.ts';
import { type Clause, conditionsIn } from './clause.ts';
import type { AreaCriteria, AskedOfCase, CriteriaException, CriteriaGroup } from './criteria.ts';
import { valuesToldApart } from './values-told-apart.ts';

/** What is asked of a case, as a clause. */
export function clauseOf({ all, anyOf, noneOf }: AskedOfCase): Clause {
  const alternatives = (lists: readonly (readonly Condition[])[]) => lists.map((conditions) => ({ all: conditions }));
  return {
    all: [
      ...all,
      ...(anyOf.length === 0 ? [] : [{ any: alternatives(anyOf) }]),
      ...(noneOf.length === 0 ? [] : [{ none: alternatives(noneOf) }]),
    ],
  };
}

/** That a case is in a group: its requirement and one of its criteria, exceptions left aside. */
export function groupClause({ requirement, criteria }: CriteriaGroup): Clause {
  return {
    all: [
      ...(requirement === undefined ? [] : [clauseOf(requirement)]),
      { any: criteria.map(({ asked }) => clauseOf(asked)) },
    ],
  };
}

/** The exceptions that rows of a table can meet in a group. */
export function exceptionsOf(
  { exceptions }: AreaCriteria,
  { id }: CriteriaGroup,
  table: string,
): readonly CriteriaException[] {
  return exceptions.filter(({ groups, tables }) => groups.includes(id) && tables.includes(table));
}

/** That a case, a row of a table, is inside: in a group, and by none of its exceptions outside. */
export function insideClause(criteria: AreaCriteria, table: string): Clause {
  return {
    any: criteria.groups.map((group) => ({
      all: [groupClause(group), { none: exceptionsOf(criteria, group, table).map(({ asked }) => clauseOf(asked)) }],
    })),
  };
}

/** Everything that is asked of a case anywhere in the criteria. */
function allAsked({ groups, exceptions, advice }: AreaCriteria): readonly AskedOfCase[] {
  return [
    ...groups.flatMap(({ requirement, criteria }) => [
      ...(requirement === undefined ? [] : [requirement]),
      ...criteria.map(({ asked }) => asked),
    ]),
    ...[...exceptions, ...advice].map(({ asked }) => asked),
  ];
}

/** The variables that the criteria read, by path, in the order that they are first asked for; only what advice asks comes last. */
export function pathsAsked(criteria: AreaCriteria): readonly string[] {
  const conditions = allAsked(criteria).flatMap((asked) => conditionsIn(clauseOf(asked)));
  return [
    ...new Set([...conditions.map(({ variable }) => variable), ...criteria.advice.flatMap(({ unknown }) => unknown)]),
  ];
}

/** The variable at a path of the criteria, under that name; undefined where the register has none. */
export function variableAtPath({ forms }: Dictionary, path: string): Variable | undefined {
  const [table = '', column] = path.split('.');
  const variable = forms.get(table)?.variables.find(({ id }) => id === column);
  return variable && { ...variable, id: path };
}

/** For each path the values that the criteria tell apart. */
export function valuesOfPaths(criteria: AreaCriteria, dictionary: Dictionary): ReadonlyMap<string, readonly Value[]> {
  const conditions = allAsked(criteria).flatMap((asked) => conditionsIn(clauseOf(asked)));
  return new Map(
    pathsAsked(criteria).map((path) => {
      const variable = variableAtPath(dictionary, path);
      return [path, variable === undefined ? [] : valuesToldApart(variable, conditions)];
    }),
  );
}
