import { day } from '../calendar/day.ts';
import { MADE_UP } from '../dictionary/made-up.ts';
import { PERMIT_FROM } from './calibration-nhv.ts';
import { UNITS, type UnitId } from './codes.ts';
import type { SimulatedRow, SimulatedTables, TableName } from './simulated-tables.ts';

/** The tables that a unit delivers for a year, each with the column that dates its rows (contract.md 1). */
const DELIVERED = {
  bedomning: 'mdk_datum',
  behandling: 'behandlingsdatum',
  vardkontakt: 'inskrivning',
  prem: 'uppfoljd_datum',
  vardplan: 'datum',
} as const satisfies Partial<Record<TableName, string>>;

/** In the middle of the window for handing in, March of the year after (A). */
const DECLARED_ON = '03-15';

/**
 * The rows of `leverans`: what each unit states, in March of the year after, that it has delivered of each table. Every
 * simulated unit delivers all of them, so that a year without rows is a true zero. Counted chunk by chunk, in any order.
 */
export class DeliveryTally {
  readonly #counts = new Map<string, number>();

  /** Counts the rows of some persons: those of the year that were entered by the day of the statement. */
  count(tables: SimulatedTables): void {
    for (const [table, column] of Object.entries(DELIVERED))
      for (const row of tables[table as keyof typeof DELIVERED]) {
        const year = Number(String(row[column]).slice(0, 4));
        if (String(row['registrerad']) > declaredOn(year)) continue;
        const key = keyOf(row['enhet'], year, table);
        this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
      }
  }

  /** The statements made by the extract date. */
  rows(lastDay: string): SimulatedRow[] {
    const rows: SimulatedRow[] = [];
    for (let year = Number(PERMIT_FROM.slice(0, 4)); declaredOn(year) <= lastDay; year++)
      for (const enhet of UNITS)
        for (const tabell of Object.keys(DELIVERED))
          rows.push({
            enhet,
            ar: year,
            tabell,
            levererad: true,
            antal_rader: this.#counts.get(keyOf(enhet, year, tabell)) ?? 0,
            registrerad: declaredOn(year),
            [MADE_UP]: true,
          });
    return rows;
  }
}

function declaredOn(year: number): string {
  return day(`${year + 1}-${DECLARED_ON}`);
}

function keyOf(unit: SimulatedRow[string] | UnitId | undefined, year: number, table: string): string {
  return `${unit} ${year} ${table}`;
}
