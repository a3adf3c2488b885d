import { z } from '../../schema.ts';
import type { Breakdown, CountFigure, FigureDefinition } from '../figure-definition.ts';
import { choicesFigure } from './choices-schema.ts';
import { conditions } from './conditions.ts';
import { coverageFigure } from './coverage-schema.ts';
import { proportionFigure } from './proportion-schema.ts';
import { summaryFigure } from './summary-schema.ts';
import { survivalFigure } from './survival-schema.ts';
import { id, text, variablePath, yesNo } from './values.ts';

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
    annars: variablePath.optional().describe('Variabeln som gäller där den första saknas.'),
    saknas: id.describe('Kategorin för ett värde som saknas.'),
    alltid_känd: yesNo
      .optional()
      .describe(
        'Måttet räknar bara rader där uppgiften finns: hur många den saknas för sägs då inte, eftersom det inte har räknats.',
      ),
    bara_förekommande: yesNo.describe('Visa bara kategorier som har fall (annars alla, med 0).'),
    boende: z
      .literal('regioner')
      .optional()
      .describe(
        'Kategorierna är de regioner där personerna bor: antalet visas också per 100 000 invånare, och som vägar från regionen till dem som rapporterar.',
      ),
  })
  .transform(
    (written): Breakdown => ({
      kind: 'variable',
      id: written.id,
      name: written.namn,
      variable: written.variabel,
      ...(written.annars === undefined ? {} : { otherwise: written.annars }),
      missing: written.saknas,
      ...(written.alltid_känd === true ? { alwaysKnown: true as const } : {}),
      onlyOccurring: written.bara_förekommande,
      ...(written.boende === undefined ? {} : { residence: 'regions' as const }),
    }),
  );

const countFigure = z
  .strictObject({
    slag: z.literal('antal'),
    uppdelningar: z.array(z.discriminatedUnion('slag', [categories, variable])).default([]),
  })
  .transform((written): CountFigure => ({ kind: 'count', breakdowns: written.uppdelningar }));

/** What is computed of each case, in a closed vocabulary: `slag: antal | sammanfattning | andel | flerval | täckningsgrad | överlevnad`. */
export const figure = z
  .discriminatedUnion('slag', [
    countFigure,
    summaryFigure,
    proportionFigure,
    choicesFigure,
    coverageFigure,
    survivalFigure,
  ])
  .transform((written): FigureDefinition => written);
