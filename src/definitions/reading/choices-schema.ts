import { z } from '../../schema.ts';
import type { Choice, ChoicesFigure } from '../figure-definition.ts';
import { conditions } from './conditions.ts';
import { criterionKeys, criterionOf } from './criterion-schema.ts';
import { id, text } from './values.ts';

const choice = z
  .union([
    z.strictObject({ id, namn: text, ...criterionKeys.one }),
    z.strictObject({ id, namn: text, ...criterionKeys.anyOf }),
  ])
  .transform((written): Choice => ({ id: written.id, name: written.namn, ...criterionOf(written) }));

/** Several choices that don't exclude each other, each with its own share. */
export const choicesFigure = z
  .strictObject({
    slag: z.literal('flerval'),
    bland: conditions.optional().describe('Bara fall vars egen rad uppfyller villkoren räknas.'),
    val: z.array(choice).min(1),
  })
  .transform(
    (written): ChoicesFigure => ({
      kind: 'choices',
      ...(written.bland === undefined ? {} : { among: written.bland }),
      choices: written.val,
    }),
  );
