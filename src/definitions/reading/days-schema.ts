import { z } from '../../schema.ts';
import type { Days } from '../figure-definition.ts';
import { variablePath } from './values.ts';

/** The keys of a time between two dates. */
export const daysKeys = {
  från: variablePath,
  till: z.union([
    variablePath,
    z.strictObject({ tidigaste_av: z.array(variablePath).min(2) }).describe('Den tidigaste av de dagar som är kända.'),
  ]),
};

/** The time between two dates, as it is read. */
export function daysOf({
  från,
  till,
}: {
  readonly från: string;
  readonly till: string | { tidigaste_av: string[] };
}): Days {
  if (typeof till === 'string') return { from: från, to: till };
  const [to = '', ...orTo] = till.tidigaste_av;
  return { from: från, to, orTo };
}
