import type { SqlRelation } from '../../engine/sql/sql-runtime.ts';
import { literal } from '../../engine/sql/text.ts';

const ELSEWHERE = 'unit_elsewhere';
const COPIES = 'unit_copies';

/** That a row's unit counts in this database, as what stands after a condition. */
export const countedHere = (unit: string): string => ` AND ${unit} NOT IN (SELECT unit FROM ${ELSEWHERE})`;

/** That a row isn't a copy of one that the register's own server has. */
export const isOwnRow = (unit: string): string => `(${unit} IS NOT NULL OR NOT EXISTS (SELECT 1 FROM ${COPIES}))`;

/** What the relations at home read: the units that count elsewhere, whatever is here of them. */
export const homeRelations = (away: readonly string[]): readonly SqlRelation[] =>
  relations(`SELECT unit FROM (VALUES ${valuesOf(away)}) u (unit) WHERE unit <> ''`, false);

/**
 * What the relations at another server read: units that are here and don't count here, also those that came after it was asked where each counts;
 * and that what is no unit's is a copy.
 */
export const otherRelations = (counted: readonly string[]): readonly SqlRelation[] =>
  relations(
    `SELECT u.unit FROM vm.units_here() u (unit) WHERE u.unit NOT IN (SELECT c.unit FROM (VALUES ${valuesOf(counted)}) c (unit))`,
    true,
  );

/** A list has something in it, and no unit is called nothing. */
const valuesOf = (units: readonly string[]) => ['', ...units].map((unit) => `(${literal(unit)})`).join(', ');

function relations(elsewhere: string, areCopies: boolean): readonly SqlRelation[] {
  return [
    { name: ELSEWHERE, sql: elsewhere },
    { name: COPIES, sql: `SELECT 1 AS one WHERE ${areCopies ? 'TRUE' : 'FALSE'}` },
  ];
}
