import type { DatedColumn, FarYear } from '../../definitions/warning.ts';
import type { Row } from '../../dictionary/dictionary.ts';
import type { YearCounts } from '../../engine/warnings/found.ts';
import type { Connection } from '../database.ts';

/** A record's row that dates are held against, and whose. */
export interface RowOfUnit {
  readonly form: string;
  readonly row: Row;
  readonly unit: string;
}

/**
 * The years of a unit's other dates, as far as a rule has to know them for one row: of a year that isn't alone one date near it is enough, and only for
 * one that is all are counted.
 */
export async function yearsNear(
  connection: Connection,
  { dates, overYears }: FarYear,
  { form, row, unit }: RowOfUnit,
): Promise<YearCounts> {
  const own = dates.flatMap(({ table, date }) => {
    const on = table === form ? row.values[date] : null;
    return typeof on === 'string' ? [Number(on.slice(0, 4))] : [];
  });
  const found = new Map<number, number>();
  // Most often a record of the same form is near.
  const inOrder = dates.toSorted((a, b) => Number(b.table === form) - Number(a.table === form));
  for (const year of new Set(own)) {
    const near = await firstNear(connection, inOrder, {
      unit,
      except: row.number,
      from: year - overYears,
      to: year + overYears,
    });
    if (near === undefined) return countedYears(connection, dates, { unit, except: row.number });
    found.set(near, (found.get(near) ?? 0) + 1);
  }
  return found;
}

/** The newest version of each record of the form `$1` that is signed, but for the record `$3`, of the unit `$2` where one is given. */
const SIGNED = `vm.record r cross join lateral (
  select fields, status from vm.version v where v.record = r.record and v.status <> 'draft' order by nr desc limit 1
) as newest where r.form = $1 and ($2::text is null or r.unit = $2) and r.record <> $3 and newest.status = 'signed'`;

async function firstNear(
  connection: Connection,
  dates: readonly DatedColumn[],
  {
    unit,
    except,
    from,
    to,
  }: { readonly unit: string; readonly except: number; readonly from: number; readonly to: number },
): Promise<number | undefined> {
  for (const { table, date } of dates) {
    const [row] = await connection.rows(
      `select left(newest.fields ->> $4, 4)::integer as year from ${SIGNED} and newest.fields ->> $4 between $5 and $6 limit 1`,
      [table, unit, except, date, `${from}-01-01`, `${to}-12-31`],
    );
    if (row !== undefined) return Number(row['year']);
  }
  return undefined;
}

/** How many dates of each year there are in records, of a unit or of all that whoever asks may see. */
export async function countedYears(
  connection: Connection,
  dates: readonly DatedColumn[],
  { unit, except }: { readonly unit?: string; readonly except?: number } = {},
): Promise<YearCounts> {
  const counts = new Map<number, number>();
  for (const { table, date } of dates)
    for (const { year, n } of await connection.rows(
      `select left(newest.fields ->> $4, 4)::integer as year, count(*) as n from ${SIGNED} and newest.fields ->> $4 is not null group by 1`,
      [table, unit ?? null, except ?? 0, date],
    ))
      counts.set(Number(year), (counts.get(Number(year)) ?? 0) + Number(n));
  return counts;
}
