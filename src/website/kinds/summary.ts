import { valueIn } from '../../charts/value-in.ts';
import { casesOf, valuesInOf } from '../../definitions/general-words.ts';
import type { SummaryFigure } from '../../definitions/measure.ts';
import { isShown, type PublicSummary } from '../../disclosure/public-result.ts';
import { formatCount, formatMean, formatPercentile } from '../../words/numbers.ts';
import { type DefinedHeadline, type FigureEntries, named } from './website-kind.ts';

export const summary: FigureEntries<PublicSummary> = ({ n, persons, mean, sd, p10, p25, median, p75, p90 }) =>
  named({
    n,
    ...(persons === undefined ? {} : { persons }),
    ...{ mean, sd, p10 },
    ...(p25 === undefined ? {} : { p25 }),
    median,
    ...(p75 === undefined ? {} : { p75 }),
    p90,
  });

/** The median, unless the nation has only a mean (percentiles can't always be pooled: contract.md 2). */
export const summaryHeadline: DefinedHeadline<SummaryFigure> = (measure, nation) => {
  const hasOnlyMean = nation !== undefined && isShown(valueIn(nation, 'mean')) && !isShown(valueIn(nation, 'median'));
  const [name, column, format] = hasOnlyMean
    ? (['medelvärde', 'mean', formatMean] as const)
    : (['median', 'median', formatPercentile] as const);
  const unit = valuesInOf(measure);
  return {
    name,
    label: `${name}, ${unit}`,
    format,
    unit,
    value: (figure) => valueIn(figure, column),
    basis: (figure) => {
      const n = valueIn(figure, 'n');
      return isShown(n) ? `${formatCount(n)} ${casesOf(measure)}` : undefined;
    },
  };
};
