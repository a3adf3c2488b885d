import { z } from '../../schema.ts';
import type { RecordRule, RuleExample } from '../record-rule.ts';
import { drawnTable } from './example-schema.ts';
import { column, text } from './values.ts';
import { recordWarning } from './warning-schema.ts';

const example = z
  .strictObject({
    namn: text.describe('Vad exemplet visar, som en mening: det är testets namn.'),
    underlag: z.record(column, drawnTable).describe('Tabeller ritade med streck; en tom ruta är ett värde som saknas.'),
    frågar_om: drawnTable
      .default([])
      .describe(
        'tabell | rad | kolumn för det som regeln frågar om, med rader som i ett kalkylblad: rubriken är rad 1. Utelämnas om inget.',
      ),
  })
  .transform(
    ({ namn, underlag, frågar_om }): RuleExample => ({
      ...{ name: namn, tables: underlag },
      expected: frågar_om.map(({ tabell = '', rad = '', kolumn = '' }) => ({
        ...{ table: tabell, row: Number(rad), column: kolumn },
      })),
    }),
  );

const rule = z
  .strictObject({
    vid_signering: z
      .enum(['stoppar', 'frågar'])
      .describe(
        'Vad som händer när någon signerar ett formulär som bryter mot regeln: stoppar, eller frågar efter en kommentar. Vid import frågas alltid.',
      ),
    regel: recordWarning.describe('Vad det frågas om.'),
    exempel: z.array(example).min(1).describe('Räkneexempel, som körs som test.'),
  })
  .transform(
    ({ vid_signering, regel, exempel }): Omit<RecordRule, 'file'> => ({
      ...{ warning: regel, stopsSaving: vid_signering === 'stoppar', examples: exempel },
    }),
  );

/** The rules about one thing, as they are written in `content/regler/<file>.yaml`. */
export const ruleFile = z.strictObject({
  om: text.describe('Vad reglerna i filen gäller, och varifrån de kommer.'),
  regler: z.array(rule).min(1).describe('Reglerna, i den ordning de visas.'),
});
