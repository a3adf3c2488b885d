import { z } from '../../schema.ts';
import type {
  Breakdown,
  CountFigure,
  FigureDefinition,
  LinkedRow,
  ProportionFigure,
  ValueDefinition,
} from '../measure.ts';
import { conditions, exclusion } from './conditions.ts';
import { rowSource } from './row-source.ts';
import { column, id, text, variablePath, yesNo } from './values.ts';

const categories = z
  .strictObject({
    slag: z.literal('kategorier'),
    id,
    namn: text,
    överlappande: yesNo.describe('Kan samma fall höra till flera kategorier?'),
    uttömmande: yesNo.describe('Hör varje fall till någon kategori?'),
    kategorier: z
      .array(
        z
          .strictObject({
            id,
            namn: text,
            villkor: conditions,
            kräver_tillstånd: id
              .optional()
              .describe('Bara enheter med den här omfattningen i sitt tillstånd kan ha fall.'),
          })
          .transform((written) => ({
            id: written.id,
            name: written.namn,
            conditions: written.villkor,
            ...(written.kräver_tillstånd === undefined ? {} : { permitScope: written.kräver_tillstånd }),
          })),
      )
      .min(1),
  })
  .transform(
    (written): Breakdown => ({
      kind: 'categories',
      id: written.id,
      name: written.namn,
      overlapping: written.överlappande,
      exhaustive: written.uttömmande,
      categories: written.kategorier,
    }),
  );

const variable = z
  .strictObject({
    slag: z.literal('variabel'),
    id,
    namn: text,
    variabel: variablePath,
    saknas: id.describe('Kategorin för ett värde som saknas.'),
    bara_förekommande: yesNo.describe('Visa bara kategorier som har fall (annars alla, med 0).'),
  })
  .transform(
    (written): Breakdown => ({
      kind: 'variable',
      id: written.id,
      name: written.namn,
      variable: written.variabel,
      missing: written.saknas,
      onlyOccurring: written.bara_förekommande,
    }),
  );

const countFigure = z
  .strictObject({
    slag: z.literal('antal'),
    uppdelningar: z.array(z.discriminatedUnion('slag', [categories, variable])).default([]),
  })
  .transform((written): CountFigure => ({ kind: 'count', breakdowns: written.uppdelningar }));

const age = z
  .strictObject({
    slag: z.literal('ålder'),
    född: variablePath,
    på: variablePath,
    saknas: exclusion,
    negativ: exclusion,
  })
  .transform(
    (written): ValueDefinition => ({
      kind: 'age',
      born: written.född,
      on: written.på,
      missing: written.saknas,
      negative: written.negativ,
    }),
  );

const days = z
  .strictObject({
    slag: z.literal('dagar'),
    från: variablePath,
    till: variablePath,
    minst: z.int().min(0).describe('En kortare tid räknas som så många dagar.'),
    utan_vårdtillfälle: z.int().min(0).optional().describe('Värdet för en rad som räknas utan vårdtillfälle.'),
    från_saknas: exclusion.optional(),
    till_saknas: exclusion.optional(),
    negativ: exclusion,
  })
  .transform(
    (written): ValueDefinition => ({
      kind: 'days',
      from: written.från,
      to: written.till,
      atLeast: written.minst,
      ...(written.utan_vårdtillfälle === undefined ? {} : { alone: written.utan_vårdtillfälle }),
      ...(written.från_saknas === undefined ? {} : { missingFrom: written.från_saknas }),
      ...(written.till_saknas === undefined ? {} : { missingTo: written.till_saknas }),
      negative: written.negativ,
    }),
  );

const summaryFigure = z
  .strictObject({ slag: z.literal('sammanfattning'), värde: z.discriminatedUnion('slag', [age, days]) })
  .transform((written) => ({ kind: 'summary' as const, value: written.värde }));

const linkedRow = z
  .strictObject({
    tabell: column,
    datum: column,
    villkor: conditions.default([]),
    inom: z.strictObject({ efter: column, från_dagar: z.int().min(0), till_dagar: z.int().min(0) }).optional(),
    senast: z.literal('uttag').optional().describe('Raden ska vara daterad senast den dag uppgifterna tas ut.'),
  })
  .transform(
    (written): LinkedRow => ({
      table: written.tabell,
      date: written.datum,
      conditions: written.villkor,
      ...(written.inom === undefined
        ? {}
        : {
            within: { after: written.inom.efter, fromDays: written.inom.från_dagar, toDays: written.inom.till_dagar },
          }),
      ...(written.senast === undefined ? {} : { latest: 'extract' }),
    }),
  );

const proportionFigure = z
  .strictObject({
    slag: z.literal('andel'),
    täljare: linkedRow,
    bredvid: z
      .array(
        z
          .strictObject({ id, namn: text, rader: z.array(rowSource).min(1) })
          .transform((written) => ({ id: written.id, name: written.namn, rows: written.rader })),
      )
      .default([])
      .describe('Samma täljare bland bara dem som har en sådan rad, redovisad bredvid.'),
  })
  .transform(
    (written): ProportionFigure => ({ kind: 'proportion', numerator: written.täljare, beside: written.bredvid }),
  );

/** What is computed of each case, in a closed vocabulary: `slag: antal | sammanfattning | andel`. */
export const figure = z
  .discriminatedUnion('slag', [countFigure, summaryFigure, proportionFigure])
  .transform((written): FigureDefinition => written);
