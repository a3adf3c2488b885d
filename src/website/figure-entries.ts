import type {
  PublicFigure,
  PublicShare,
  PublicSummary,
  PublicSurvivalGroup,
  Shown,
} from '../disclosure/public-result.ts';

/** One published number of a figure. */
export interface Entry {
  readonly statistic: string;
  readonly value: Shown;
  /** The id of the breakdown, or `choices`, `groups`, or `beside` for the same share among others. */
  readonly breakdown?: string;
  readonly category?: string;
  /** The whole months that it is about, in a survival. */
  readonly months?: number;
}

/** Every number of a figure, unrounded; the points of curves stand in the files of their charts. */
export function entriesOf(figure: PublicFigure): readonly Entry[] {
  switch (figure.kind) {
    case 'absent':
      return [{ statistic: '', value: { absent: figure.reason } }];
    case 'count':
      return [
        { statistic: 'n', value: figure.n },
        ...(figure.unique === undefined ? [] : named({ unique: figure.unique })),
        ...Object.entries(figure.by).flatMap(([breakdown, categories]) =>
          inCodeOrder(categories).map(([category, value]) => ({ statistic: 'n', value, breakdown, category })),
        ),
      ];
    case 'summary':
      return summaryEntries(figure);
    case 'proportion':
      return [
        ...shareEntries(figure),
        ...missingEntries(figure.missing),
        ...Object.entries(figure.beside ?? {}).flatMap(([category, share]) =>
          named({ ...share }).map((entry) => ({ ...entry, breakdown: 'beside', category })),
        ),
      ];
    case 'choices':
      return [
        { statistic: 'n', value: figure.n },
        ...Object.entries(figure.choices).flatMap(([category, choice]) =>
          [...shareEntries(choice), ...missingEntries(choice.missing)].map((entry) => ({
            ...entry,
            breakdown: 'choices',
            category,
          })),
        ),
      ];
    case 'survival': {
      const { n, events, missing, groups, logRank } = figure;
      const { chisq, p } = 'absent' in logRank ? { chisq: logRank, p: logRank } : logRank;
      return [
        ...named({ n, events, missing, chisq, p }),
        ...Object.entries(groups).flatMap(([category, group]) =>
          groupEntries(group).map((entry) => ({ ...entry, breakdown: 'groups', category })),
        ),
      ];
    }
  }
}

/** An object has its whole numbers first and other keys as they came; a list of codes has them all in the order of the codes. */
function inCodeOrder<T>(categories: Readonly<Record<string, T>>): [string, T][] {
  const all = Object.entries(categories);
  return all.some(([code]) => /^\d+$/.test(code)) ? all.toSorted(([a], [b]) => (a < b ? -1 : 1)) : all;
}

function summaryEntries({ n, persons, mean, sd, p10, p25, median, p75, p90 }: PublicSummary): readonly Entry[] {
  return named({
    n,
    ...(persons === undefined ? {} : { persons }),
    ...{ mean, sd, p10 },
    ...(p25 === undefined ? {} : { p25 }),
    median,
    ...(p75 === undefined ? {} : { p75 }),
    p90,
  });
}

function shareEntries({ numerator, denominator, share, lower, upper }: PublicShare): readonly Entry[] {
  return named({ numerator, denominator, share, lower, upper });
}

function missingEntries(missing: Shown | undefined): readonly Entry[] {
  return missing === undefined ? [] : named({ missing });
}

function groupEntries({ n, events, median, medianLower, medianUpper, rows }: PublicSurvivalGroup): readonly Entry[] {
  return [
    ...named({ n, events, median, medianLower, medianUpper }),
    ...rows.flatMap(({ months, atRisk, survival, lower, upper }) =>
      named({ atRisk, survival, lower, upper }).map((entry) => ({ ...entry, months })),
    ),
  ];
}

function named(values: Readonly<Record<string, Shown>>): readonly Entry[] {
  return Object.entries(values).map(([statistic, value]) => ({ statistic, value }));
}
