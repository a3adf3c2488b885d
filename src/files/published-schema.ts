import { isFigureKind } from '../definitions/kinds/kinds.ts';
import { z } from '../schema.ts';

// What an attacker reads of a site's data files, and no more: whatever else stands there is let be.

const named = z.looseObject({ id: z.string().min(1) });
const rounded = z.looseObject({ from: z.int(), decimals: z.int() });

const measure = z.looseObject({
  id: z.string().min(1),
  counts: z.enum(['attributes', 'care']),
  computation: z.looseObject({
    population: z.looseObject({ rows: z.array(z.looseObject({})) }),
    figure: z.looseObject({
      kind: z.string().refine(isFigureKind),
      breakdowns: z.array(named).optional(),
      choices: z.array(named).optional(),
      beside: z.array(named).optional(),
    }),
  }),
});

/** `data/measures.json`. */
export const publishedArea = z.looseObject({
  area: named.optional(),
  extract: z.looseObject({ asOf: z.string() }).optional(),
  reporters: z.array(named),
  strata: z.looseObject({ all: named, values: z.array(named) }).optional(),
  disclosure: z.looseObject({
    threshold: z.int().positive(),
    leastValues: z.int().positive(),
    mean: rounded,
    sd: rounded,
    shareDecimals: z.int().min(1).max(6),
    shareStep: z.int().min(1).max(50).optional(),
    samePeople: z.array(z.array(z.string()).min(1)),
  }),
  measures: z.array(measure).min(1),
});

/** A year, or the first and the last of some: sums are made of each between them. */
const years = z
  .string()
  .regex(/^(1[89]|2[01])\d\d(–(1[89]|2[01])\d\d)?$/)
  .refine((text) => text.slice(0, 4) <= text.slice(-4));
const period = z
  .string()
  .regex(/^(1[89]|2[01])\d\d-\d\d-\d\d\/(1[89]|2[01])\d\d-\d\d-\d\d$/)
  .optional();
const why = z.record(z.string(), z.string());
const about = z.record(z.string(), z.number().min(0).max(1));

/** `data/alla-siffror.json`: a number, or why there is none. */
export const publishedNumbers = z.looseObject({
  rows: z.array(
    z
      .looseObject({
        matt: z.string(),
        ar: years,
        period,
        enhet: z.string().min(1),
        del: z.string().optional(),
        tal: z.string(),
        uppdelning: z.string(),
        kategori: z.string(),
        varde: z.number().nullable(),
        saknas: why,
        ungefar: about.optional(),
      })
      .refine(({ varde, saknas }) => varde !== null || saknas['varde'] !== undefined),
  ),
});

/** The table beside a picture. Files of other forms lie there too. */
export const publishedTable = z.looseObject({
  rows: z
    .array(z.looseObject({ matt: z.string().optional(), period, saknas: why.optional(), ungefar: about.optional() }))
    .optional(),
});

/** `data/utgava.json` of an edition that holds several sites, each in the folder of its id. */
export const publishedEdition = z.looseObject({
  // A folder's name alone: what it says is read, and a path could lead anywhere.
  omraden: z.array(z.looseObject({ id: z.string().regex(/^[\p{L}\p{N}_-]+$/u) })).min(1),
});
