import { type Day, day, isDay } from '../../calendar/day.ts';
import { calendarYear, intersection, isWithin, type Period } from '../../calendar/period.ts';
import type { Area } from '../../definitions/area.ts';
import { meets } from '../../definitions/conditions.ts';
import { NATION } from '../../definitions/nation.ts';
import type { RowSource, VariablePath } from '../../definitions/population.ts';
import { stratumValue } from '../../definitions/strata.ts';
import type { Row, Tables, Value } from '../../dictionary/dictionary.ts';
import { PERSON } from '../../dictionary/person-column.ts';
import type { Case, Decision } from './case.ts';

/** Everything a population needs to know of the world. */
export interface PlainContext {
  readonly area: Area;
  readonly tables: Tables;
  readonly reporter: string;
  /** Id of a stratum of the area; absent when all are together. */
  readonly stratum?: string;
  readonly period: Period;
  /** The one row about a person in a table, where there is one. */
  readonly rowOf: (table: string, person: string) => Row | undefined;
}

/** A population's cases at one reporter, with the decision on every row that was looked at. */
export interface PlainCases {
  readonly cases: readonly Case[];
  readonly decisions: readonly Decision[];
  /** Rows that should have been cases but can't be: listed as problems. */
  readonly excluded: readonly { readonly table: string; readonly row: Row; readonly code: string }[];
}

/** A row of a source that is in scope at the reporter, with its day. */
export interface DatedRow {
  readonly source: number;
  readonly table: string;
  readonly person: string;
  readonly day: Day;
  readonly row: Row;
}

/** Rows of one source that are in scope at the reporter; the others get a decision that says why not. */
export function rowsInScope(
  source: RowSource,
  place: number,
  context: PlainContext,
  decisions: Decision[],
): DatedRow[] {
  const { area, reporter } = context;
  const found: DatedRow[] = [];
  for (const row of context.tables.get(source.table) ?? []) {
    if (reporterOf(row.values, area) !== reporter) continue;
    const person = String(row.values[PERSON] ?? '');
    const outside = (reason: string) =>
      decisions.push({ reporter, person, table: source.table, row: row.number, verdict: 'outside', reason });
    const scope = area.scope?.condition;
    if (!isInStratum(row, context)) outside(`hör inte till ${context.stratum}`);
    else if (scope && scope.variable in row.values && !meets(row.values, [scope])) {
      outside(row.values[scope.variable] === null ? `${scope.variable} saknas` : `${scope.variable} är inte ja`);
    } else if (!meets(row.values, source.conditions)) {
      const unmet = source.conditions.filter((condition) => !meets(row.values, [condition]));
      outside(`${unmet.map(({ variable }) => variable).join(', ')} uppfyller inte villkoret`);
    } else {
      const on = dayOf(row, source, context.period);
      if (on === undefined) outside(`${source.date} saknas`);
      else found.push({ source: place, table: source.table, person, day: on, row });
    }
  }
  return found;
}

/** The reporter that a row belongs to; one that doesn't say may belong to the nation alone. */
export function reporterOf(values: Row['values'], { reporterVariable, unplaced }: Area): Value {
  return values[reporterVariable] ?? (unplaced === 'nation' ? NATION : null);
}

function isInStratum(row: Row, { area, stratum }: PlainContext): boolean {
  const value = stratumValue(area, stratum);
  return value === undefined || row.values[area.strata?.variable ?? ''] === value;
}

/** The row's day. One that is dated by year belongs to the whole of it: it stands on the first day that it shares with the period. */
function dayOf(row: Row, { date, anchor }: RowSource, period: Period): Day | undefined {
  const on = row.values[date];
  if (anchor !== 'year') return typeof on === 'string' ? day(on) : undefined;
  if (!isDay(`${on}-01-01`)) return undefined;
  const year = calendarYear(Number(on));
  return intersection(period, year)?.from ?? year.from;
}

/** Splits rows by whether they are dated in the period; those outside get a decision. */
export function inPeriod(rows: readonly DatedRow[], context: PlainContext, decisions: Decision[]): DatedRow[] {
  return rows.filter((dated) => {
    if (isWithin(context.period, dated.day)) return true;
    decisions.push({
      reporter: context.reporter,
      person: dated.person,
      table: dated.table,
      row: dated.row.number,
      verdict: 'outside',
      reason: `daterad ${dated.day}, utanför ${context.period.from} – ${context.period.to}`,
    });
    return false;
  });
}

/** A reader of the case's variables: its own row first, `table.column` from the person's one row in that table. */
export function reader(context: PlainContext, person: string, row: Row): (path: VariablePath) => Value {
  return (path) => {
    const [table, column] = path.split('.');
    if (table === undefined || column === undefined) return row.values[path] ?? null;
    return context.rowOf(table, person)?.values[column] ?? null;
  };
}

/** Orders rows by day, then by an earlier date in the tie-break column (missing last), then as they stand in the table. */
export function byDay(tieBreak: string | undefined): (a: DatedRow, b: DatedRow) => number {
  const tie = (dated: DatedRow) => String((tieBreak && dated.row.values[tieBreak]) || '9999');
  return (a, b) => {
    if (a.day !== b.day) return a.day < b.day ? -1 : 1;
    if (tie(a) !== tie(b)) return tie(a) < tie(b) ? -1 : 1;
    return a.row.number - b.row.number;
  };
}

/** Looks up the one row about a person in a table; tables are indexed when first asked for. */
export function rowsByPerson(tables: Tables): PlainContext['rowOf'] {
  const indexes = new Map<string, ReadonlyMap<string, Row>>();
  return (table, person) => {
    const known = indexes.get(table);
    if (known !== undefined) return known.get(person);
    const rows = (tables.get(table) ?? []).toReversed();
    const index = new Map(rows.map((row) => [String(row.values[PERSON]), row]));
    indexes.set(table, index);
    return index.get(person);
  };
}
