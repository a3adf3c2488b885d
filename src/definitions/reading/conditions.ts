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

/** Conditions on variables that are named as `variable` says: every one has one of its values, or a number within limits. */
export function conditionsOn(variable: z.ZodType<string, string>) {
  return z
    .record(variable, z.union([value.transform((one) => [one]), z.array(value).min(1), range]))
    .superRefine((written, context) => {
      for (const [name, asked] of Object.entries(written))
        if (!Array.isArray(asked) && Object.keys(asked).length === 0)
          context.addIssue(fault('är tom.', 'Skriv minst en gräns: över, från, till eller under.', [name]));
    })
    .transform((written): Condition[] =>
      Object.entries(written).map(([name, asked]) =>
        Array.isArray(asked) ? { variable: name, oneOf: asked } : { variable: name, oneOf: [], range: asked },
      ),
    );
}

/** `{ slag: [kirurgi, klaffkirurgi], dagkirurgi: ja, andel: { över: 100 } }`. */
export const conditions = conditionsOn(column);

/** Why a case is left out of n, or a row outside: a code for programs, words and a remedy for people. */
export const exclusion = z
  .strictObject({ kod: id, meddelande: text, åtgärd: text })
  .transform((written): Exclusion => ({ code: written.kod, message: written.meddelande, remedy: written.åtgärd }));
