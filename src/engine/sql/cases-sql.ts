import type { Population, RowSource, VariablePath } from '../../definitions/measure.ts';
import { type CaseColumns, NOT_COUNTED } from './case-columns.ts';
import { episodeCasesSql } from './episode-cases-sql.ts';
import { personCasesSql } from './person-cases-sql.ts';
import type { CaseFlag, CasesRelation } from './query.ts';
import { rowCasesSql } from './row-cases-sql.ts';
import type { Scans } from './scans.ts';
import { fromSource, inPeriodSql, personSql, ROW, type SqlContext } from './source-sql.ts';
import { identifier } from './text.ts';

/** What a cases relation must hold beside the case itself. */
export interface CaseNeeds {
  readonly paths: readonly VariablePath[];
  readonly flags: readonly CaseFlag[];
}

/** The statement that makes a population's cases relation, and the relation as its measures see it. */
export function casesRelation(
  name: string,
  population: Population,
  needs: CaseNeeds,
  scans: Scans,
  context: SqlContext,
): { readonly relation: CasesRelation; readonly statement: () => string } {
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
        return () => episodeCasesSql(population, columns, context);
    }
  })();
  return { relation, statement: () => `CREATE TEMPORARY TABLE ${name} AS\n${body()}` };
}

function sourceRowsSql(source: RowSource | undefined, context: SqlContext): string {
  if (source === undefined) throw new Error('no such row source');
  return `SELECT r.id AS cell, r.member AS reporter, ${personSql(source.table, context)} AS person, t.${identifier(ROW)} AS row, t.${identifier(source.date)} AS day
${fromSource(source, context)} AND ${inPeriodSql(source)}`;
}
