import { z } from '../../schema.ts';
import { count, id, word, yesNo } from './values.ts';

const share = z
  .strictObject({ täljare: count, nämnare: count })
  .transform((written) => ({ numerator: written.täljare, denominator: written.nämnare }));

/** A number, or `saknas` where there can be none, such as the SD of one value. */
const numberOrNone = z.union([z.number(), z.literal('saknas').transform(() => null)]);

const REASONS = {
  'ej tillämpligt': 'not-applicable',
  'ej inrapporterat': 'not-reported',
  undanhållet: 'withheld',
  'kan inte slås ihop': 'not-poolable',
} as const;

/** The Swedish names of a result's fields, in the order of `src/measures/result.ts`. */
const FIELDS = {
  n: 'n',
  medel: 'mean',
  sd: 'sd',
  p10: 'p10',
  median: 'median',
  p90: 'p90',
  metod: 'method',
  täljare: 'numerator',
  nämnare: 'denominator',
  unika: 'unique',
  personer: 'persons',
  preliminär: 'preliminary',
  uppdelning: 'by',
  bredvid: 'beside',
} as const;

/** What a worked example expects of one reporter: the fields it names, in Swedish, read as those of a `Figure`. */
export const expectation = z
  .strictObject({
    n: count,
    medel: numberOrNone,
    sd: numberOrNone,
    p10: z.number(),
    median: z.number(),
    p90: z.number(),
    metod: word({ mikro: 'micro' }),
    täljare: count,
    nämnare: count,
    unika: z.union([count, share]),
    personer: count,
    preliminär: yesNo,
    uppdelning: z.record(id, z.record(id, count)),
    bredvid: z.record(id, share),
    saknas: word(REASONS),
  })
  .partial()
  .refine((written) => Object.keys(written).length > 0, 'är tom.\nSkriv minst en siffra som väntas.')
  .refine(
    ({ saknas, ...figures }) => saknas === undefined || Object.keys(figures).length === 0,
    'har både en siffra och saknas.\nEtt resultat som saknas har inga siffror.',
  )
  .transform(({ saknas, ...figures }): Readonly<Record<string, unknown>> => {
    if (saknas !== undefined) return { kind: 'absent', reason: saknas };
    const named: Readonly<Record<string, unknown>> = figures;
    return Object.fromEntries(
      Object.entries(FIELDS)
        .filter(([swedish]) => named[swedish] !== undefined)
        .map(([swedish, field]) => [field, named[swedish]]),
    );
  });
