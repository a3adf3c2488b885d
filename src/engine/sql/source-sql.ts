import type { Area } from '../../definitions/area.ts';
import { NATION } from '../../definitions/nation.ts';
import type { RowSource } from '../../definitions/population.ts';
import type { Dictionary, Form } from '../../dictionary/dictionary.ts';
import { PERSON } from '../../dictionary/person-column.ts';
import { conditionsSql, identifier, literal } from './text.ts';

/** The column that numbers a table's rows, in every relation the SQL reads. */
export const ROW = '_row';

/** What the generator knows while it writes. */
export interface SqlContext {
  readonly area: Area;
  readonly dictionary: Dictionary;
  readonly grid: GridRelations;
  /** How different values are counted; as in one database where it is left out. */
  readonly distinct?: (expression: string) => string;
}

/**
 * The names of a grid's relations. `cells`: `id`, `part`, `member` (the reporter), `first_day`, `last_day`, `first_year`,
 * `last_year`, `stratum` (a value of the stratum variable, NULL for all together). `parts`: `part` and the same period and stratum.
 */
export interface GridRelations {
  readonly cells: string;
  readonly parts: string;
  /** Whether any part is a stratum: else the stratum is not asked for. */
  readonly divided: boolean;
}

/** `FROM table t JOIN cells r … WHERE in scope and the conditions hold`: a row of a source for each cell it belongs to, whatever its day. `more` joins of it stand before WHERE. */
export function fromSource(source: RowSource, context: SqlContext, more = ''): string {
  const { area, dictionary, grid } = context;
  const scope = area.scope?.condition;
  const form = dictionary.forms.get(source.table);
  const scoped = scope && hasColumn(form, scope.variable) ? [scope] : [];
  return `FROM ${identifier(source.table)} t JOIN ${grid.cells} r ON r.member = ${reporterSql('t', area)}${inStratumSql(source.table, context)}${more === '' ? '' : `\n${more}`}
WHERE ${conditionsSql('t', [...scoped, ...source.conditions])} AND t.${identifier(source.date)} IS NOT NULL`;
}

/** The reporter that a row belongs to; one that doesn't say may belong to the nation alone. */
export function reporterSql(alias: string, { reporterVariable, unplaced }: Area): string {
  const column = `${alias}.${identifier(reporterVariable)}`;
  return unplaced === 'nation' ? `COALESCE(${column}, ${literal(NATION)})` : column;
}

/** That the row `t` belongs to the stratum of `r`: one of all together holds every row, also of a table that isn't divided. */
export function inStratumSql(table: string, { area, dictionary, grid }: SqlContext): string {
  if (!grid.divided || area.strata === undefined) return '';
  const { variable } = area.strata;
  const same = hasColumn(dictionary.forms.get(table), variable) ? ` OR r.stratum = t.${identifier(variable)}` : '';
  return ` AND (r.stratum IS NULL${same})`;
}

/** That the row's day, or its year, lies in the period of `r`. */
export function inPeriodSql({ date, anchor }: RowSource): string {
  return anchor === 'year'
    ? `t.${identifier(date)} BETWEEN r.first_year AND r.last_year`
    : `t.${identifier(date)} BETWEEN r.first_day AND r.last_day`;
}

/** Whose the row is; a table of sums is about nobody. */
export function personSql(table: string, { dictionary }: Pick<SqlContext, 'dictionary'>): string {
  return hasColumn(dictionary.forms.get(table), PERSON) ? `t.${identifier(PERSON)}` : 'CAST(NULL AS VARCHAR)';
}

/** Whether the form has the variable. */
export function hasColumn(form: Form | undefined, variable: string): boolean {
  return form?.variables.some(({ id }) => id === variable) ?? false;
}

export const ROW_COLUMN = `t.${identifier(ROW)}`;
