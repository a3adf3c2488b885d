import type { Measure } from '../definitions/measure.ts';
import { publicParts } from '../disclosure/kinds/public-parts.ts';
import { isShown, type PublicFigure, type PublicResult, type Shown } from '../disclosure/public-result.ts';
import { shortAbsentText, shownText } from '../words/absence.ts';
import { FIXED_SPACE } from '../words/fixed-space.ts';
import { headlineNumber } from './kinds/kinds.ts';

/** The one number of a figure that stands for it where there is room for one. */
export interface Headline {
  readonly value: Shown;
  /** With its unit, `14 dagar`, or why there is none. */
  readonly text: string;
  /** The same in as few words as there are: `14`, `dolt`. */
  readonly short: string;
  /** What it stands on, where that is shown: `274 patienter`. */
  readonly basis: string | undefined;
  readonly preliminary: boolean;
}

/** Which number that is for a measure and a year: the count, the share, or for a summary its median or its mean. Several shares or curves have none but how many they stand on. */
export interface HeadlineChoice {
  readonly of: (figure: PublicFigure) => Headline;
  /** `median`. */
  readonly name: string;
  /** The name with what it is measured in: `median, dagar`. */
  readonly label: string;
}

/**
 * The choice is the same for all reporters, so that a row of headlines compares like with like.
 * @param nation the nation's result, which decides where a statistic can't always be pooled
 */
export function headlineChoice(measure: Measure, nation: PublicResult | undefined): HeadlineChoice {
  const { name, label, format, unit, value: valueIn, basis } = headlineNumber(measure, nation?.figure);
  return {
    name,
    label,
    of: (figure) => {
      const value = valueIn(figure);
      const words = (number: number) => [format(number), unit].filter((part) => part !== undefined).join(FIXED_SPACE);
      return {
        value,
        text: shownText(value, words),
        short: isShown(value) ? format(value) : shortAbsentText(value),
        basis: basis?.(figure),
        preliminary: publicParts(figure).preliminary,
      };
    },
  };
}
