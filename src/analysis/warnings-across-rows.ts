import type { Warning } from '../definitions/warning.ts';
import { hasColumn, ROW } from '../engine/sql/source-sql.ts';
import { onlyRow, SqlRow } from '../engine/sql/sql-row.ts';
import { identifier, literal } from '../engine/sql/text.ts';
import { CANDIDATES, type WarningContext } from '../engine/warnings/found.ts';
import { warningKindOf } from '../engine/warnings/warnings.ts';
import { ownCode } from '../problems/own-code.ts';
import { listing, type Problem } from '../problems/problem.ts';
import type { Database } from './duckdb.ts';

/**
 * What the area asks about across rows before its figures are handed in: each cell once, in the order of table and row, with the
 * reporter that the row belongs to. They change no figure.
 */
export async function warningsAcrossRows(database: Database, context: WarningContext): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const warning of context.area.warnings ?? []) problems.push(...(await listed(database, warning, context)));
  for (const name of [FOUND, CANDIDATES]) await database.run(`DROP TABLE IF EXISTS ${name}`);
  return problems;
}

/** The cells that the warning at hand asks about. */
const FOUND = 'warned_cell';

async function listed(database: Database, warning: Warning, context: WarningContext): Promise<Problem[]> {
  const { code, message, remedy } = warning;
  const kind = warningKindOf(warning);
  const candidates = kind.candidates?.(warning, context);
  if (candidates !== undefined) {
    await makeTable(database, CANDIDATES, candidates);
    const some = onlyRow(await database.rows(`SELECT count(*) AS n FROM ${CANDIDATES}`));
    if (some.count('n') === 0) return [];
  }
  const cells = `SELECT DISTINCT source_table, row, column_name FROM (${kind.sql(warning, context)}) f`;
  await makeTable(database, FOUND, cells);
  // Most often nothing is odd, and then no table is looked through for whose it is.
  const tables = await database.rows(`SELECT DISTINCT source_table FROM ${FOUND}`);
  const named = new Set(tables.map((row) => new SqlRow(row).text('source_table')));
  const rows =
    named.size === 0
      ? []
      : await database.rows(
          `SELECT f.source_table, f.row, f.column_name, ${reporterSql(named, context)} ORDER BY f.source_table, f.row, f.column_name`,
        );
  return listing(
    rows.map((cells) => new SqlRow(cells)),
    (row) => {
      const reporter = row.maybeText('reporter');
      return {
        code: ownCode(code),
        message,
        remedy,
        severity: 'warning',
        ...(reporter === undefined ? {} : { reporter }),
        table: row.text('source_table'),
        row: row.count('row'),
        column: row.text('column_name'),
      };
    },
  );
}

async function makeTable(database: Database, name: string, query: string): Promise<void> {
  await database.run(`DROP TABLE IF EXISTS ${name}`);
  await database.run(`CREATE TEMPORARY TABLE ${name} AS ${query}`);
}

/** The reporter of the found row `f`, where its table says which, and what stands after it to read it. */
function reporterSql(tables: ReadonlySet<string>, { area, dictionary }: WarningContext): string {
  const telling = [...tables].filter((table) => hasColumn(dictionary.forms.get(table), area.reporterVariable));
  const reporters = telling.map((_, place) => `t${place}.${identifier(area.reporterVariable)}`);
  const joins = telling.map((table, place) => {
    const own = `SELECT row FROM ${FOUND} WHERE source_table = ${literal(table)}`;
    const rows = `SELECT t.${identifier(ROW)} AS row, t.${identifier(area.reporterVariable)} FROM ${identifier(table)} t WHERE t.${identifier(ROW)} IN (${own})`;
    return `\nLEFT JOIN (${rows}) t${place} ON f.source_table = ${literal(table)} AND t${place}.row = f.row`;
  });
  const reporter = reporters.length === 0 ? 'CAST(NULL AS VARCHAR)' : `COALESCE(${reporters.join(', ')})`;
  return `${reporter} AS reporter FROM ${FOUND} f${joins.join('')}`;
}
