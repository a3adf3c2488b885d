import { z } from '../../schema.ts';
import { count, share } from './numbers.ts';

/** Shares of choices, by the choice's id. */
export const choicesSchema = z.strictObject({
  kind: z.literal('choices'),
  n: count,
  unique: count.exactOptional(),
  choices: z.record(z.string(), share.extend({ missing: count })),
});
