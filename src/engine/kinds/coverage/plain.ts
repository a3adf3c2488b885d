import { meets } from '../../../definitions/conditions.ts';
import type { CoverageFigure } from '../../../definitions/figure-definition.ts';
import { stratumValue } from '../../../definitions/strata.ts';
import type { Row } from '../../../dictionary/dictionary.ts';
import type { Case, Decision } from '../../population/case.ts';
import type { NationBeside, PlainKindContext, PlainNationContext, PlainReading } from '../kind.ts';
import { nobodyKnown } from '../nobody-known.ts';

/** Adds up the rows of one reporter. */
export function plainCoverage(
  figure: CoverageFigure,
  cases: readonly Case[],
  _context: PlainKindContext,
): PlainReading {
  const { missing, ...sums } = sumsOf(
    figure,
    cases.map(({ row }) => row),
  );
  const decisions = cases.map(({ reporter, person, table, row }): Decision => {
    const { matched, all } = read(figure, row);
    const why = isImpossible(figure, row)
      ? ({ verdict: 'excluded', reason: figure.impossible.message } as const)
      : matched === undefined
        ? ({ verdict: 'excluded', reason: `${figure.matched} saknas` } as const)
        : ({ verdict: 'counted', reason: `${matched} av ${all}` } as const);
    return { reporter, person, table, row: row.number, ...why };
  });
  return {
    figure: sums.denominator === 0 ? nobodyKnown(missing) : { kind: 'proportion', ...sums, missing },
    excluded: cases
      .filter(({ row }) => isImpossible(figure, row))
      .map(({ reporter, table, row }) => ({ reporter, table, row: row.number, code: figure.impossible.code })),
    decisions,
    persons: { all: new Set() },
  };
}

/** Adds up the rows of every reporter of the area, also those that don't take part. */
export function plainCoverageOfAll(
  figure: CoverageFigure,
  _cases: readonly Case[],
  { area, measure, tables, part }: PlainNationContext,
): NationBeside {
  const { everyone } = figure;
  if (everyone === undefined) return {};
  const { table, date, conditions } = measure.computation.population.rows[0] ?? { table: '', date: '', conditions: [] };
  const stratum = stratumValue(area, part.stratum);
  const yearOf = (on: string) => Number(on.slice(0, 4));
  const range = { from: yearOf(part.period.from), to: yearOf(part.period.to) };
  const rows = (tables.get(table) ?? []).filter(
    ({ values }) =>
      meets(values, [{ variable: date, oneOf: [], range }, ...conditions]) &&
      (stratum === undefined || values[area.strata?.variable ?? ''] === stratum) &&
      area.reporters.some(({ id }) => id === values[area.reporterVariable]),
  );
  const { numerator, denominator } = sumsOf(figure, rows);
  return { beside: { [everyone.id]: { numerator, denominator } } };
}

function sumsOf(figure: CoverageFigure, rows: readonly Row[]) {
  const sums = { numerator: 0, denominator: 0, missing: 0 };
  for (const row of rows) {
    const { matched, all } = read(figure, row);
    if (all === undefined || isImpossible(figure, row)) continue;
    if (matched === undefined) sums.missing += all;
    else {
      sums.numerator += matched;
      sums.denominator += all;
    }
  }
  return sums;
}

function read(figure: CoverageFigure, { values }: Row) {
  const number = (column: string) => {
    const value = values[column];
    return typeof value === 'number' ? value : undefined;
  };
  return { matched: number(figure.matched), all: number(figure.all) };
}

function isImpossible(figure: CoverageFigure, row: Row): boolean {
  const { matched, all } = read(figure, row);
  return matched !== undefined && all !== undefined && matched > all;
}
