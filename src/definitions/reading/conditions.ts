import { fault, z } from '../../schema.ts';
import type { Condition, Exclusion, Range } from '../population.ts';
import { column, id, text } from './values.ts';

/** `ja` and `nej` mean the boolean: the register writes booleans so (contract.md 1). */
const value = z
  .union([z.string(), z.number()])
  .transform((written): string | number | boolean => (written === 'ja' ? true : written === 'nej' ? false : written));

const range = z
  .strictObject({ över: z.number(), från: z.number(), till: z.number(), under: z.number() })
  .partial()
  .transform(
    (written): Range => ({
      ...(written.över === undefined ? {} : { over: written.över }),
      ...(written.från === undefined ? {} : { from: written.från }),
      ...(written.till === undefined ? {} : { to: written.till }),
      ...(written.under === undefined ? {} : { under: written.under }),
    }),
  );

/** `{ slag: [kirurgi, klaffkirurgi], dagkirurgi: ja, andel: { över: 100 } }`: every variable has one of its values, or a number within limits. */
export const conditions = z
  .record(column, z.union([value.transform((one) => [one]), z.array(value).min(1), range]))
  .superRefine((written, context) => {
    for (const [variable, asked] of Object.entries(written))
      if (!Array.isArray(asked) && Object.keys(asked).length === 0)
        context.addIssue(fault('är tom.', 'Skriv minst en gräns: över, från, till eller under.', [variable]));
  })
  .transform((written): Condition[] =>
    Object.entries(written).map(([variable, asked]) =>
      Array.isArray(asked) ? { variable, oneOf: asked } : { variable, oneOf: [], range: asked },
    ),
  );

/** Why a case is left out of n, or a row outside: a code for programs, words and a remedy for people. */
export const exclusion = z
  .strictObject({ kod: id, meddelande: text, åtgärd: text })
  .transform((written): Exclusion => ({ code: written.kod, message: written.meddelande, remedy: written.åtgärd }));
