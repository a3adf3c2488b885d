import { z } from '../../schema.ts';
import { count } from './numbers.ts';

/** A count and its breakdowns: breakdown id → category id → count. */
export const countSchema = z.strictObject({
  kind: z.literal('count'),
  n: count,
  unique: count.exactOptional(),
  by: z.record(z.string(), z.record(z.string(), count)),
});
