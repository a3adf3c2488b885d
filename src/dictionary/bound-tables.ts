import type { Day } from '../calendar/day.ts';
import type { Dictionary, Form, Row, Tables, Value, Variable } from './dictionary.ts';
import { PERSON } from './person-column.ts';
import { personNumber } from './person-number.ts';
import { recordedForms } from './recorded-forms.ts';

/** The column with the day on which a row became known, where the register has it. */
export const REGISTERED = 'registrerad';

/** A data set as it was known on the extract date. */
export interface BoundTables {
  /** What was known: what figures are made of. */
  readonly tables: Tables;
  /** Rows that became known, or happened, later. */
  readonly after: Tables;
  /** Known rows that repeat the key of a known row before them. */
  readonly refused: Tables;
}

/**
 * Recorded rows as they were known on the extract date (contract.md 1): without those that were registered, or are dated by
 * the form's own column, after it; with other dates after it as missing, or as the extract date where they tell as much of
 * that day (`knownBy`); with persons' numbers spelled in one way; and of
 * rows with one key only the first. Tables of derived forms are handed back as they are: they are made of bound ones.
 * Binding what is bound changes nothing. `analysis/bind-tables.ts` does the same in the database.
 */
export function boundTables(tables: Tables, dictionary: Dictionary, asOf: Day): BoundTables {
  const bound = new Map(tables);
  const after = new Map<string, readonly Row[]>();
  const refused = new Map<string, readonly Row[]>();
  for (const form of recordedForms(dictionary)) {
    const rows = tables.get(form.id);
    if (rows === undefined) continue;
    const isAfter = (row: Row) => bindingDate(form, row, asOf) !== undefined;
    const known = rows.filter((row) => !isAfter(row)).map((row) => boundRow(form, row, asOf));
    const seen = new Set<string>();
    const isFirst = ({ values }: Row) => {
      if (form.key.length === 0) return true;
      const key = JSON.stringify(form.key.map((column) => values[column] ?? null));
      return !seen.has(key) && seen.add(key) !== undefined;
    };
    const first = new Set(known.filter(isFirst));
    bound.set(form.id, [...first]);
    after.set(form.id, rows.filter(isAfter));
    refused.set(
      form.id,
      known.filter((row) => !first.has(row)),
    );
  }
  return { tables: bound, after, refused };
}

/** The column and the day by which a row is after the extract; undefined where it is not. */
export function bindingDate(
  form: Form,
  { values }: Row,
  asOf: Day,
): { readonly column: string; readonly on: string } | undefined {
  for (const column of bindingColumns(form)) {
    const on = values[column];
    if (typeof on === 'string' && on > asOf) return { column, on };
  }
  return undefined;
}

/** The columns whose date says when a row became known or happened. */
export function bindingColumns({ dated, variables }: Form): readonly string[] {
  const binding = variables.filter(({ id }) => id === REGISTERED || id === dated).map(({ id }) => id);
  return binding.toSorted((a, b) => Number(b === REGISTERED) - Number(a === REGISTERED));
}

/** The other dates of a form: after the extract they are not known. */
export function otherDates(form: Form): readonly Variable[] {
  const binding = bindingColumns(form);
  return form.variables.filter(({ id, type }) => type === 'date' && !binding.includes(id));
}

function boundRow(form: Form, row: Row, asOf: Day): Row {
  const values = { ...row.values };
  const isLate = (column: string) => String(row.values[column] ?? '') > asOf;
  for (const { id, knownBy } of otherDates(form)) {
    if (knownBy !== undefined) values[id] = [id, ...knownBy].some(isLate) ? asOf : (row.values[id] ?? null);
    else if (isLate(id)) values[id] = null;
  }
  if (PERSON in values) values[PERSON] = boundPerson(row, asOf);
  return { number: row.number, values };
}

/** The row's person, whose number is spelled in one way. */
export function boundPerson({ values }: Row, asOf: Day): Value {
  const person = values[PERSON] ?? null;
  return typeof person === 'string' ? (personNumber(person, asOf)?.digits ?? person) : person;
}
