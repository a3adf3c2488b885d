import { shownText } from '../charts/absence.ts';
import type { ChartCell, ChartTable } from '../charts/chart.ts';
import type { PublicFigure, PublicResult, Shown } from '../disclosure/public-result.ts';
import { type SiteInput, yearsOf } from './site-input.ts';

/**
 * Every published number on a row of its own: measure, year, reporter, what the number is and, in a breakdown, of which
 * category. For programs: names are ids, numbers are unrounded, and what is absent says why.
 */
export function resultTable(input: SiteInput): ChartTable {
  const years = yearsOf(input);
  return {
    caption: `${input.area.name}: alla publicerade siffror`,
    columns: [
      { id: 'matt', name: 'matt', kind: 'text' },
      { id: 'ar', name: 'ar', kind: 'text' },
      { id: 'period', name: 'period', kind: 'text' },
      { id: 'definition', name: 'definition', kind: 'text' },
      { id: 'enhet', name: 'enhet', kind: 'text' },
      { id: 'tal', name: 'tal', kind: 'text' },
      { id: 'uppdelning', name: 'uppdelning', kind: 'text' },
      { id: 'kategori', name: 'kategori', kind: 'text' },
      { id: 'preliminar', name: 'preliminar', kind: 'text' },
      { id: 'varde', name: 'varde', kind: 'number' },
    ],
    rows: input.results.filter(({ year }) => years.includes(year)).flatMap(rowsOf),
  };
}

interface Entry {
  readonly statistic: string;
  readonly value: Shown;
  readonly breakdown?: string;
  readonly category?: string;
}

function rowsOf({ measure, year, period, version, reporter, figure }: PublicResult): ChartCell[][] {
  const preliminary = figure.kind === 'proportion' && figure.preliminary ? 'ja' : 'nej';
  return entriesOf(figure).map(({ statistic, value, breakdown = '', category = '' }) => [
    ...[
      measure,
      String(year),
      `${period.from}/${period.to}`,
      version,
      reporter,
      statistic,
      breakdown,
      category,
      preliminary,
    ].map((text) => ({ text, value: text })),
    { text: shownText(value, String), value },
  ]);
}

function entriesOf(figure: PublicFigure): Entry[] {
  switch (figure.kind) {
    case 'absent':
      return [{ statistic: '', value: { absent: figure.reason } }];
    case 'count':
      return [
        { statistic: 'n', value: figure.n },
        ...Object.entries(figure.by).flatMap(([breakdown, categories]) =>
          Object.entries(categories).map(([category, value]) => ({ statistic: 'n', value, breakdown, category })),
        ),
      ];
    case 'summary': {
      const { n, mean, sd, p10, median, p90 } = figure;
      return Object.entries({ n, mean, sd, p10, median, p90 }).map(([statistic, value]) => ({ statistic, value }));
    }
    case 'proportion': {
      const { numerator, denominator, share, lower, upper } = figure;
      return Object.entries({ numerator, denominator, share, lower, upper }).map(([statistic, value]) => ({
        statistic,
        value,
      }));
    }
  }
}
