import { z } from '../../schema.ts';
import { count, share } from './numbers.ts';

/** A numerator out of a denominator, and what stands beside it. */
export const proportionSchema = z.strictObject({
  kind: z.literal('proportion'),
  numerator: count,
  denominator: count,
  unique: share.exactOptional(),
  missing: count.exactOptional(),
  preliminary: z.boolean().exactOptional(),
  beside: z.record(z.string(), share).exactOptional(),
});
