import { casesOf, valuesInOf } from '../definitions/general-words.ts';
import type { Measure } from '../definitions/measure.ts';
import { isShown, type PublicFigure, type PublicResult, type Shown } from '../disclosure/public-result.ts';
import { shortAbsence, shownText } from '../words/absence.ts';
import { FIXED_SPACE } from '../words/fixed-space.ts';
import { formatCount, formatMean, formatPercentile, formatShare } from '../words/numbers.ts';

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
 * The choice is the same for all reporters, so that a row of headlines compares like with like. The median stands for a
 * summary, unless the nation has only a mean (percentiles can't always be pooled: contract.md 2).
 */
export function headlineChoice(measure: Measure, nation: PublicResult | undefined): HeadlineChoice {
  const cases = casesOf(measure);
  switch (measure.computation.figure.kind) {
    case 'count':
      return {
        name: cases,
        label: `antal ${cases}`,
        of: headline((figure) => figure.kind === 'count' && { value: figure.n, format: formatCount }),
      };
    case 'choices':
      return {
        name: cases,
        label: `antal ${cases}`,
        of: headline((figure) => figure.kind === 'choices' && { value: figure.n, format: formatCount }),
      };
    case 'survival':
      return {
        name: `följda ${cases}`,
        label: `antal följda ${cases}`,
        of: headline((figure) => figure.kind === 'survival' && { value: figure.n, format: formatCount }),
      };
    case 'proportion':
    case 'coverage':
      return {
        name: 'andel',
        label: 'andel',
        of: headline(
          (figure) =>
            figure.kind === 'proportion' && { value: figure.share, format: formatShare, basis: partsOf(figure, cases) },
        ),
      };
    case 'summary':
      return summaryChoice(measure, nation?.figure, cases);
  }
}

function summaryChoice(measure: Measure, nation: PublicFigure | undefined, cases: string): HeadlineChoice {
  const unit = valuesInOf(measure);
  const hasOnlyMean = nation?.kind === 'summary' && isShown(nation.mean) && !isShown(nation.median);
  const name = hasOnlyMean ? 'medelvärde' : 'median';
  const format = hasOnlyMean ? formatMean : formatPercentile;
  return {
    name,
    label: `${name}, ${unit}`,
    of: headline(
      (figure) =>
        figure.kind === 'summary' && {
          value: hasOnlyMean ? figure.mean : figure.median,
          format,
          unit,
          basis: isShown(figure.n) ? `${formatCount(figure.n)} ${cases}` : undefined,
        },
    ),
  };
}

function partsOf({ numerator, denominator }: { numerator: Shown; denominator: Shown }, cases: string) {
  return isShown(numerator) && isShown(denominator)
    ? `${formatCount(numerator)} av ${formatCount(denominator)} ${cases}`
    : undefined;
}

interface Picked {
  readonly value: Shown;
  readonly format: (value: number) => string;
  readonly unit?: string;
  readonly basis?: string | undefined;
}

function headline(pick: (figure: PublicFigure) => Picked | false): HeadlineChoice['of'] {
  return (figure) => {
    const reason = figure.kind === 'absent' ? figure.reason : 'not-reported';
    const { value, format, unit, basis } = pick(figure) || absentPick(reason);
    return {
      value,
      text: shownText(value, (number) => [format(number), unit].filter((part) => part !== undefined).join(FIXED_SPACE)),
      short: isShown(value) ? format(value) : shortAbsence(value.absent),
      basis,
      preliminary: figure.kind === 'proportion' && figure.preliminary,
    };
  };
}

const absentPick = (absent: Exclude<Shown, number>['absent']): Picked => ({ value: { absent }, format: String });
