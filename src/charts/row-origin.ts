import type { Period } from '../calendar/period.ts';
import type { PublicFigure } from '../disclosure/public-result.ts';
import type { Reporters } from '../results/result.ts';

/** Of what a row's numbers are: a public result is one. Without a period there is no result. */
export interface RowOrigin {
  readonly measure: string;
  /** A reporter's id, or `riket`. */
  readonly reporter: string;
  readonly period?: Period;
  /** At the nation, where not all that should report have. */
  readonly reporters?: Reporters;
  /** The same of the earlier extract, where the row has its numbers too. */
  readonly earlier?: Reporters;
  /** Whether the numbers may still change; a figure can say it too. */
  readonly preliminary?: boolean;
  readonly figure?: PublicFigure;
}
