import { valueIn } from '../../charts/value-in.ts';
import type { FigureDefinition } from '../../definitions/figure-definition.ts';
import { casesOf } from '../../definitions/general-words.ts';
import { isShown, type PublicShare, type Shown } from '../../disclosure/public-result.ts';
import { formatCount, formatShare } from '../../words/numbers.ts';
import { type DefinedHeadline, named, type PublishedNumber } from './website-kind.ts';

export function shareEntries({ numerator, denominator, share, lower, upper }: PublicShare): readonly PublishedNumber[] {
  return named({ numerator, denominator, share, lower, upper });
}

export function missingEntries(missing: Shown | undefined): readonly PublishedNumber[] {
  return missing === undefined ? [] : named({ missing });
}

/** The share, out of whom. */
export const shareHeadline: DefinedHeadline<FigureDefinition> = (measure) => ({
  name: 'andel',
  label: 'andel',
  format: formatShare,
  value: (figure) => valueIn(figure, 'share'),
  basis: (figure) => {
    const [numerator, denominator] = [valueIn(figure, 'numerator'), valueIn(figure, 'denominator')];
    return isShown(numerator) && isShown(denominator)
      ? `${formatCount(numerator)} av ${formatCount(denominator)} ${casesOf(measure)}`
      : undefined;
  },
});
