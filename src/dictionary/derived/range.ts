import { fault, z } from '../../schema.ts';

/** A span of numbers. `from` and `upTo` belong to it, `over` and `under` don't; an end that isn't given is open. */
export interface NumberSpan {
  readonly from?: number;
  readonly over?: number;
  readonly upTo?: number;
  readonly under?: number;
}

/** Where a number lies: −1 below the range, 0 in it, 1 above it. */
export function position(range: NumberSpan, value: number): -1 | 0 | 1 {
  if ((range.from !== undefined && value < range.from) || (range.over !== undefined && value <= range.over)) return -1;
  if ((range.upTo !== undefined && value > range.upTo) || (range.under !== undefined && value >= range.under)) return 1;
  return 0;
}

/** A range as the content writes it: `{ från: 2, högst: 20 }`, `{ under: 3 }`, `{ över: 20 }`. */
export const rangeSchema = z
  .strictObject({
    från: z.number().optional(),
    över: z.number().optional(),
    högst: z.number().optional(),
    under: z.number().optional(),
  })
  .superRefine(({ från, över, högst, under }, context) => {
    if (från !== undefined && över !== undefined)
      context.addIssue(fault('har både från och över.', 'Behåll en av dem.'));
    if (högst !== undefined && under !== undefined)
      context.addIssue(fault('har både högst och under.', 'Behåll en av dem.'));
    const low = från ?? över;
    const high = högst ?? under;
    if (low === undefined && high === undefined)
      context.addIssue(fault('har ingen gräns.', 'Skriv från, över, högst eller under.'));
    if (low !== undefined && high !== undefined && low > high)
      context.addIssue(fault('börjar efter sitt slut.', 'Byt plats på gränserna.'));
  })
  .transform(
    ({ från, över, högst, under }): NumberSpan => ({
      ...(från === undefined ? {} : { from: från }),
      ...(över === undefined ? {} : { over: över }),
      ...(högst === undefined ? {} : { upTo: högst }),
      ...(under === undefined ? {} : { under }),
    }),
  );
