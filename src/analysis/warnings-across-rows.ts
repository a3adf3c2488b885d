import type { Warning } from '../definitions/warning.ts';
import { hasColumn, ROW } from '../engine/sql/source-sql.ts';
import { SqlRow } from '../engine/sql/sql-row.ts';
import { identifier, literal } from '../engine/sql/text.ts';
import type { WarningContext } from '../engine/warnings/found.ts';
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
  await database.run(`DROP TABLE IF EXISTS ${FOUND}`);
  return problems;
}

/** The cells that the warning at hand asks about. */
const FOUND = 'warned_cell';

async function listed(database: Database, warning: Warning, context: WarningContext): Promise<Problem[]> {
  const { code, message, remedy } = warning;
  const kind = warningKindOf(warning);
  await database.run(`DROP TABLE IF EXISTS ${FOUND}`);
  await database.run(
    `CREATE TEMPORARY TABLE ${FOUND} AS SELECT DISTINCT source_table, row, column_name FROM (${kind.sql(warning, context)}) f`,
  );
  // Most often nothing is odd, and then no table is looked through for whose it is.
  const tables = await database.rows(`SELECT DISTINCT source_table FROM ${FOUND}`);
  const named = new Set(tables.map((row) => new SqlRow(row).text('source_table')));
  const rows =
    named.size === 0
      ? []
      : await database.rows(
          `SELECT f.*, ${reporterSql(named, context)} AS reporter FROM ${FOUND} f ORDER BY source_table, row, column_name`,
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

/** The reporter of the row, where its table says which. */
function reporterSql(tables: ReadonlySet<string>, { area, dictionary }: WarningContext): string {
  const cases = [...tables]
    .filter((table) => hasColumn(dictionary.forms.get(table), area.reporterVariable))
    .map(
      (table) =>
        ` WHEN source_table = ${literal(table)} THEN (SELECT t.${identifier(area.reporterVariable)} FROM ${identifier(table)} t WHERE t.${identifier(ROW)} = f.row)`,
    );
  return cases.length === 0 ? 'CAST(NULL AS VARCHAR)' : `CASE${cases.join('')} END`;
}
