import { z } from '../../schema.ts';
import { ABSENCE_REASONS } from '../result.ts';
import { count, number } from './numbers.ts';

const percentile = number.exactOptional();

/** Statistics of single values, with the values themselves where they are known. */
export const summarySchema = z.strictObject({
  kind: z.literal('summary'),
  n: count,
  persons: count.exactOptional(),
  mean: number.nullable(),
  sd: number.nullable(),
  p10: percentile,
  p25: percentile,
  median: percentile,
  p75: percentile,
  p90: percentile,
  method: z.literal('micro').exactOptional(),
  absent: z.record(z.string(), z.enum([...ABSENCE_REASONS, 'single-value'])).exactOptional(),
  histogram: z.array(z.tuple([number, count.min(1)])).exactOptional(),
});
