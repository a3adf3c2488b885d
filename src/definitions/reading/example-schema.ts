import { fault, z } from '../../schema.ts';
import type { Example } from '../measure.ts';
import { readDrawnTable } from './example-table.ts';
import { expectation } from './expectation-schema.ts';
import { calendarDay, column, id, text, year } from './values.ts';

/** A table drawn with bars. */
export const drawnTable = z.string().transform((drawn, context) => {
  const table = readDrawnTable(drawn);
  if ('rows' in table) return table.rows;
  context.addIssue(fault(table.message, table.remedy));
  return z.NEVER;
});

/** A worked example: a small data set, a year, an extract date, and what must come of it. */
export const example = z
  .strictObject({
    namn: text.describe('Vad exemplet visar, som en mening: det är testets namn.'),
    år: year,
    del: id.optional().describe('Id för en del av områdets indelning; annars alla tillsammans.'),
    uttag: calendarDay,
    underlag: z.record(column, drawnTable).describe('Tabeller ritade med streck; en tom ruta är ett värde som saknas.'),
    väntat: z.record(id, expectation).describe('Enhetens id, eller riket, och de siffror som väntas.'),
    problem: z.array(id).default([]).describe('Problem som ska finnas med i listan.'),
  })
  .transform(
    (written): Example => ({
      name: written.namn,
      year: written.år,
      ...(written.del === undefined ? {} : { stratum: written.del }),
      asOf: written.uttag,
      tables: written.underlag,
      expected: written.väntat,
      problems: written.problem,
    }),
  );
