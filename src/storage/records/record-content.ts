import { createHash, createHmac, type KeyObject } from 'node:crypto';
import type { Form, Value, Variable } from '../../dictionary/dictionary.ts';
import { KNOWN } from '../../dictionary/known-column.ts';
import { PERSON } from '../../dictionary/person-column.ts';
import { REPORTING_UNIT } from '../../dictionary/reporting-unit.ts';

/** What a row says, as the register keeps it. */
export interface RecordContent {
  readonly unit: string;
  /** Values by variable, but for the person, the unit, the day it became known and free text. */
  readonly fields: Readonly<Record<string, Value>>;
  /** Free text, and the designations that were given: to be sealed under the person's key. */
  readonly secret: Readonly<Record<string, string>>;
  /** Of all that it says. */
  readonly print: string;
}

/**
 * Takes a row apart. A designation that somebody has given a tumour or a series may hold the person's number: the register has a mark in
 * its place, which is the same for the same person and designation, and which nobody can make without the person's key.
 * @param person the pseudonym, and its key; undefined of what is about nobody
 */
export function recordContent(
  form: Form,
  values: Readonly<Record<string, Value>>,
  person: { readonly id: string; readonly key: KeyObject } | undefined,
): RecordContent {
  const fields: Record<string, Value> = {};
  const secret: Record<string, string> = {};
  for (const variable of form.variables) {
    const { id, type, personal, shape, freeText } = variable;
    const value = values[id] ?? null;
    if (value === null || [PERSON, REPORTING_UNIT, KNOWN].includes(id)) continue;
    const isDesignation = isMarked(variable);
    // What no pattern holds back may say anything, and so who it is.
    const isFree = freeText === true || (type === 'text' && !personal && shape === undefined);
    if (person !== undefined && (isDesignation || isFree)) secret[id] = String(value);
    if (person !== undefined && isDesignation) fields[id] = markOf(String(value), id, person.key);
    else if (person === undefined || !isFree) fields[id] = value;
  }
  const unit = String(values[REPORTING_UNIT] ?? '');
  const all = JSON.stringify([form.id, unit, person?.id ?? '', fields, secret]);
  // Under the person's key: whoever has an old log can't try numbers and texts on it once the key is gone.
  const hash = person === undefined ? createHash('sha256') : createHmac('sha256', person.key);
  return { unit, fields, secret, print: hash.update(all).digest('base64') };
}

/** Whether the register has a mark in the place of the variable's values: designations, which may hold a person's number. */
export function isMarked({ type, personal, shape }: Variable): boolean {
  return type === 'text' && personal && shape === undefined;
}

/** 64 bits: two of one person's designations are alike by chance once in many billion persons. */
export const markOf = (value: string, id: string, key: KeyObject) =>
  `m-${createHmac('sha256', key).update(`${id}\n${value}`).digest('hex').slice(0, 16)}`;
