import type { Dictionary, Tables } from '../register/dictionary.ts';
import type { Area } from './area.ts';
import type { Excluded } from './kinds/kind.ts';
import { kindOf } from './kinds/kinds.ts';
import { atLevel } from './levels.ts';
import type { Measure } from './measure.ts';
import type { Decision } from './population/case.ts';
import { rowsByPerson } from './population/dated-rows.ts';
import { plainCases } from './population/plain.ts';
import { reportingPeriod } from './reporting-period.ts';
import { type Figure, NATION, type Result } from './result.ts';

/** What the plain evaluator gives for one measure: figures, listed rows, and the reason for every row it looked at. */
export interface PlainEvaluation {
  readonly results: readonly Result[];
  readonly excluded: readonly Excluded[];
  readonly decisions: readonly Decision[];
}

export interface PlainInput {
  readonly area: Area;
  readonly dictionary: Dictionary;
  readonly tables: Tables;
  readonly year: number;
  readonly asOf: string;
}

/**
 * One measure for every reporter and the nation, row by row: slow and obvious. It is the second opinion on the generated
 * SQL (a property test holds them equal) and the source of `explain`.
 */
export function evaluatePlainly(measure: Measure, input: PlainInput): PlainEvaluation {
  const { area, dictionary, tables, year, asOf } = input;
  const { population, figure } = measure.computation;
  const kind = kindOf(figure);
  const results: Result[] = [];
  const figures: Figure[] = [];
  const excluded: Excluded[] = [];
  const decisions: Decision[] = [];
  const everyone = new Set<string>();
  const everyoneInNumerator = new Set<string>();
  let hasNumerator = false;
  const rowOf = rowsByPerson(tables);
  for (const { id: reporter } of area.reporters) {
    const period = reportingPeriod(area, reporter, year);
    if (period === undefined) {
      results.push({ measure: measure.id, reporter, figure: { kind: 'absent', reason: 'not-applicable' } });
      continue;
    }
    const rows = { area, tables, reporter, period, rowOf };
    const found = plainCases(population, rows);
    const reading = kind.plain(figure, found.cases, {
      area,
      dictionary,
      measure,
      asOf,
      lastDay: { [reporter]: period.to },
      rows,
    });
    for (const person of reading.persons.all) everyone.add(person);
    for (const person of reading.persons.numerator ?? []) everyoneInNumerator.add(person);
    hasNumerator ||= reading.persons.numerator !== undefined;
    decisions.push(...found.decisions, ...reading.decisions);
    excluded.push(
      ...found.excluded.map(({ table, row, code }) => ({ reporter, table, row: row.number, code })),
      ...reading.excluded,
    );
    figures.push(reading.figure);
    results.push({ measure: measure.id, reporter, figure: atLevel(measure, 'unit', reading.figure) });
  }
  const beside = {
    ...(population.count === 'persons' || hasNumerator ? { unique: everyone.size } : {}),
    ...(hasNumerator ? { uniqueNumerator: everyoneInNumerator.size } : {}),
  };
  results.push({
    measure: measure.id,
    reporter: NATION,
    figure: atLevel(measure, 'nation', kind.combine(figures, beside)),
  });
  return { results, excluded, decisions };
}
