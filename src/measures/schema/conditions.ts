import { z } from '../../schema.ts';
import type { Condition, Exclusion } from '../measure.ts';
import { column, id, text } from './values.ts';

/** `ja` and `nej` mean the boolean: the register writes booleans so (contract.md 1). */
const value = z
  .union([z.string(), z.number()])
  .transform((written): string | number | boolean => (written === 'ja' ? true : written === 'nej' ? false : written));

/** `{ slag: [kirurgi, klaffkirurgi], dagkirurgi: ja }`: every variable has one of its values. */
export const conditions = z.record(column, z.union([value, z.array(value).min(1)])).transform((written): Condition[] =>
  Object.entries(written).map(([variable, values]) => ({
    variable,
    oneOf: Array.isArray(values) ? values : [values],
  })),
);

/** Why a case is left out of n, or a row outside: a code for programs, words and a remedy for people. */
export const exclusion = z
  .strictObject({ kod: id, meddelande: text, åtgärd: text })
  .transform((written): Exclusion => ({ code: written.kod, message: written.meddelande, remedy: written.åtgärd }));
