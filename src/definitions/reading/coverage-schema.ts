import { z } from '../../schema.ts';
import type { CoverageFigure } from '../figure-definition.ts';
import { exclusion } from './conditions.ts';
import { rowSource } from './row-source.ts';
import { column, id, text } from './values.ts';

/** How many of another register's cases are in this one, out of rows that hold the sums. */
export const coverageFigure = z
  .strictObject({
    slag: z.literal('täckningsgrad'),
    finns: column.describe('Antal som finns i registret. Tomt betyder att jämförelsen inte är gjord.'),
    av: column.describe('Antal i det andra registret.'),
    rader: rowSource
      .optional()
      .describe('De rader i registret som jämförs. Vem som helst kan då läsa i täckningsgraden hur många de är.'),
    orimligt: exclusion.describe('När fler finns i registret än det finns i allt.'),
    med_alla: z
      .strictObject({ id, namn: text })
      .optional()
      .describe('Riket också med dem som inte rapporterar, redovisat bredvid.'),
  })
  .transform(
    (written): CoverageFigure => ({
      kind: 'coverage',
      matched: written.finns,
      all: written.av,
      ...(written.rader === undefined ? {} : { rows: written.rader }),
      impossible: written.orimligt,
      ...(written.med_alla === undefined ? {} : { everyone: { id: written.med_alla.id, name: written.med_alla.namn } }),
    }),
  );
