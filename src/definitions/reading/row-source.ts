import { z } from '../../schema.ts';
import type { RowSource } from '../population.ts';
import { conditions } from './conditions.ts';
import { column } from './values.ts';

/** Rows of one table, the column that places them in time, and what they must meet. */
export const rowSource = z
  .strictObject({ tabell: column, datum: column, villkor: conditions.default([]) })
  .transform((written): RowSource => ({ table: written.tabell, date: written.datum, conditions: written.villkor }));

/** The same of a table that holds years, not days. */
export const yearRowSource = z
  .strictObject({
    tabell: column,
    år: column.describe('Kolumnen med ett helt år, när tabellen inte har något datum.'),
    villkor: conditions.default([]),
  })
  .transform(
    (written): RowSource => ({
      table: written.tabell,
      date: written.år,
      anchor: 'year',
      conditions: written.villkor,
    }),
  );
