import type { Population, RowSource, VariablePath } from '../../definitions/population.ts';
import { type CaseColumns, NOT_COUNTED } from './case-columns.ts';
import { distinctSql } from './distinct-sql.ts';
import { episodeCasesSql } from './episode-cases-sql.ts';
import { personCasesSql } from './person-cases-sql.ts';
import type { CaseFlag, CasesRelation } from './query.ts';
import { rowCasesSql } from './row-cases-sql.ts';
import type { Scans } from './scans.ts';
import { fromSource, inPeriodSql, personSql, ROW, type SqlContext } from './source-sql.ts';
import type { SqlRelation } from './sql-runtime.ts';
import { identifier } from './text.ts';

/** What a cases relation must hold beside the case itself. */
export interface CaseNeeds {
  readonly paths: readonly VariablePath[];
  readonly flags: readonly CaseFlag[];
}

/** A population's cases relation, and what it is made of: kept rows, and a name for them with what stands beside. */
export interface PlannedCases {
  readonly relation: CasesRelation;
  readonly made: () => readonly SqlRelation[];
}

/** How a population's cases relation is made, and the relation as its measures see it. */
export function casesRelation(
  name: string,
  population: Population,
  needs: CaseNeeds,
  scans: Scans,
  context: SqlContext,
): PlannedCases {
  const flagNames = new Map(needs.flags.map(({ conditions }, place) => [JSON.stringify(conditions), `f${place}`]));
  const pathNames = new Map(needs.paths.map((path, place) => [path, `v${place}`]));
  const named = <K>(names: ReadonlyMap<K, string>, key: K): string => {
    const found = names.get(key);
    if (found === undefined) throw new Error(`the cases relation ${name} was not asked for ${String(key)}`);
    return found;
  };
  const relation: CasesRelation = {
    name,
    from: population.count === 'episodes' ? `(SELECT * FROM ${name} WHERE alone < ${NOT_COUNTED})` : name,
    population,
    grid: context.grid,
    column: (path) => named(pathNames, path),
    flag: (conditions) => named(flagNames, JSON.stringify(conditions)),
    distinct: context.distinct ?? distinctSql,
    sourceRows: (place) => sourceRowsSql(population.rows[place], context),
  };
  const columns: CaseColumns = { paths: pathNames, flags: needs.flags.map(({ conditions }) => conditions) };
  const body = (() => {
    switch (population.count) {
      case 'persons':
        return personCasesSql(population, columns, scans, context);
      case 'rows':
        return () => rowCasesSql(population, columns, context);
      case 'episodes':
        return () => ({ rows: episodeCasesSql(population, columns, context), beside: [] });
    }
  })();
  const kept = `${name}_kept`;
  return {
    relation,
    made: () => {
      const { rows, beside } = body();
      return [
        { name: kept, sql: rows, kept: true },
        { name, sql: `SELECT ${['k.*', ...beside].join(', ')} FROM ${kept} k` },
      ];
    },
  };
}

function sourceRowsSql(source: RowSource | undefined, context: SqlContext): string {
  if (source === undefined) throw new Error('no such row source');
  return `SELECT r.id AS cell, r.member AS reporter, ${personSql(source.table, context)} AS person, t.${identifier(ROW)} AS row, t.${identifier(source.date)} AS day
${fromSource(source, context)} AND ${inPeriodSql(source)}`;
}
