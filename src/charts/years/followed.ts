import type { Measure } from '../../definitions/measure.ts';
import { formatCount, formatMean, formatPercentile, percent } from '../../words/numbers.ts';

/** The one number of a figure that is followed over the years. */
export interface Followed {
  readonly column: 'n' | 'median' | 'mean' | 'share';
  /** Over the panels, after what the measure is measured in. */
  readonly words: string | undefined;
  /** Without a unit: the heading has it. */
  readonly format: (value: number) => string;
}

/** A count's n, a proportion's share, and a summary's median where every level lists it, else its mean: the same in all panels; choices and curves have no such number. */
export function followedIn(measure: Measure): Followed | undefined {
  switch (measure.computation.figure.kind) {
    case 'count':
      return { column: 'n', words: undefined, format: formatCount };
    case 'proportion':
    case 'coverage':
      return { column: 'share', words: undefined, format: percent };
    case 'summary':
      return measure.levels.every(({ statistics }) => statistics.includes('median'))
        ? { column: 'median', words: 'median', format: formatPercentile }
        : { column: 'mean', words: 'medelvärde', format: formatMean };
    case 'choices':
    case 'survival':
      return undefined;
  }
}
