import { nearest } from '../nearest.ts';
import { type Problem, problem } from '../problems/problem.ts';
import { ColumnAccounts } from './column-accounts.ts';
import type { Dictionary, Form, Value, Variable } from './dictionary.ts';
import { faultProblem } from './fault.ts';
import { KNOWN } from './known-column.ts';
import { knownAs } from './known-name.ts';
import { PERSON } from './person-column.ts';
import { readRow } from './read-row.ts';
import { recordedForms } from './recorded-forms.ts';
import { REPORTING_UNIT } from './reporting-unit.ts';
import { writtenValue } from './written-value.ts';

/** What a form says where it is saved, and how what was certain but written otherwise was read; or why it can't be. */
export type JudgedCells =
  | { readonly values: Readonly<Record<string, Value>>; readonly notes: readonly Problem[] }
  | { readonly problems: readonly Problem[] };

/** What who saves says otherwise: whom it is of is asked, the unit is that of who saves, and the day is the register's. */
const GIVEN: readonly string[] = [PERSON, REPORTING_UNIT, KNOWN];

export const isFilledIn = ({ id }: Variable) => !GIVEN.includes(id);

/**
 * The forms that a unit saves of a person: those that say which unit reports, and of those that don't the ones of which a person may have
 * several. What a person has once, whoever reports, no unit says alone.
 */
export function savedForms(dictionary: Dictionary): readonly Form[] {
  return recordedForms(dictionary).filter(({ variables, key }) => {
    const has = (column: string) => variables.some(({ id }) => id === column);
    return has(PERSON) && (has(REPORTING_UNIT) || key.length === 0);
  });
}

/** The forms that the register's coordinator saves: what a person has once, and no unit says alone. */
export function coordinatedForms(dictionary: Dictionary): readonly Form[] {
  const units = savedForms(dictionary);
  return recordedForms(dictionary).filter(
    (form) => !units.includes(form) && form.variables.some(({ id }) => id === PERSON) && form.key.join() === PERSON,
  );
}

/**
 * Judges what is written in a form, by the same rules as a row of a table. A draft may lack what is required; nothing that stands in it
 * may be unreadable, since it couldn't be kept.
 */
export function judgedCells(
  form: Form,
  cells: ReadonlyMap<string, string>,
  isDraft: boolean,
  file: string,
): JudgedCells {
  const variables = form.variables.filter(isFilledIn);
  const at = { file };
  const found = new Map<string, string>();
  const problems = [...cells].flatMap(([written, text], place) => {
    const [variable, ...others] = knownAs(written, form.variables);
    if (variable === undefined || others.length > 0 || found.has(variable.id))
      return [unknown(written, place + 1, variables, file)];
    if (!isFilledIn(variable))
      return text.trim() === '' ? [] : [problem('form-variable-given', { name: inWords(variable) }, at)];
    found.set(variable.id, text);
    return [];
  });
  const read = readRow({ ...form, variables }, Object.fromEntries(found));
  const faults = (read.faults ?? []).filter(
    ({ column, fault }) => !(isDraft && fault.code === 'value-missing' && (found.get(column) ?? '').trim() === ''),
  );
  problems.push(...faults.map(({ fault }) => faultProblem(fault, at)));
  if (problems.length > 0) return { problems };
  const accounts = new ColumnAccounts();
  for (const { column, account } of read.accounts ?? []) {
    const variable = variables.find(({ id }) => id === column);
    if (variable !== undefined) accounts.add(variable, account);
  }
  return { values: 'values' in read ? read.values : read.legible, notes: accounts.problems(at) };
}

/** What keeps values that are there already from being signed: what is required and missing, and what the form no longer allows. */
export function unsignable(form: Form, values: Readonly<Record<string, Value>>): readonly Problem[] {
  const variables = form.variables.filter(isFilledIn);
  const cells = Object.fromEntries(variables.map(({ id }) => [id, writtenValue(values[id] ?? null)]));
  const { faults = [] } = readRow({ ...form, variables }, cells);
  return faults.map(({ fault }) => faultProblem(fault, {}));
}

function unknown(written: string, place: number, variables: readonly Variable[], file: string): Problem {
  const meant = nearest(
    written,
    variables.map(({ id }) => id),
  );
  const known = variables.map(({ id }) => id).join(', ');
  return problem('form-variable-unknown', { place, known, ...(meant === undefined ? {} : { meant }) }, { file });
}

const inWords = ({ id, name }: Variable) => `${name} (${id})`;
