import type { Dictionary } from '../../dictionary/dictionary.ts';
import type { Problem } from '../../problems/problem.ts';
import { invalid } from '../../schema.ts';
import { clauseOf, exceptionsOf, groupClause, valuesOfPaths } from '../criteria/asked-clauses.ts';
import type { Clause } from '../criteria/clause.ts';
import type { AreaCriteria } from '../criteria/criteria.ts';
import { decide } from '../criteria/decide.ts';
import { CRITERIA_FILE } from '../reading/read-area.ts';

/** What is wrong at a key of the criteria's file. */
export function criterionProblem(key: string, message: string, remedy: string): Problem {
  return invalid(CRITERIA_FILE, `${key}: ${message}`, remedy, key);
}

/** What no case can meet, or every case meets. */
export function neverMetInCriteria(criteria: AreaCriteria, dictionary: Dictionary): readonly Problem[] {
  const values = valuesOfPaths(criteria, dictionary);
  const valuesOf = (path: string) => values.get(path) ?? [];
  const holds = (clause: Clause) => decide(clause, valuesOf).holds;
  const empty = (key: string, clause: Clause, what: string) =>
    holds(clause) === false
      ? [
          criterionProblem(
            key,
            `${what} kan aldrig vara uppfyllt.`,
            'Ta bort ett av villkoren, eller ge dem ett gemensamt värde.',
          ),
        ]
      : [];
  const full = (key: string, clause: Clause) =>
    holds(clause) === true
      ? [criterionProblem(key, 'är uppfyllt i varje fall.', 'Fråga efter något som skiljer fall åt.')]
      : [];
  const inGroups = criteria.groups.flatMap((group) => {
    const { id, requirement } = group;
    const required = requirement === undefined ? [] : [clauseOf(requirement)];
    const unmet = required.flatMap((clause) => empty(`grupper.${id}.krav`, clause, 'kravet'));
    if (unmet.length > 0) return unmet;
    return group.criteria.flatMap((one) => {
      const key = `grupper.${id}.kriterier.${one.id}`;
      return [
        ...full(key, clauseOf(one.asked)),
        ...empty(key, { all: [...required, clauseOf(one.asked)] }, 'kriteriet'),
      ];
    });
  });
  if (inGroups.length > 0) return inGroups;
  return [
    ...criteria.exceptions.flatMap((one) =>
      criteria.groups
        .filter((group) => one.tables.some((table) => exceptionsOf(criteria, group, table).includes(one)))
        .flatMap((group) =>
          empty(
            `undantag.${one.id}`,
            { all: [groupClause(group), clauseOf(one.asked)] },
            `undantaget från ”${group.id}”`,
          ),
        ),
    ),
    ...criteria.advice.flatMap((one) => empty(`råd.${one.id}`, clauseOf(one.asked), 'det som rådet frågar efter')),
  ];
}
