import { z } from '../../schema.ts';
import { count, number } from './numbers.ts';

const time = number.nullable();
const row = z.strictObject({
  time: number,
  atRisk: count,
  events: count,
  censored: count,
  survival: number.nullable(),
  se: number.nullable(),
  lower: number.nullable(),
  upper: number.nullable(),
});
const group = z.strictObject({
  n: count,
  events: count,
  median: time,
  medianLower: time,
  medianUpper: time,
  curve: z.array(row),
  entryTimes: z.array(number),
});

const relative = z.strictObject({
  n: count,
  missing: count,
  at: z.array(z.strictObject({ years: count, survival: number, lower: number, upper: number, atRisk: count })),
});

/** Survival by group, with each group's whole event table. Times are days. */
export const survivalSchema = z.strictObject({
  kind: z.literal('survival'),
  n: count,
  events: count,
  missing: count,
  groups: z.record(z.string(), group),
  logRank: z.strictObject({ chisq: number, df: count, p: number }).nullable(),
  relative: relative.exactOptional(),
});
