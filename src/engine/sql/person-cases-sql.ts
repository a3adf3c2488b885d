import type { Condition, PersonPopulation } from '../../definitions/population.ts';
import { type CaseColumns, type CasesSql, pathSql, tableSql } from './case-columns.ts';
import { dayOfKey, rowOfKey, tieBreakOfKey } from './row-key.ts';
import type { Scans } from './scans.ts';
import { hasColumn, ROW, type SqlContext } from './source-sql.ts';
import { identifier } from './text.ts';

/** Distinct persons per reporter, over the shared scans: asks at once, writes later. */
export function personCasesSql(
  population: PersonPopulation,
  columns: CaseColumns,
  scans: Scans,
  context: SqlContext,
): () => CasesSql {
  const [source, ...more] = population.rows;
  if (source === undefined) throw new Error('a population without rows');
  return more.length === 0
    ? ofOneSource(population, columns, scans, context)
    : ofSeveralSources(population, columns, scans, context);
}

/**
 * The person's first row stands for the case. Its number, its day and what broke a tie are in its key; for other columns it is
 * found again in the table.
 */
function ofOneSource(
  population: PersonPopulation,
  columns: CaseColumns,
  scans: Scans,
  context: SqlContext,
): () => CasesSql {
  const [source] = population.rows;
  if (source === undefined) throw new Error('a population without rows');
  const { first, tieBreak } = population;
  const scan = scans.of(source);
  const key = `s.${scan.pick({ first, tieBreak })}`;
  const flags = columns.flags.map((conditions) => scan.flag(conditions));
  const day = dayOfKey(key);
  const inKey = new Map([
    ...(tieBreak === undefined ? [] : [[tieBreak, tieBreakOfKey(key)] as const]),
    [source.date, day],
  ]);
  return () => {
    const isDay = ([path]: readonly [string, string]) => path === source.date;
    const kept = { ...columns, paths: new Map([...columns.paths].filter((path) => !isDay(path))) };
    const days = [...columns.paths].filter(isDay).map(([, name]) => `day AS ${name}`);
    const paths = pathSql(kept, (column) => inKey.get(column) ?? `t.${identifier(column)}`, 's.person');
    const readsRow = [...columns.paths.keys()].some((path) => !path.includes('.') && !inKey.has(path));
    const table = readsRow ? [`JOIN ${identifier(source.table)} t ON t.${identifier(ROW)} = ${rowOfKey(key)}`] : [];
    const items = [...flags.map((flag, place) => `s.${flag} AS f${place}`), ...paths.items];
    const rows = `SELECT r.id AS cell, r.part, r.member AS reporter, s.person, ${rowOfKey(key)} AS row, ${day} AS day${items.map((item) => `, ${item}`).join('')}
FROM ${scan.name} s JOIN ${context.grid.cells} r ON r.id = s.cell
${[...table, ...paths.joins].join('\n')}
WHERE ${key} IS NOT NULL AND ${day} BETWEEN r.first_day AND r.last_day`;
    return { rows, beside: [tableSql(source.table), '0 AS alone', '1 AS s0', ...days] };
  };
}

/** Persons with a row of any source. No single row stands for the case, so only paths through the person can be read. */
function ofSeveralSources(
  population: PersonPopulation,
  columns: CaseColumns,
  scans: Scans,
  context: SqlContext,
): () => CasesSql {
  const picked = population.rows.map((source) => {
    const scan = scans.of(source);
    const has = (conditions: readonly Condition[]) =>
      conditions.every(({ variable }) => hasColumn(context.dictionary.forms.get(source.table), variable));
    return {
      scan,
      pick: scan.pick({ first: population.first, tieBreak: population.tieBreak }),
      flags: columns.flags.map((conditions) => (has(conditions) ? scan.flag(conditions) : '0')),
    };
  });
  return () => {
    const paths = pathSql(columns, () => 'NULL', 'u.person');
    const branches = picked.map(({ scan, pick, flags }, place) => {
      const sources = picked.map((_, other) => `${other === place ? 1 : 0} AS s${other}`);
      return `SELECT cell, person, ${[...sources, ...flags.map((flag, nth) => `${flag} AS f${nth}`)].join(', ')} FROM ${scan.name} WHERE ${pick} IS NOT NULL`;
    });
    const most = [...picked.map((_, place) => `s${place}`), ...columns.flags.map((_, nth) => `f${nth}`)];
    const rows = `SELECT u.*, r.part, r.member AS reporter${paths.items.map((item) => `, ${item}`).join('')} FROM (
SELECT cell, person, ${most.map((column) => `max(${column}) AS ${column}`).join(', ')}
FROM (${branches.join('\nUNION ALL\n')}) b GROUP BY cell, person) u
JOIN ${context.grid.cells} r ON r.id = u.cell
${paths.joins.join('\n')}`;
    return { rows, beside: ['CAST(NULL AS VARCHAR) AS source_table', 'CAST(NULL AS BIGINT) AS row', '0 AS alone'] };
  };
}
