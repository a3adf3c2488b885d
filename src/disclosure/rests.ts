import type { Strata } from '../definitions/area.ts';
import { groupedBy, type Row } from './figure-row.ts';
import type { FigureNumbers } from './kinds/numbers.ts';
import { spanTrees } from './spans.ts';

/** The stratum of the cases in none: shown nowhere, but any reader of the others can work it out. */
const REST = '\u0000rest';

/** The rows, and what each has more than those that it holds: years taken together than the years, all together than the strata. */
export function withRests(rows: readonly Row[], strata: Strata | undefined): Row[] {
  return withStrataRests([...rows, ...yearRests(rows)], strata);
}

function yearRests(rows: readonly Row[]): Row[] {
  return spanTrees(rows).flatMap(({ row, inside }): Row[] => {
    const values = restOf(row.numbers, inside);
    if (inside.length === 0 || values.size === 0) return [];
    return [{ ...row, rest: 'years', numbers: { ...row.numbers, values, sums: [] } }];
  });
}

function withStrataRests(rows: readonly Row[], strata: Strata | undefined): Row[] {
  if (strata === undefined) return [...rows];
  return groupedBy(rows, ({ reporter, part, rest }) => [reporter, part.from, part.to, rest]).flatMap((same) => {
    const all = same.find(({ part }) => part.stratum === strata.all.id);
    const parts = same.filter((one) => one !== all);
    if (all === undefined || parts.length === 0) return same;
    const values = restOf(all.numbers, parts);
    if (values.size === 0) return same;
    return [...same, { ...all, part: { ...all.part, stratum: REST }, numbers: { ...all.numbers, values, sums: [] } }];
  });
}

function restOf({ values }: FigureNumbers, parts: readonly Row[]): Map<string, number> {
  const rests = [...values].map(([name, value]) => {
    // A part that is absent, or that doesn't list the category, tells nothing that could be taken from it.
    const told = parts.flatMap(({ numbers }) => numbers.values.get(name) ?? []);
    return [name, told.reduce((rest, taken) => rest - taken, value)] as const;
  });
  return new Map(rests.filter(([, rest]) => rest > 0));
}
