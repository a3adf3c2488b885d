import { z } from '../../schema.ts';
import { ABSENCE_REASONS } from '../result.ts';
import { count } from './numbers.ts';

/** A figure that is not there, with its reason. */
export const absentSchema = z.strictObject({
  kind: z.literal('absent'),
  reason: z.enum(ABSENCE_REASONS),
  missing: count.exactOptional(),
});
