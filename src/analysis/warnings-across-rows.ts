import type { Warning } from '../definitions/warning.ts';
import type { Dictionary } from '../dictionary/dictionary.ts';
import { hasColumn, ROW } from '../engine/sql/source-sql.ts';
import { SqlRow } from '../engine/sql/sql-row.ts';
import type { SqlAnswer, SqlRuntime } from '../engine/sql/sql-runtime.ts';
import { IN_BYTES, identifier, literal } from '../engine/sql/text.ts';
import type { WarningContext } from '../engine/warnings/found.ts';
import { warningKindOf } from '../engine/warnings/warnings.ts';
import { ownCode } from '../problems/own-code.ts';
import { listing, type Problem, problem } from '../problems/problem.ts';

/** The few that a warning has to look for, and the cells that it asks about, by its place among the area's. */
const candidatesOf = (place: number) => `warning_candidate_${place}`;
const foundBy = (place: number) => `warned_cell_${place}`;

/**
 * What is asked about across rows before figures are handed in: each cell once, in the order of table and row, with the
 * reporter that the row belongs to. They change no figure.
 */
export async function warningsAcrossRows(
  runtime: SqlRuntime,
  all: readonly Warning[],
  context: WarningContext,
): Promise<readonly Problem[]> {
  const warnings = all.flatMap((warning) => {
    const { sql, candidates, asksOthers } = warningKindOf(warning);
    const isAsked = sql !== undefined && !(runtime.apart && asksOthers?.(warning, context.dictionary));
    return isAsked ? [{ warning, sql, candidates }] : [];
  });
  const made: string[] = [];
  const keep = async (name: string, sql: string) => {
    await runtime.define({ name, sql, kept: true, few: true });
    made.push(name);
  };
  try {
    for (const [place, { warning, ...kind }] of warnings.entries()) {
      const candidates = kind.candidates?.(warning, context);
      if (candidates !== undefined) await keep(candidatesOf(place), candidates);
      const cells = kind.sql(warning, { ...context, candidates: candidatesOf(place) });
      await keep(foundBy(place), `SELECT DISTINCT source_table, row, column_name FROM (${cells}) f`);
    }
    // Most often nothing is odd, and then no table is looked through for whose it is.
    const tables = await runtime.ask(
      warnings.map((_, place) => ({
        questions: [
          {
            ...{ id: 'tables', sql: `SELECT DISTINCT source_table FROM ${foundBy(place)}` },
            joined: { rows: 'listed', order: ['source_table'], once: ['source_table'] },
          },
        ],
        read: (answers) => answers('tables').map((row) => new SqlRow(row).text('source_table')),
      })),
    );
    const problems = await runtime.ask(
      warnings.flatMap(({ warning }, place) => {
        const named = new Set(tables[place]);
        if (named.size === 0) return [];
        const sql = `SELECT f.source_table, f.row, f.column_name, ${reporterSql(named, foundBy(place), context)} ORDER BY f.source_table ${IN_BYTES}, f.row, f.column_name ${IN_BYTES}`;
        const order = ['source_table', 'row', 'column_name'];
        const joined = { rows: 'listed', order, once: order } as const;
        return [{ questions: [{ id: 'cells', sql, joined }], read: (answers) => listed(warning, answers('cells')) }];
      }),
    );
    return problems.flat();
  } finally {
    await runtime.release(made);
  }
}

/** Which of an area's rules can't be asked where its rows are in several databases. */
export function rulesUnasked(
  { apart }: SqlRuntime,
  all: readonly Warning[],
  dictionary: Dictionary,
): readonly Problem[] {
  const unasked = all.filter((warning) => warningKindOf(warning).asksOthers?.(warning, dictionary));
  if (apart === undefined || unasked.length === 0) return [];
  return [problem('rows-at-servers', { rules: unasked.map(({ code }) => code).join(', ') })];
}

function listed({ code, message, remedy }: Warning, cells: SqlAnswer): readonly Problem[] {
  return listing(
    cells.map((row) => new SqlRow(row)),
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

/** The reporter of the found row `f`, where its table says which, and what stands after it to read it. */
function reporterSql(tables: ReadonlySet<string>, found: string, { area, dictionary }: WarningContext): string {
  const telling = [...tables].filter((table) => hasColumn(dictionary.forms.get(table), area.reporterVariable));
  const reporters = telling.map((_, place) => `t${place}.${identifier(area.reporterVariable)}`);
  const joins = telling.map((table, place) => {
    const own = `SELECT row FROM ${found} WHERE source_table = ${literal(table)}`;
    const rows = `SELECT t.${identifier(ROW)} AS row, t.${identifier(area.reporterVariable)} FROM ${identifier(table)} t WHERE t.${identifier(ROW)} IN (${own})`;
    return `\nLEFT JOIN (${rows}) t${place} ON f.source_table = ${literal(table)} AND t${place}.row = f.row`;
  });
  const reporter = reporters.length === 0 ? 'CAST(NULL AS VARCHAR)' : `COALESCE(${reporters.join(', ')})`;
  return `${reporter} AS reporter FROM ${found} f${joins.join('')}`;
}
