import { type Day, day, isDay } from '../../calendar/day.ts';
import { z } from '../../schema.ts';

/** A text with something in it, without blanks around it. */
export const text = z.string().trim().min(1);

/** An id in files and addresses: letters a–z, digits, hyphen and underscore. */
export const id = z
  .string()
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9_-]*$/,
    'har tecken som inte får stå i ett id.\nAnvänd a–z, siffror, bindestreck och understreck.',
  );

/** A table's or a column's name. */
export const column = z
  .string()
  .regex(
    /^[a-z][a-z0-9_]*$/,
    'är inte ett variabelnamn.\nSkriv det som i registrets formulär: a–z, siffror och understreck.',
  );

/** A column of the case's own row, or `tabell.kolumn` for the person's row in another table. */
export const variablePath = z
  .string()
  .regex(/^([a-z][a-z0-9_]*\.)?[a-z][a-z0-9_]*$/, 'är inte ett variabelnamn.\nSkriv kolumn eller tabell.kolumn.');

/** A calendar day. */
export const calendarDay = z
  .string()
  .refine(isDay, 'är inte en dag i kalendern.\nSkriv ÅÅÅÅ-MM-DD.')
  .transform((value): Day => day(value));

/** A measuring year. */
export const year = z.int().min(1990).max(2150);

export const count = z.int().min(0);

/** `ja` or `nej`. */
export const yesNo = z.enum(['ja', 'nej']).transform((word) => word === 'ja');

/** One of the Swedish words of a table, read as its meaning in code. */
export function word<const M extends Readonly<Record<string, string>>>(meanings: M) {
  const words = Object.keys(meanings) as (keyof M & string)[];
  return z.enum(words).transform((swedish): M[keyof M & string] => meanings[swedish]);
}
