import type { Sentence } from '../composing/document.ts';
import { ALL_SITES, NATION_LEVEL } from '../figures/figure-source.ts';
import { attempted } from './attempted.ts';
import { pairsTo } from './candidates.ts';
import { betweenYears } from './filled.ts';
import type { Moved } from './moves.ts';

/**
 * What is counted of all, in the nation and of all sites, from the first whole year to the last settled one: told whichever way it has gone,
 * since all else is read in its light. Nothing where it is the largest change, which is told as that.
 */
export function nationSinceStart({ all, largest, settled, content, composing }: Moved): readonly Sentence[] {
  const of = all.find(({ statistic, site }) => statistic.census === true && site === ALL_SITES);
  const [years] = settled === undefined ? [] : pairsTo(settled, composing.source);
  if (of === undefined || years === undefined) return [];
  const isLargest =
    largest?.of === of &&
    largest.subject.reference.level === NATION_LEVEL &&
    largest.base?.reference.years.from === years.from;
  return isLargest ? [] : attempted(betweenYears(content.sentences.nationSinceStart, of, years, content), composing);
}
