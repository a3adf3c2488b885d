import { z } from '../../schema.ts';
import type { SurvivalFigure, SurvivalGroupDefinition } from '../figure-definition.ts';
import { exclusion } from './conditions.ts';
import { id, text, variablePath, yesNo } from './values.ts';

const group = z
  .strictObject({ id, namn: text, värden: z.array(text).min(1) })
  .transform((written): SurvivalGroupDefinition => ({ id: written.id, name: written.namn, oneOf: written.värden }));

/** Survival from a date, by group. */
export const survivalFigure = z
  .strictObject({
    slag: z.literal('överlevnad'),
    från: variablePath,
    död: variablePath,
    senast_känd: variablePath.describe('Den sista dag då man vet att personen levde.'),
    inträde: variablePath.optional().describe('Dagen då fallet började följas, om den är senare än från.'),
    grupper: z.strictObject({
      variabel: variablePath,
      ordnade: yesNo
        .default(false)
        .describe('Står grupperna i ordning, som stadier? Då prövas om överlevnaden följer ordningen.'),
      grupper: z.array(group).min(2).optional().describe('Koder som slås ihop. Utan dem är varje kod en grupp.'),
    }),
    befolkning: z
      .strictObject({
        född: variablePath.describe('Kolumnen med födelsedagen.'),
        kön: variablePath.describe('Kolumnen med könet.'),
      })
      .optional()
      .describe('Födelsedag och kön, för relativ överlevnad när en livslängdstabell är angiven.'),
    saknas: exclusion.describe('När från saknas, eller både död och senast_känd.'),
    negativ: exclusion.describe('När slutet är före början.'),
    aldrig_följd: exclusion.optional().describe('När inträdet inte är före slutet. Behövs när det finns ett inträde.'),
  })
  .transform(
    (written): SurvivalFigure => ({
      kind: 'survival',
      from: written.från,
      death: written.död,
      lastSeen: written.senast_känd,
      ...(written.inträde === undefined ? {} : { entry: written.inträde }),
      by: {
        variable: written.grupper.variabel,
        ...(written.grupper.ordnade ? { ordered: true } : {}),
        ...(written.grupper.grupper === undefined ? {} : { groups: written.grupper.grupper }),
      },
      ...(written.befolkning === undefined
        ? {}
        : { population: { born: written.befolkning.född, sex: written.befolkning.kön } }),
      missing: written.saknas,
      negative: written.negativ,
      ...(written.aldrig_följd === undefined ? {} : { neverAtRisk: written.aldrig_följd }),
    }),
  );
