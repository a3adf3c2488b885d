import type { Measure } from '../definitions/measure.ts';
import { NATION } from '../definitions/nation.ts';
import { isShown, type PublicFigure, type PublicResult, type Shown } from '../disclosure/public-result.ts';
import { shortAbsentText, shownText } from '../words/absence.ts';
import { FIXED_SPACE } from '../words/fixed-space.ts';
import { formatCount, formatShare } from '../words/numbers.ts';
import { headlineNumber } from './kinds/kinds.ts';
import type { Whose } from './kinds/website-kind.ts';
import { headlineYear, resultOf, type SiteInput } from './site-input.ts';

/** The one number of a figure that stands for it where there is room for one. */
export interface Headline {
  readonly value: Shown;
  /** With its unit, `14 dagar`, or why there is none. */
  readonly text: string;
  /** The same in as few words as there are: `14`, `dolt`. */
  readonly short: string;
}

/** Which number that is for a measure and a year: the count, the share, or for a summary its median or its mean. */
export interface HeadlineChoice {
  readonly of: (figure: PublicFigure) => Headline;
  /** What the number says, without full stop; undefined where there is none. */
  readonly said: (figure: PublicFigure, whose: Whose) => string | undefined;
  /** A number as it is told: `14 dagar`. */
  readonly words: (value: number) => string;
  /** A number under an axis: `20 dagar`. */
  readonly onAxis: (value: number) => string;
  /** Whom the number is of, where that is one group of several. */
  readonly group?: string;
  /** `median`. */
  readonly name: string;
  /** The name with what it is measured in: `median, dagar`. */
  readonly label: string;
  readonly isShare: boolean;
  readonly isCount: boolean;
  /** The year that it is of: the latest that is complete. */
  readonly year: number;
  readonly nation: PublicResult | undefined;
}

/**
 * The choice is the same for all reporters, so that a row of headlines compares like with like. The nation's result decides
 * where a statistic can't always be pooled.
 */
export function headlineChoice(input: SiteInput, measure: Measure): HeadlineChoice {
  const year = headlineYear(input, measure);
  const nation = resultOf(input, measure.id, NATION, year);
  const number = headlineNumber(measure, nation?.figure, input.dictionary);
  const { name, label, group, format, unit, value: valueIn, said, isShare, isCount = false } = number;
  const withUnit = (text: string) => [text, unit].filter((part) => part !== undefined).join(FIXED_SPACE);
  const words = (value: number) => withUnit(format(value));
  const onAxis = (value: number) => (isShare ? formatShare(value) : withUnit(formatCount(value)));
  return {
    ...{ name, label, said, words, onAxis, isShare, isCount, year, nation },
    ...(group === undefined ? {} : { group }),
    of: (figure) => {
      const value = valueIn(figure);
      const short = isShown(value) ? format(value) : shortAbsentText(value);
      return { value, text: shownText(value, words), short };
    },
  };
}
