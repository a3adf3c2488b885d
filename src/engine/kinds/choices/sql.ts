import { hasValue } from '../../../definitions/conditions.ts';
import type { Choice, ChoicesFigure } from '../../../definitions/figure-definition.ts';
import type { ChoiceCount, Figure } from '../../../results/result.ts';
import type { CasesRelation, Query } from '../../sql/query.ts';
import { rowFor } from '../../sql/rows-by-part.ts';
import { countOf } from '../../sql/sql-row.ts';
import { amongSql } from '../among.ts';
import type { KindReading, PartContext, QueryRows } from '../kind.ts';

/** Every choice's counts per cell in one query; distinct persons per part in another. */
export function choicesQueries(figure: ChoicesFigure, relation: CasesRelation): readonly Query[] {
  const met = figure.choices.map((choice, place) => `${metSql(choice, relation)} AS m${place}`);
  const where = `WHERE ${amongSql(figure.among, relation)}`;
  const judged = `(SELECT cell, ${met.join(', ')} FROM ${relation.from} c ${where}) m`;
  const counts = figure.choices.map(
    (_, place) => `count(CASE WHEN m${place} = 1 THEN 1 END) AS n${place}, count(m${place}) AS d${place}`,
  );
  return [
    { id: 'choices', sql: `SELECT cell, count(*) AS n, ${counts.join(', ')} FROM ${judged} GROUP BY cell` },
    {
      id: 'unique',
      sql: `SELECT part, ${relation.distinct('person')} AS n FROM ${relation.from} c ${where} GROUP BY part`,
    },
  ];
}

/** 1 when any of the case's rows meets the choice, NULL when none does but one might, were it known. */
function metSql({ anyOf, known }: Choice, relation: CasesRelation): string {
  const met = anyOf.map((conditions) => `${relation.flag(conditions)} = 1`).join(' OR ');
  return `CASE WHEN ${met} THEN 1 WHEN ${relation.flag(known.map(hasValue))} = 1 THEN 0 END`;
}

/** The choices by reporter; without cases they are not applicable. */
export function readChoices(
  figure: ChoicesFigure,
  rows: QueryRows,
  reporters: readonly string[],
  context: PartContext,
): KindReading {
  const figures = reporters.map((reporter): [string, Figure] => {
    const row = rowFor(rows, 'choices', reporter);
    if (row === undefined) return [reporter, { kind: 'absent', reason: 'not-applicable' }];
    const n = row.count('n');
    const counts = figure.choices.map(({ id }, place): [string, ChoiceCount] => {
      const denominator = row.count(`d${place}`);
      return [id, { numerator: row.count(`n${place}`), denominator, missing: n - denominator }];
    });
    return [reporter, { kind: 'choices', n, choices: Object.fromEntries(counts) }];
  });
  const unique = countOf(rowFor(rows, 'unique'), 'n');
  const { count } = context.measure.computation.population;
  return { figures: new Map(figures), excluded: [], nation: count === 'persons' ? { unique } : {} };
}
