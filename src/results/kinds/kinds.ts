import type { z } from '../../schema.ts';
import type { Figure } from '../result.ts';
import { absentSchema } from './absent.ts';
import { choicesSchema } from './choices.ts';
import { countSchema } from './count.ts';
import { proportionSchema } from './proportion.ts';
import { summarySchema } from './summary.ts';
import { survivalSchema } from './survival.ts';

/** How a figure of each kind is read back from JSON: strictly, so that a missing or unknown number is refused. */
export const FIGURE_SCHEMAS = {
  count: countSchema,
  summary: summarySchema,
  proportion: proportionSchema,
  choices: choicesSchema,
  survival: survivalSchema,
  absent: absentSchema,
} as const satisfies { readonly [K in Figure['kind']]: z.ZodType<Extract<Figure, { kind: K }>> };
