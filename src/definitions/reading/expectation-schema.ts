import { z } from '../../schema.ts';
import { count, id, word, yesNo } from './values.ts';

const share = z
  .strictObject({ täljare: count, nämnare: count })
  .transform((written) => ({ numerator: written.täljare, denominator: written.nämnare }));

const choice = z
  .strictObject({ täljare: count, nämnare: count, okända: count })
  .partial()
  .transform((written) => ({
    ...(written.täljare === undefined ? {} : { numerator: written.täljare }),
    ...(written.nämnare === undefined ? {} : { denominator: written.nämnare }),
    ...(written.okända === undefined ? {} : { missing: written.okända }),
  }));

/** A number, or `saknas` where there can be none, such as the SD of one value. */
const numberOrNone = z.union([z.number(), z.literal('saknas').transform(() => null)]);

const group = z
  .strictObject({ n: count, händelser: count, median: numberOrNone })
  .partial()
  .transform((written) => ({
    ...(written.n === undefined ? {} : { n: written.n }),
    ...(written.händelser === undefined ? {} : { events: written.händelser }),
    ...(written.median === undefined ? {} : { median: written.median }),
  }));

/** What an example says where no figure is expected: words of the content, which stay as they are whatever the pages say. */
const REASONS = {
  'ej tillämpligt': 'not-applicable',
  'ej rapporterat': 'not-reported',
  dolt: 'withheld',
  'ej sammanvägt': 'not-poolable',
} as const;

/** The Swedish names of a result's fields, in the order of `src/results/result.ts`. */
const FIELDS = {
  n: 'n',
  medel: 'mean',
  sd: 'sd',
  p10: 'p10',
  p25: 'p25',
  median: 'median',
  p75: 'p75',
  p90: 'p90',
  metod: 'method',
  täljare: 'numerator',
  nämnare: 'denominator',
  unika: 'unique',
  personer: 'persons',
  okända: 'missing',
  händelser: 'events',
  preliminär: 'preliminary',
  uppdelning: 'by',
  bredvid: 'beside',
  val: 'choices',
  grupper: 'groups',
  logrank: 'logRank',
} as const;

/** What a worked example expects of one reporter: the fields it names, in Swedish, read as those of a `Figure`. */
export const expectation = z
  .strictObject({
    n: count,
    medel: numberOrNone,
    sd: numberOrNone,
    p10: z.number(),
    p25: z.number(),
    median: z.number(),
    p75: z.number(),
    p90: z.number(),
    metod: word({ mikro: 'micro' }),
    täljare: count,
    nämnare: count,
    unika: z.union([count, share]),
    personer: count,
    okända: count,
    händelser: count,
    preliminär: yesNo,
    uppdelning: z.record(id, z.record(id, count)),
    bredvid: z.record(id, share),
    val: z.record(id, choice),
    grupper: z.record(id, group),
    logrank: z.strictObject({ chi2: z.number(), p: z.number() }).transform(({ chi2, p }) => ({ chisq: chi2, p })),
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
