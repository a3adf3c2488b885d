import type {
  Bound,
  FigureSource,
  IndicatorStatistic,
  Missing,
  Reference,
} from '../../../src/report/figures/figure-source.ts';
import { inventedRegister } from './invented-register.ts';
import { memorySource } from './memory-source.ts';

/** Made-up numbers that depend only on what they are of: round where they can be, so that nobody takes them for real. */
function inventedValue(reference: Reference): Bound | Missing {
  const { level, indicator, statistic, years, extract, site } = reference;
  if (level === 'tyst') return { absent: 'not-reported' };
  if (indicator === 'relativ-overlevnad') return { absent: 'no-life-table' };
  if (level === 'ostan' && site === 'pankreas') return { absent: 'withheld' };
  const late = years.to === inventedRegister.year && years.from === years.to;
  return bound(kindOf(indicator, statistic), seedOf(reference), extract === 'previous', late, level === 'riket');
}

function bound(
  kind: IndicatorStatistic['kind'],
  seed: number,
  previous: boolean,
  late: boolean,
  nation: boolean,
): Bound {
  const denominator = (nation ? 1000 : 100) + (seed % 7) * 10;
  switch (kind) {
    case 'count':
      return { kind, number: denominator * 3 };
    case 'share': {
      const numerator = Math.round(denominator * (0.2 + (seed % 71) / 100)) - (previous ? 17 : 0);
      const shown = { numerator, denominator, number: numerator / denominator };
      return { kind, ...shown, ...(seed % 3 === 0 && { missing: 12 }), ...(late && { preliminary: true }) };
    }
    case 'estimate': {
      const number = 0.3 + (seed % 60) / 100;
      return { kind, number, lower: number - 0.05, upper: number + 0.05, n: denominator };
    }
    case 'p':
      return { kind, number: (seed % 100) / 1000 };
    default:
      return { kind, number: 10 + (seed % 40) / 2, n: denominator };
  }
}

function kindOf(indicator: string, statistic: string): IndicatorStatistic['kind'] {
  const found = inventedRegister.indicators.find(({ id }) => id === indicator);
  return found?.statistics.find(({ id }) => id === statistic)?.kind ?? 'count';
}

/** The same number for the same reference; the earlier extract's is the later one's. */
function seedOf({ indicator, statistic, level, years, site }: Reference): number {
  let seed = 7;
  for (const letter of [indicator, statistic, level, years.from, years.to, site].join())
    seed = (seed * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003;
  return seed;
}

/** All that the chapters need, invented. */
export const inventedFigures: FigureSource = memorySource(inventedRegister, inventedValue);
