import type { MatrixArea } from './areas.ts';
import { AS_OF, type DataSet } from './data-sets.ts';

/**
 * Whether a reporter has delivered a table for a year, counted anew from the tables (contract.md 1): what `leverans` says where
 * it speaks, else a row of the reporter dated in the year's window.
 */
export function isDelivered(
  area: MatrixArea,
  { tables }: DataSet,
  reporter: string,
  table: string,
  year: number,
): boolean {
  const stated = (tables['leverans'] ?? []).find(
    (row) => row['enhet'] === reporter && row['ar'] === String(year) && row['tabell'] === table && isKnown(row),
  );
  if (stated !== undefined) return stated['levererad'] === 'ja';
  const start = area.from[reporter] ?? '';
  const isAnyYear = table === 'vardplan' || area.takesPart === true;
  const first = isAnyYear || `${year}-01-01` < start ? start : `${year}-01-01`;
  const end = isAnyYear ? AS_OF : table === 'prem' ? daysAfter(`${year}-12-31`, 70) : `${year}-12-31`;
  return (tables[table] ?? []).some((row) => {
    const dated = isKnown(row) ? area.dated(table, row, tables) : undefined;
    return dated?.reporter === reporter && dated.day >= first && dated.day <= end && dated.day <= AS_OF;
  });
}

function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

const isKnown = (row: Readonly<Record<string, string>>) => (row['registrerad'] ?? '') <= AS_OF;

/** The tables of a measure that a reporter has not delivered for a year. */
export function undelivered(
  area: MatrixArea,
  data: DataSet,
  measure: string,
  reporter: string,
  year: number,
): string[] {
  return area.needs(measure).filter((table) => !isDelivered(area, data, reporter, table, year));
}
