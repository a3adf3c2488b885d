import { isDay } from '../calendar/day.ts';
import type { Form, Value, Variable, VariableType } from './dictionary.ts';

/** A form with the columns of every version that records have been written with. */
export interface WideForm {
  readonly form: Form;
  /** Its versions, in order. */
  readonly versions: readonly number[];
  /** The versions that a column belongs to, of those that don't belong to all. */
  readonly partly: ReadonlyMap<string, readonly number[]>;
  /** A record's values, by whichever version it was written, in their columns. */
  readonly placed: (values: Readonly<Record<string, Value>>) => Readonly<Record<string, Value>>;
}

interface Column {
  readonly id: string;
  readonly variable: Variable;
  readonly versions: number[];
}

/**
 * Puts the versions of a form together. A variable that the form has lost keeps its column. One that has changed its type has a column by
 * its own name of the form's own type, and of what was written with another type one more, named by the last version that had it.
 * @param form as it is now @param others its other versions that records were written with
 */
export function wideForm(form: Form, others: readonly Form[]): WideForm {
  const number = ({ version = 1 }: Form) => version;
  const all = [form, ...others.toSorted((a, b) => number(b) - number(a))];
  const columns: Column[] = [];
  for (const one of all)
    for (const variable of one.variables) {
      // What is written in one's own words is in no table out of the register.
      if (one !== form && isSealed(variable)) continue;
      const same = columns.filter((column) => column.variable.id === variable.id);
      const own = same.find((column) => KEPT[column.variable.type] === KEPT[variable.type]);
      if (own !== undefined) own.versions.push(number(one));
      else {
        const id = same.length === 0 ? variable.id : `${variable.id}_v${number(one)}`;
        columns.push({ id, variable, versions: [number(one)] });
      }
    }
  const versions = all.map(number).toSorted((a, b) => a - b);
  return {
    versions,
    form: { ...form, variables: columns.map(({ id, variable }) => ({ ...variable, id })) },
    partly: new Map(
      columns
        .filter((column) => column.versions.length < all.length)
        .map((column) => [column.id, column.versions.toSorted((a, b) => a - b)]),
    ),
    placed: (values) =>
      Object.fromEntries(
        Object.entries(values).flatMap(([id, value]) => {
          const column = columns.find((one) => one.variable.id === id && isOf(one.variable.type, value));
          return column === undefined ? [] : [[column.id, value]];
        }),
      ),
  };
}

/** How a table keeps values of a type: a code is a text there. */
const KEPT: Readonly<Record<VariableType, string>> = {
  text: 'text',
  code: 'text',
  date: 'date',
  boolean: 'boolean',
  integer: 'integer',
  decimal: 'decimal',
};

const IS_OF: Readonly<Record<VariableType, (value: Value) => boolean>> = {
  text: (value) => typeof value === 'string',
  code: (value) => typeof value === 'string',
  date: (value) => typeof value === 'string' && isDay(value),
  boolean: (value) => typeof value === 'boolean',
  integer: (value) => Number.isInteger(value),
  decimal: (value) => typeof value === 'number',
};

const isOf = (type: VariableType, value: Value) => value === null || IS_OF[type](value);

const isSealed = ({ type, personal, shape, freeText }: Variable) =>
  freeText === true || (type === 'text' && !personal && shape === undefined);
