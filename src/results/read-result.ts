import { isDay } from '../calendar/day.ts';
import { fault, parseWith, type Reading, z } from '../schema.ts';
import { FIGURE_SCHEMAS } from './kinds/kinds.ts';
import { count } from './kinds/numbers.ts';
import { type Release, releaseOf } from './release.ts';
import { ABSENCE_REASONS, type Figure, type Result } from './result.ts';

const { count: ofCount, summary, proportion, choices, survival, absent } = FIGURE_SCHEMAS;
const figure = z.discriminatedUnion('kind', [ofCount, summary, proportion, choices, survival, absent]);

const day = z.string().transform((text, context) => {
  if (isDay(text)) return text;
  context.addIssue(fault('är ingen dag i kalendern.', 'Skriv dagen som ÅÅÅÅ-MM-DD.'));
  return z.NEVER;
});
const year = z.int();
const extract = z.strictObject({ id: z.string().min(1), asOf: day });
const result = z.strictObject({
  area: z.string().min(1),
  measure: z.string().min(1),
  definition: z.string().min(1),
  reporter: z.string().min(1),
  part: z.strictObject({ from: year, to: year, stratum: z.string().min(1).exactOptional() }),
  period: z.strictObject({ from: day, to: day }),
  extract,
  source: z.enum(['computed', 'keyed']),
  figure,
  reporters: z.strictObject({ expected: count, reported: count, missing: z.array(z.string()) }).exactOptional(),
  comparableFrom: year.exactOptional(),
  refused: z.record(z.string(), count).exactOptional(),
  untold: z.record(z.string(), z.enum(ABSENCE_REASONS)).exactOptional(),
});
const release = z.strictObject({ area: z.string().min(1), extract, results: z.array(result) });

// Nothing of the program reads these yet: what a unit hands in and what the register stores will come back through them.

/** A figure out of JSON, for what is handed in and stored. A number that is missing, unknown or of the wrong sort is refused, and named by its key. */
export function readFigure(value: unknown, file: string): Reading<Figure> {
  return parseWith(figure, value, file);
}

/** A result with its whole address out of JSON, for what is handed in and stored. */
export function readResult(value: unknown, file: string): Reading<Result> {
  return parseWith(result, value, file);
}

/** All that is shown together out of JSON, for what is stored. @throws RangeError when its results don't belong together (`release.ts`) */
export function readRelease(value: unknown, file: string): Reading<Release> {
  const read = parseWith(release, value, file);
  return 'value' in read ? { value: releaseOf(read.value) } : read;
}
