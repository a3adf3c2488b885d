import { isDay } from '../calendar/day.ts';
import { z } from '../schema.ts';
import type { VariableType } from './dictionary.ts';
import { TEXT_SHAPE_NAMES } from './text-shape.ts';

const text = z.string().trim().min(1);

/** A table's or a column's name, safe in SQL and in addresses. */
const name = z
  .string()
  .regex(/^[a-z][a-z0-9_]*$/, 'är inte ett namn på en tabell eller kolumn.\nSkriv a–z, siffror och understreck.');

const day = z.string().refine(isDay, 'är inte en dag i kalendern.\nSkriv ÅÅÅÅ-MM-DD.');

/** Other names for the same thing, as people write them in headings and cells. */
const synonyms = z.array(text).min(1);

const yesNo = z.enum(['ja', 'nej']);

/** The Swedish words for a variable's type, and what each is called in code. */
export const VARIABLE_TYPES = {
  text: 'text',
  datum: 'date',
  ja_nej: 'boolean',
  kod: 'code',
  heltal: 'integer',
  decimaltal: 'decimal',
} as const satisfies Readonly<Record<string, VariableType>>;

/** A code as it is written in a form, or in a list of its own. */
export const code = z.strictObject({
  id: z
    .string()
    .regex(
      /^[A-Za-z0-9][A-Za-z0-9_-]*$/,
      'är inte en kod.\nSkriv bokstäver a–z, siffror, bindestreck och understreck.',
    ),
  namn: text,
  synonymer: synonyms.optional(),
});

const variable = z.strictObject({
  id: name,
  namn: text,
  synonymer: synonyms.optional(),
  typ: z.enum(Object.keys(VARIABLE_TYPES) as (keyof typeof VARIABLE_TYPES)[]),
  obligatorisk: yesNo.default('nej'),
  personuppgift: yesNo.default('nej'),
  /** A list that stands elsewhere, such as the regions; `koder` are added after it. */
  kodlista: name.optional(),
  koder: z.array(code).min(1).optional(),
  mönster: z.enum(TEXT_SHAPE_NAMES).optional(),
  gränser: z.strictObject({ från: z.number().optional(), till: z.number().optional() }).optional(),
  mätenhet: text.optional(),
  hjälp: text,
  fritext: yesNo
    .default('nej')
    .describe('Skriv ja där värdet skrivs med egna ord: registret förseglar det, och inget uttag har det.'),
  ifylld: z
    .enum(['sällan'])
    .optional()
    .describe(
      'Skriv sällan där värdet bara gäller somliga rader: då är det inget att säga om kolumnen är tom i en liten tabell.',
    ),
  känd_genom: z
    .array(z.string())
    .optional()
    .describe(
      'Datum på samma rad som säger lika mycket. Ligger något av dem, eller det här, efter uttagsdatumet gällde det på uttagsdatumet.',
    ),
  sedan: day.optional(),
});

/** One form as it is written in `content/register/<id>.yaml`. */
export const formFile = z.strictObject({
  id: name,
  version: z
    .int()
    .min(1)
    .default(1)
    .describe(
      'Formulärets version. Höj den när en variabel läggs till, tas bort eller ändras: varje sparad post säger med vilken den skrevs.',
    ),
  namn: text,
  synonymer: synonyms.optional(),
  beskrivning: text,
  rad: text,
  nyckel: z.array(name),
  /** The column that says on which day the row's event was; absent where a row is about no day. */
  daterad: name.optional(),
  /** The day from which the register holds the form, where a variable doesn't say otherwise. */
  sedan: day.optional(),
  variabler: z.array(variable).min(1),
  exempelrad: z
    .record(name, z.union([text, z.number()]).transform(String))
    .optional()
    .describe(
      'En påhittad rad, som mallen visar: en cell för varje variabel som har ett värde. Samma påhittade patient i alla tabeller.',
    ),
});

/** The variables that every recorded form has, as they are written in `content/register/gemensamt.yaml`. */
export const commonFile = z.strictObject({ variabler: z.array(variable).min(1) });

const path = z
  .string()
  .regex(/^([a-z][a-z0-9_]*\.)?[a-z][a-z0-9_]*$/, 'är inte ett variabelnamn.\nSkriv kolumn eller tabell.kolumn.');

/** `ja` and `nej` mean the boolean: the register writes booleans so. */
const value = z
  .union([z.string(), z.number()])
  .transform((written): string | number | boolean => (written === 'ja' ? true : written === 'nej' ? false : written));

const derivedVariable = variable.extend({
  /** As in a recorded form, or the codes of a recorded variable: `diagnos.who_grad`. */
  kodlista: path.optional(),
  härledning: name,
  ur: z.array(path).min(1),
  källa: text,
});

/** One derived form as it is written in `content/register/harledda/<id>.yaml`: a recorded form's rows with more to each. */
export const derivedFormFile = z.strictObject({
  id: name,
  namn: text,
  beskrivning: text,
  rad: text,
  bygger_på: name,
  /** The values that each named variable, recorded or derived, may have for a row to belong. */
  villkor: z.record(name, z.array(value).min(1)).default({}),
  sedan: day.optional(),
  variabler: z.array(derivedVariable).min(1),
});

export type WrittenForm = z.output<typeof formFile>;
export type WrittenCode = z.output<typeof code>;
export type WrittenVariable = WrittenForm['variabler'][number];
export type WrittenDerivedForm = z.output<typeof derivedFormFile>;
