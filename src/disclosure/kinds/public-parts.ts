import type { AbsenceReason } from '../../results/result.ts';
import type {
  PublicBeside,
  PublicChoice,
  PublicFigure,
  PublicSummary,
  PublicSurvival,
  Shown,
} from '../public-result.ts';

/** What a public figure is made of: who reads a part need not know of which kinds of figure it can be one. */
export interface PublicParts {
  /** Why there is no figure. */
  readonly absent?: AbsenceReason;
  /** A follow-up window is still open. */
  readonly preliminary: boolean;
  /** breakdown id → category id → count. */
  readonly by: Readonly<Record<string, Readonly<Record<string, Shown>>>>;
  /** How many persons stand behind the cases, under the number's name in the figure. */
  readonly persons?: { readonly id: 'unique' | 'persons'; readonly value: Shown };
  /** The same share among others, by the id that the definition gives them. */
  readonly beside: Readonly<Record<string, PublicBeside>>;
  /** Those of whom it can't be known whether they are in a share's numerator. */
  readonly missing?: Shown;
  readonly choices: Readonly<Record<string, PublicChoice>>;
  readonly curves?: PublicSurvival;
  /** The distribution of values. */
  readonly values?: PublicSummary;
}

const PARTS: {
  readonly [K in PublicFigure['kind']]: (figure: Extract<PublicFigure, { kind: K }>) => Partial<PublicParts>;
} = {
  absent: ({ reason }) => ({ absent: reason }),
  count: ({ by, unique }) => ({ by, ...(unique === undefined ? {} : { persons: { id: 'unique', value: unique } }) }),
  summary: (values) => ({
    values,
    ...(values.persons === undefined ? {} : { persons: { id: 'persons', value: values.persons } }),
  }),
  proportion: ({ preliminary, beside = {}, missing }) => ({
    preliminary,
    beside,
    ...(missing === undefined ? {} : { missing }),
  }),
  choices: ({ choices }) => ({ choices }),
  survival: (curves) => ({ curves }),
};

const WITHOUT: PublicParts = { preliminary: false, by: {}, beside: {}, choices: {} };

export function publicParts(figure: PublicFigure): PublicParts {
  return { ...WITHOUT, ...(PARTS[figure.kind] as (one: PublicFigure) => Partial<PublicParts>)(figure) };
}
