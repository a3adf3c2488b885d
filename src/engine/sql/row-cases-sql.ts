import type { RowPopulation } from '../../definitions/population.ts';
import { type CaseColumns, type CasesSql, pathSql, tableSql } from './case-columns.ts';
import { fromSource, inPeriodSql, personSql, ROW_COLUMN, type SqlContext } from './source-sql.ts';
import { conditionsSql, identifier } from './text.ts';

/** Every row dated in the period is a case. */
export function rowCasesSql(population: RowPopulation, columns: CaseColumns, context: SqlContext): CasesSql {
  const [source] = population.rows;
  const paths = pathSql(columns, (column) => `c.${identifier(column)}`, 'c.person');
  const own = [...columns.paths.keys()]
    .filter((path) => !path.includes('.'))
    .map((column) => `t.${identifier(column)}`);
  const flags = columns.flags.map(
    (conditions, place) => `CASE WHEN ${conditionsSql('t', conditions)} THEN 1 ELSE 0 END AS f${place}`,
  );
  const inner = [
    `r.id AS cell, r.part, r.member AS reporter, ${personSql(source.table, context)} AS person, ${ROW_COLUMN} AS row`,
    ...flags,
    ...own,
  ];
  const rows = `SELECT c.*${paths.items.map((item) => `, ${item}`).join('')} FROM (
SELECT ${inner.join(', ')}
${fromSource(source, context)} AND ${inPeriodSql(source)}) c
${paths.joins.join('\n')}`;
  return { rows, beside: [tableSql(source.table), '0 AS alone', '1 AS s0'] };
}
