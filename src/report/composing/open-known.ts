import type { FigureSource, Reference } from '../figures/figure-source.ts';
import { openYears } from '../figures/year-span.ts';
import type { SentenceSetting } from './composing.ts';

/** Whether a section has said of numbers of some years together that registration goes on (`:::gäller`): each of them need not say it. */
export function openKnown(
  { years }: Pick<SentenceSetting, 'years'>,
  source: FigureSource,
): (of: Reference['years']) => boolean {
  return ({ from, to }) =>
    years !== undefined && from < to && years.from === from && years.to === to && openYears(years, source).length > 0;
}
