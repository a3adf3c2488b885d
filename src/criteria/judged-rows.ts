import type { Day } from '../calendar/day.ts';
import type { Area } from '../definitions/area.ts';
import { meets } from '../definitions/conditions.ts';
import type { AreaCriteria, CriteriaRows } from '../definitions/criteria/criteria.ts';
import { boundTables } from '../dictionary/bound-tables.ts';
import type { Dictionary, Form, Row, Tables } from '../dictionary/dictionary.ts';
import { PERSON } from '../dictionary/person-column.ts';
import type { CaseValues, CriteriaCase } from './criteria-case.ts';

/** A row that is held against the criteria, with what is known of its case. */
export interface RowToJudge {
  readonly table: string;
  readonly row: number;
  readonly person: string;
  readonly reporter: string;
  readonly day: string;
  /** What the unit itself says: whether it is inside; undefined where it doesn't. */
  readonly said: boolean | undefined;
  readonly case: CriteriaCase;
}

/**
 * The rows that are held against an area's criteria, table by table in the tables' order: those of its reporters on days when they have a permit, as
 * they were known on the extract date. What the criteria ask that isn't in the row is taken from the person's other rows.
 */
export function* rowsToJudge(
  tables: Tables,
  area: Area,
  criteria: AreaCriteria,
  dictionary: Dictionary,
  asOf: Day,
): Iterable<RowToJudge> {
  const { tables: known } = boundTables(tables, dictionary, asOf);
  const rowsOf = (table: string) => known.get(table) ?? [];
  for (const source of criteria.rows) {
    const form = dictionary.forms.get(source.table);
    if (form?.dated === undefined) continue;
    const each = byPerson(rowsOf(source.each));
    const latest = source.latest === undefined ? undefined : datedRows(dictionary.forms.get(source.latest), rowsOf);
    for (const { number, values } of rowsOf(source.table)) {
      const [person, reporter, day] = [PERSON, area.reporterVariable, form.dated].map((column) => values[column]);
      if (typeof person !== 'string' || typeof reporter !== 'string' || typeof day !== 'string') continue;
      if (!isPermitted(area, reporter, day)) continue;
      const before = latest?.(person, day);
      yield {
        table: source.table,
        row: number,
        person,
        reporter,
        day,
        said: saidOf(area, values),
        case: {
          table: source.table,
          own: {
            ...pathsOf(source.table, values),
            ...(before === undefined ? {} : pathsOf(source.latest ?? '', before.values)),
          },
          each: (each.get(person) ?? [])
            .filter((row) => isOfRow(row, values, source, each.get(person) ?? []))
            .map((row) => ({ row: row.number, known: pathsOf(source.each, row.values) })),
        },
      };
    }
  }
}

const pathsOf = (table: string, values: Row['values']): CaseValues =>
  Object.fromEntries(Object.entries(values).map(([column, value]) => [`${table}.${column}`, value]));

function byPerson(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  return Map.groupBy(rows, ({ values }) => String(values[PERSON] ?? ''));
}

/** Gives a person's latest row of a table on a day or before; of several on one day the last in the table. */
function datedRows(form: Form | undefined, rowsOf: (table: string) => readonly Row[]) {
  const column = form?.dated;
  if (form === undefined || column === undefined) return undefined;
  const rows = byPerson(rowsOf(form.id));
  const dayOf = ({ values }: Row) => String(values[column] ?? '');
  return (person: string, day: string): Row | undefined =>
    (rows.get(person) ?? [])
      .filter((row) => dayOf(row) !== '' && dayOf(row) <= day)
      .reduce<Row | undefined>(
        (last, row) => (last === undefined || dayOf(row) >= dayOf(last) ? row : last),
        undefined,
      );
}

/** Whether a row is a case of the row that is judged: the one that it names, where it names one that there is. */
function isOfRow(row: Row, judged: Row['values'], { by }: CriteriaRows, all: readonly Row[]): boolean {
  const named = by === undefined ? null : (judged[by] ?? null);
  if (by === undefined || named === null || !all.some(({ values }) => values[by] === named)) return true;
  return row.values[by] === named;
}

function isPermitted({ permits }: Area, unit: string, day: string): boolean {
  return permits.some(({ reporter, from, to }) => reporter === unit && from <= day && (to === undefined || day <= to));
}

/** What the unit says of a row by the variable that decides whether it counts at all. */
function saidOf({ scope }: Area, values: Row['values']): boolean | undefined {
  if (scope === undefined || (values[scope.condition.variable] ?? null) === null) return undefined;
  return meets(values, [scope.condition]);
}
