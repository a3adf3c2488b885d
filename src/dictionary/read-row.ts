import type { Form, Value } from './dictionary.ts';
import { readValue } from './read-value.ts';
import type { Fault } from './value-fault.ts';

export interface ColumnFault {
  readonly column: string;
  readonly fault: Fault;
}

export type ReadRow =
  | { readonly values: Readonly<Record<string, Value>> }
  | { readonly faults: readonly ColumnFault[] };

/** Reads a row's cells, by column, as values of the form's every variable. A column that isn't there is missing. */
export function readRow(form: Form, cells: Readonly<Record<string, string>>): ReadRow {
  const values: Record<string, Value> = {};
  const faults: ColumnFault[] = [];
  for (const variable of form.variables) {
    const read = readValue(variable, cells[variable.id] ?? '');
    if ('fault' in read) faults.push({ column: variable.id, fault: read.fault });
    else values[variable.id] = read.value;
  }
  return faults.length > 0 ? { faults } : { values };
}
