import { z } from '../../schema.ts';
import type { Computation } from '../measure.ts';
import type { EpisodeSource, Population } from '../population.ts';
import { conditions, exclusion } from './conditions.ts';
import { figure } from './figure-schema.ts';
import { rowSource, yearRowSource } from './row-source.ts';
import { column, word } from './values.ts';

const period = z
  .literal('sedan start')
  .optional()
  .describe('Alla år från områdets första dag till och med mätåret, inte bara mätåret.');

const periodOf = (written: { period?: string | undefined }) =>
  written.period === undefined ? {} : { period: 'sinceStart' as const };

const persons = z
  .strictObject({
    räkna: z.literal('personer'),
    period,
    rader: z.array(rowSource).min(1),
    första: word({ 'i perioden': 'inPeriod', någonsin: 'ever' }).describe('Vilken rad som står för personen.'),
    vid_lika_datum: column
      .optional()
      .describe('Bland rader med samma datum är den med tidigast datum i den här kolumnen först.'),
    figur: figure,
  })
  .transform(
    (written): Computation => ({
      population: {
        count: 'persons',
        rows: written.rader,
        first: written.första,
        ...(written.vid_lika_datum === undefined ? {} : { tieBreak: written.vid_lika_datum }),
      },
      ...periodOf(written),
      figure: written.figur,
    }),
  );

const rows = z
  .strictObject({
    räkna: z.literal('rader'),
    period,
    rader: z.tuple([z.union([rowSource, yearRowSource])]),
    figur: figure,
  })
  .transform(
    (written): Computation => ({
      population: { count: 'rows', rows: written.rader },
      ...periodOf(written),
      figure: written.figur,
    }),
  );

const episode = z
  .strictObject({
    tabell: column,
    från: column,
    till: column,
    villkor: conditions.default([]),
    omvänt: exclusion.describe('En rad som slutar innan den börjar: slutet räknas som okänt, och raden listas.'),
  })
  .transform(
    (written): EpisodeSource => ({
      table: written.tabell,
      from: written.från,
      to: written.till,
      conditions: written.villkor,
      reversed: written.omvänt,
    }),
  )
  .describe(
    'Tabellen med vårdtillfällen. Rader som rör vid eller överlappar varandra, för samma person och enhet, är ett.',
  );

const episodes = z
  .strictObject({
    räkna: z.literal('vårdtillfällen'),
    period,
    rader: z.tuple([rowSource]),
    vårdtillfälle: episode,
    utan_vårdtillfälle: z.strictObject({ räknas_om: conditions, annars: exclusion }),
    figur: figure,
  })
  .transform((written): Computation => {
    const alone = { conditions: written.utan_vårdtillfälle.räknas_om, otherwise: written.utan_vårdtillfälle.annars };
    const population: Population = { count: 'episodes', rows: written.rader, episode: written.vårdtillfälle, alone };
    return { population, ...periodOf(written), figure: written.figur };
  });

/** Which cases there are and what is computed of them: `räkna: personer | rader | vårdtillfällen`. */
export const computation = z.discriminatedUnion('räkna', [persons, rows, episodes]);
