import { z } from '../../schema.ts';
import type { DocumentReading, MeasureVersion } from '../measure.ts';
import { column, text, word, year } from './values.ts';

const TOPICS = {
  formel: 'formula',
  population: 'population',
  uppdelning: 'breakdown',
  gräns: 'limit',
  rubrik: 'title',
  nivå: 'level',
  tid: 'time',
  riktning: 'direction',
  inrapportering: 'reporting',
  begrepp: 'term',
} as const;

/** A point where what is published and what is computed differ: both are held, with the reason. */
export const reading = z
  .strictObject({
    ämne: word(TOPICS),
    status: word({ förslag: 'proposal', bekräftad: 'confirmed' }).describe(
      'Om läsningen är vårt förslag eller bekräftad av den som äger måttet.',
    ),
    bekräftad_av: text.optional().describe('Vem som har bekräftat läsningen, och var det står.'),
    publicerat: text.describe('Vad dokumentet säger, med egna ord.'),
    vårt: text.describe('Hur vi räknar.'),
    skäl: text,
    formel: z
      .strictObject({ från: column, minus: column })
      .optional()
      .describe('Formeln som den är publicerad: från minus minus.'),
  })
  .refine(({ status, bekräftad_av }) => (status === 'confirmed') === (bekräftad_av !== undefined), {
    path: ['status'],
    message:
      'stämmer inte med bekräftad_av.\nSkriv förslag, eller skriv bekräftad och i bekräftad_av vem som har bekräftat läsningen.',
  })
  .transform(
    (written): DocumentReading => ({
      topic: written.ämne,
      published: written.publicerat,
      ours: written.vårt,
      reason: written.skäl,
      ...(written.bekräftad_av === undefined ? {} : { confirmedBy: written.bekräftad_av }),
      ...(written.formel === undefined
        ? {}
        : { formula: { minuend: written.formel.från, subtrahend: written.formel.minus } }),
    }),
  );

/** Which edition of the document a measure follows from which year, and from when its figures can be compared. */
export const measureVersion = z
  .strictObject({ version: text, från_år: year, ändring: text.optional(), jämförbar_från: year })
  .transform(
    (written): MeasureVersion => ({
      version: written.version,
      fromYear: written.från_år,
      ...(written.ändring === undefined ? {} : { change: written.ändring }),
      comparableFrom: written.jämförbar_från,
    }),
  );
