import type { SqlRelation } from '../../engine/sql/sql-runtime.ts';
import { literal } from '../../engine/sql/text.ts';

const ELSEWHERE = 'unit_elsewhere';
const COPIES = 'unit_copies';

/** That a row's unit counts in this database, as what stands after a condition. */
export const countedHere = (unit: string): string => ` AND ${unit} NOT IN (SELECT unit FROM ${ELSEWHERE})`;

/** That a row isn't a copy of one that the register's own server has. */
export const isOwnRow = (unit: string): string => `(${unit} IS NOT NULL OR NOT EXISTS (SELECT 1 FROM ${COPIES}))`;

/** What a server's other relations read: the units that count elsewhere, whatever is here of them, and whether what is no unit's is a copy. */
export function placeRelations(units: readonly string[], areCopies: boolean): readonly SqlRelation[] {
  const rows = units.map((unit) => `(${literal(unit)})`).join(', ');
  const elsewhere = units.length === 0 ? "SELECT '' AS unit WHERE FALSE" : `SELECT unit FROM (VALUES ${rows}) u (unit)`;
  return [
    { name: ELSEWHERE, sql: elsewhere },
    { name: COPIES, sql: `SELECT 1 AS one WHERE ${areCopies ? 'TRUE' : 'FALSE'}` },
  ];
}
