import { z } from '../../schema.ts';
import type { LinkedRow, Numerator, OwnDays, ProportionFigure } from '../figure-definition.ts';
import { conditions } from './conditions.ts';
import { criterionKeys, criterionOf } from './criterion-schema.ts';
import { daysKeys, daysOf } from './days-schema.ts';
import { rowSource } from './row-source.ts';
import { column, id, text, variablePath } from './values.ts';

const PERMIT = 'tillstånd';

const linkedRow = z
  .strictObject({
    tabell: column,
    datum: column,
    villkor: conditions.default([]),
    genom: column
      .optional()
      .describe('Kolumnen som knyter raden till fallet, i stället för person och enhet: till exempel tumor_id.'),
    inom: z.strictObject({ efter: column, från_dagar: z.int().min(0), till_dagar: z.int().min(0) }).optional(),
    tidigast: z
      .union([z.literal(PERMIT), variablePath])
      .optional()
      .describe(
        `Den första dagen som raden kan vara från: enhetens första dag med tillstånd (${PERMIT}), eller en dag hos fallet.`,
      ),
    senast: z.literal('uttag').optional().describe('Raden ska vara daterad senast den dag uppgifterna tas ut.'),
    väntas_dagar: z
      .int()
      .min(1)
      .optional()
      .describe('Så många dagar efter periodens slut väntas fler rader: till dess är andelen preliminär.'),
  })
  .transform(
    (written): LinkedRow => ({
      table: written.tabell,
      date: written.datum,
      conditions: written.villkor,
      ...(written.genom === undefined ? {} : { through: written.genom }),
      ...(written.inom === undefined
        ? {}
        : {
            within: { after: written.inom.efter, fromDays: written.inom.från_dagar, toDays: written.inom.till_dagar },
          }),
      ...(written.senast === undefined ? {} : { latest: 'extract' }),
      ...(written.väntas_dagar === undefined ? {} : { openDays: written.väntas_dagar }),
      ...(written.tidigast === undefined
        ? {}
        : { earliest: written.tidigast === PERMIT ? 'permit' : { variable: written.tidigast } }),
    }),
  );

const ownRow = z
  .union([z.strictObject(criterionKeys.one), z.strictObject(criterionKeys.anyOf)])
  .transform((written): Numerator => ({ own: 'row', ...criterionOf(written) }));

const ownDays = z
  .strictObject({ ...daysKeys, högst_dagar: z.int().min(0) })
  .transform((written): OwnDays => ({ own: 'days', ...daysOf(written), atMost: written.högst_dagar }));

/** A share: of cases with a row in another table, whose own row meets conditions, or whose time is short enough. */
export const proportionFigure = z
  .strictObject({
    slag: z.literal('andel'),
    bland: conditions.optional().describe('Bara fall vars egen rad uppfyller villkoren hör till nämnaren.'),
    täljare: z.union([linkedRow, ownRow, ownDays]),
    bredvid: z
      .array(
        z
          .strictObject({ id, namn: text, rader: z.array(rowSource).min(1) })
          .transform((written) => ({ id: written.id, name: written.namn, rows: written.rader })),
      )
      .default([])
      .describe('Samma täljare bland bara dem som har en sådan rad, redovisad bredvid.'),
  })
  .transform(
    (written): ProportionFigure => ({
      kind: 'proportion',
      ...(written.bland === undefined ? {} : { among: written.bland }),
      numerator: written.täljare,
      beside: written.bredvid,
    }),
  );
