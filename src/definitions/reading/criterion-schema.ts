import { z } from '../../schema.ts';
import type { Criterion } from '../figure-definition.ts';
import { conditions } from './conditions.ts';
import { column } from './values.ts';

const known = z
  .array(column)
  .default([])
  .describe('Variabler som måste vara kända för att den som inte uppfyller villkoren ska räknas som nej.');

/** The keys of a criterion with one alternative, and of one with several. */
export const criterionKeys = {
  one: { villkor: conditions, kända: known },
  anyOf: { något_av: z.array(conditions).min(2).describe('Det räcker att ett av dem är uppfyllt.'), kända: known },
};

type Written = { readonly kända: string[] } & (
  | { readonly villkor: Criterion['anyOf'][number] }
  | { readonly något_av: Criterion['anyOf'] }
);

/** A criterion, as it is read. */
export function criterionOf(written: Written): Criterion {
  return { anyOf: 'villkor' in written ? [written.villkor] : written.något_av, known: written.kända };
}
