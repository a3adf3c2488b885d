import type { Value } from '../dictionary/dictionary.ts';

/** One row with every column of its table in the contract: ISO text for days, null for what is missing. */
export type SimulatedRow = Readonly<Record<string, Value>>;

/** Rows by table name, for all tables about persons; `tackningsunderlag` comes from `simulateCoverage`. */
export type SimulatedTables = Readonly<Record<TableName, readonly SimulatedRow[]>>;

export type TableName = (typeof TABLE_NAMES)[number];
export const TABLE_NAMES = [
  'patient',
  'diagnos',
  'bedomning',
  'behandling',
  'vardkontakt',
  'prem',
  'vardplan',
  'uppfoljning',
] as const;

/** Tables under construction. */
export type Pages = Readonly<Record<TableName, SimulatedRow[]>>;

export function emptyPages(): Pages {
  return {
    patient: [],
    diagnos: [],
    bedomning: [],
    behandling: [],
    vardkontakt: [],
    prem: [],
    vardplan: [],
    uppfoljning: [],
  };
}
