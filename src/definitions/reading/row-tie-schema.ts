import { z } from '../../schema.ts';
import { hasValue } from '../conditions.ts';
import type { RowTie } from '../population.ts';
import { conditions } from './conditions.ts';
import { column } from './values.ts';

/** `samband` in `omrade.yaml`: what rows have to do with one another whatever they hold. */
export const rowTie = z
  .strictObject({
    tabell: column,
    villkor: conditions.describe('De rader som det gäller.'),
    också: conditions.optional().describe('Vad de raderna alltid uppfyller.'),
    också_känt: z.array(column).optional().describe('Vad som alltid är känt om de raderna.'),
    en_för_varje: z
      .strictObject({ tabell: column, villkor: conditions })
      .optional()
      .describe('De rader i en annan tabell, av samma dag och enhet, som det finns exakt en sådan rad för.'),
    hör_till: z
      .strictObject({
        tabell: column,
        villkor: conditions.optional(),
        känt: z.array(column).optional().describe('Vad som är känt om de raderna.'),
      })
      .optional()
      .describe('De rader i en annan tabell, av samma person, dag och enhet, som varje sådan rad hör till någon av.'),
  })
  .transform((written): RowTie => {
    const known = (written.också_känt ?? []).map(hasValue);
    const held = written.hör_till;
    const also = [...(written.också ?? []), ...known];
    return {
      table: written.tabell,
      conditions: written.villkor,
      ...(also.length === 0 ? {} : { also }),
      ...(written.en_för_varje === undefined
        ? {}
        : { oneFor: { table: written.en_för_varje.tabell, conditions: written.en_för_varje.villkor } }),
      ...(held === undefined
        ? {}
        : {
            belongsTo: {
              table: held.tabell,
              conditions: [...(held.villkor ?? []), ...(held.känt ?? []).map(hasValue)],
            },
          }),
    };
  });
