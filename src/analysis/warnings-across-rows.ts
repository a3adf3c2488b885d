import type { Warning } from '../definitions/warning.ts';
import { columnsOfWarning } from '../definitions/warning-columns.ts';
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
  return problems;
}

async function listed(database: Database, warning: Warning, context: WarningContext): Promise<Problem[]> {
  const { code, message, remedy } = warning;
  const found = `SELECT DISTINCT source_table, row, column_name FROM (${warningKindOf(warning).sql(warning, context)}) f`;
  const rows = await database.rows(
    `SELECT f.*, ${reporterSql(warning, context)} AS reporter FROM (${found}) f ORDER BY source_table, row, column_name`,
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
function reporterSql(warning: Warning, { area, dictionary }: WarningContext): string {
  const tables = new Set(columnsOfWarning(warning).map(({ table }) => table));
  const cases = [...tables]
    .filter((table) => hasColumn(dictionary.forms.get(table), area.reporterVariable))
    .map(
      (table) =>
        ` WHEN source_table = ${literal(table)} THEN (SELECT t.${identifier(area.reporterVariable)} FROM ${identifier(table)} t WHERE t.${identifier(ROW)} = f.row)`,
    );
  return cases.length === 0 ? 'CAST(NULL AS VARCHAR)' : `CASE${cases.join('')} END`;
}
