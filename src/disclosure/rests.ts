import type { Strata } from '../definitions/area.ts';
import type { FigureNumbers } from './figure-numbers.ts';
import type { Row } from './figure-row.ts';

/** The stratum of the cases in none: shown nowhere, but any reader of the others can work it out. */
const REST = '\u0000rest';

/** The rows, and for each reporter and time what all together has more than the strata. */
export function withRests(rows: readonly Row[], strata: Strata | undefined): Row[] {
  if (strata === undefined) return [...rows];
  const together = Map.groupBy(rows, ({ reporter, since, year }) => [reporter, since, year].join('\u0000'));
  return [...together.values()].flatMap((same) => {
    const all = same.find(({ stratum }) => stratum === strata.all.id);
    const parts = same.filter((one) => one !== all);
    if (all === undefined || parts.length === 0) return same;
    const values = restOf(all.numbers, parts);
    return values.size === 0
      ? same
      : [...same, { ...all, stratum: REST, numbers: { ...all.numbers, values, sums: [] } }];
  });
}

function restOf({ values }: FigureNumbers, parts: readonly Row[]): Map<string, number> {
  const rests = [...values].map(([name, value]) => {
    const taken = parts.reduce((sum, { numbers }) => sum + (numbers.values.get(name) ?? 0), 0);
    return [name, value - taken] as const;
  });
  return new Map(rests.filter(([, rest]) => rest > 0));
}
