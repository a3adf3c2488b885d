import type { Form, Value } from './dictionary.ts';
import { type Account, readValue } from './read-value.ts';
import type { Fault } from './value-fault.ts';

export interface ColumnFault {
  readonly column: string;
  readonly fault: Fault;
}

export interface ColumnAccount {
  readonly column: string;
  readonly account: Account;
}

/**
 * A row's values, or that it is refused. `faults`: what is wrong in it, of which one in a required column refuses the row
 * and others cost their cell; `accounts`: how what was certain but written otherwise was read. Absent where there are none.
 */
export type ReadRow = AcceptedRow | RefusedRow;

interface AcceptedRow {
  readonly values: Readonly<Record<string, Value>>;
  readonly faults?: readonly ColumnFault[];
  readonly accounts?: readonly ColumnAccount[];
}

interface RefusedRow {
  readonly faults: readonly ColumnFault[];
  /** The cells that could be read, and null for the others: no figure rests on them, but they tell whose the row is. */
  readonly legible: Readonly<Record<string, Value>>;
  readonly accounts?: readonly ColumnAccount[];
}

/** Reads a row's cells, by column, as values of the form's every variable. A column that isn't there is missing. */
export function readRow(form: Form, cells: Readonly<Record<string, string>>): ReadRow {
  const values: Record<string, Value> = {};
  const faults: ColumnFault[] = [];
  const accounts: ColumnAccount[] = [];
  for (const variable of form.variables) {
    const read = readValue(variable, cells[variable.id] ?? '');
    if ('fault' in read) {
      faults.push({ column: variable.id, fault: read.fault });
      values[variable.id] = null;
    } else {
      values[variable.id] = read.value;
      if (read.account !== undefined) accounts.push({ column: variable.id, account: read.account });
    }
  }
  const more = accounts.length === 0 ? {} : { accounts };
  if (faults.some(({ fault }) => fault.variable.required)) return { faults, legible: values, ...more };
  return faults.length === 0 ? { values, ...more } : { values, faults, ...more };
}
