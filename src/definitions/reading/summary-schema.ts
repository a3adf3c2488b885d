import { z } from '../../schema.ts';
import type { SummaryFigure, ValueDefinition } from '../figure-definition.ts';
import { exclusion } from './conditions.ts';
import { daysKeys, daysOf } from './days-schema.ts';
import { variablePath } from './values.ts';

const age = z
  .strictObject({
    slag: z.literal('ålder'),
    född: variablePath,
    på: variablePath,
    saknas: exclusion,
    negativ: exclusion.optional().describe('När dagen är före födelsen. Utan den räknas åldern också då.'),
  })
  .transform(
    (written): ValueDefinition => ({
      kind: 'age',
      born: written.född,
      on: written.på,
      missing: written.saknas,
      ...(written.negativ === undefined ? {} : { negative: written.negativ }),
    }),
  );

const days = z
  .strictObject({
    slag: z.literal('dagar'),
    ...daysKeys,
    minst: z.int().min(0).describe('En kortare tid räknas som så många dagar.'),
    utan_vårdtillfälle: z.int().min(0).optional().describe('Värdet för en rad som räknas utan vårdtillfälle.'),
    från_saknas: exclusion.optional(),
    till_saknas: exclusion.optional(),
    negativ: exclusion
      .optional()
      .describe('När till är före från. Behövs utom för ett vårdtillfälle från dess första dag till dess sista.'),
  })
  .transform(
    (written): ValueDefinition => ({
      kind: 'days',
      ...daysOf(written),
      atLeast: written.minst,
      ...(written.utan_vårdtillfälle === undefined ? {} : { alone: written.utan_vårdtillfälle }),
      ...(written.från_saknas === undefined ? {} : { missingFrom: written.från_saknas }),
      ...(written.till_saknas === undefined ? {} : { missingTo: written.till_saknas }),
      ...(written.negativ === undefined ? {} : { negative: written.negativ }),
    }),
  );

/** n, mean, SD and percentiles of a value per case. */
export const summaryFigure = z
  .strictObject({ slag: z.literal('sammanfattning'), värde: z.discriminatedUnion('slag', [age, days]) })
  .transform((written): SummaryFigure => ({ kind: 'summary', value: written.värde }));
