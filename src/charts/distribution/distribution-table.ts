import type { Shown } from '../../disclosure/public-result.ts';
import { shownText } from '../../words/absence.ts';
import { formatCount, formatShare } from '../../words/numbers.ts';
import type { ChartTable } from '../chart.ts';
import { words } from '../figure-table.ts';
import { type Distribution, type Spread, spreadOf } from './distribution.ts';
import { type Along, figureIn } from './distribution-bars.ts';

/** A row per bar and category, with its number, all and the share. */
export function distributionTable(
  along: Along,
  distribution: Distribution,
  cases: string,
  caption: string,
): ChartTable {
  const { breakdown } = distribution;
  const isGrouped = along.bars.some(({ stratum }) => stratum.name !== '');
  return {
    caption,
    columns: [
      ...(isGrouped ? [{ id: 'stratum', name: 'Grupp', kind: 'text' } as const] : []),
      { id: 'along', name: along.column, kind: 'text' },
      { id: breakdown.id, name: breakdown.name, kind: 'text' },
      { id: 'n', name: `Antal ${cases}`, kind: 'number' },
      { id: 'total', name: 'Av alla', kind: 'number' },
      { id: 'share', name: 'Andel', kind: 'share' },
    ],
    rows: along.bars.flatMap((bar) => {
      const { n, counts } = toldSpread(bar, distribution);
      return counts.map(({ id, name, value: count }) => {
        const share = shareOf(count, n);
        return [
          ...(isGrouped ? [words(bar.stratum.name, bar.stratum.id)] : []),
          words(bar.along.name, bar.along.id),
          words(name, id),
          { value: count, text: shownText(count, formatCount) },
          { value: n, text: shownText(n, formatCount) },
          { value: share, text: shownText(share, formatShare) },
        ];
      });
    }),
    origins: along.bars.flatMap((bar) => toldSpread(bar, distribution).counts.map(() => bar.result ?? bar.of)),
  };
}

function shareOf(count: Shown, n: Shown): Shown {
  if (typeof count !== 'number') return count;
  if (typeof n !== 'number') return n;
  return n === 0 ? { absent: 'not-applicable' } : count / n;
}

/** A bar's numbers, without those of whom it is unknown where nobody is asked for who would be. */
function toldSpread(bar: Parameters<typeof figureIn>[0], distribution: Distribution): Spread {
  const { counts, ...spread } = spreadOf(figureIn(bar), distribution);
  const { missing } = distribution;
  return { ...spread, counts: counts.filter(({ id }) => !missing.isNobody || id !== missing.id) };
}
