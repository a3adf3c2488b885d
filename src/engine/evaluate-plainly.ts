import type { Day } from '../calendar/day.ts';
import type { Area } from '../definitions/area.ts';
import type { Measure } from '../definitions/measure.ts';
import { boundTables } from '../dictionary/bound-tables.ts';
import type { Dictionary, Tables } from '../dictionary/dictionary.ts';
import { PERSON } from '../dictionary/person-column.ts';
import type { ReportedFigure } from '../results/result.ts';
import { type Cell, cellsOf, type GridPart, sinceStart } from './cells.ts';
import type { Delivery } from './delivery.ts';
import type { Excluded, KindContext, LifeTableInUse, NationBeside, PersonsBehind, PlainReading } from './kinds/kind.ts';
import { kindOf } from './kinds/kinds.ts';
import { plainDelivery } from './plain-delivery.ts';
import { afterExtractReason } from './population/after-extract.ts';
import type { Case, Decision } from './population/case.ts';
import { type PlainCases, reporterOf, rowsByPerson } from './population/dated-rows.ts';
import { plainCases } from './population/plain.ts';
import { isReported, reportedFigures } from './reported-figures.ts';

/** What the plain evaluator gives for one measure: figures, listed rows, and the reason for every row it looked at. */
export interface PlainEvaluation {
  readonly results: readonly ReportedFigure[];
  readonly excluded: readonly Excluded[];
  readonly decisions: readonly Decision[];
}

export interface PlainInput {
  readonly area: Area;
  readonly dictionary: Dictionary;
  /** Rows as they were read: what was known of them on the extract date is found here. */
  readonly tables: Tables;
  readonly year: number;
  /** Id of a stratum of the area; left out, all are together. */
  readonly stratum?: string;
  /** The first year, where the year is taken together with others before it. */
  readonly since?: number;
  readonly asOf: Day;
  /** What was delivered, where the tables here hold only some of the rows; else it is found in them. */
  readonly delivery?: Delivery;
  readonly lifeTable?: LifeTableInUse;
}

/**
 * One measure for every reporter and the nation, row by row: slow and obvious. It is the second opinion on the generated
 * SQL (a property test holds them equal) and the source of `explain`.
 */
export function evaluatePlainly(measure: Measure, input: PlainInput): PlainEvaluation {
  const { area, dictionary, year, stratum, asOf, lifeTable } = input;
  const common = { area, dictionary, measure, asOf, ...(lifeTable && { lifeTable }) };
  const { tables, after } = boundTables(input.tables, dictionary, asOf);
  const kind = kindOf(measure.computation.figure);
  const asked = [{ from: input.since ?? year, to: year }];
  const spans = measure.computation.period === 'sinceStart' ? sinceStart(area, asked) : asked;
  const { cells, parts } = cellsOf(area, { spans, ...(stratum === undefined ? {} : { strata: [stratum] }) });
  const rowOf = rowsByPerson(tables);
  const read = cells.map((cell) => {
    const rows = { area, tables, rowOf, reporter: cell.reporter, period: cell.period, ...(stratum && { stratum }) };
    const found = plainCases(measure.computation.population, rows);
    const lastDay = { [cell.reporter]: cell.period.to };
    const context = { ...common, lastDay, rows, after };
    return { cell, found, reading: kind.plain(measure.computation.figure, found.cases, context) };
  });
  const [part] = parts;
  if (part === undefined) throw new RangeError(`${area.id} has no measuring year ${year}`);
  const about = { area, dictionary, asOf };
  const delivery = input.delivery ?? plainDelivery({ ...about, measures: [measure], spans }, tables);
  const reported = { area, measure, part, delivery };
  const delivered = read.filter(({ cell }) => isReported(reported, cell));
  const figures = new Map(read.map(({ cell, reading }) => [cell.reporter, reading.figure]));
  return {
    results: reportedFigures(reported, figures, besideOf(common, delivered, part, tables)),
    excluded: delivered.flatMap(({ cell, found, reading }) => [
      ...found.excluded.map(({ table, row, code }) => ({ reporter: cell.reporter, table, row: row.number, code })),
      ...reading.excluded,
    ]),
    decisions: [
      ...read.flatMap(({ found, reading }) => [...found.decisions, ...reading.decisions]),
      ...afterExtract(measure, input, after),
    ],
  };
}

/** The rows that the measure would have looked at, had they been known on the extract date. */
function afterExtract(measure: Measure, { area, dictionary, asOf }: PlainInput, after: Tables): Decision[] {
  const tables = new Set(measure.computation.population.rows.map(({ table }) => table));
  return [...tables].flatMap((table) => {
    const form = dictionary.forms.get(table);
    return (after.get(table) ?? []).flatMap((row): Decision[] => {
      const reporter = reporterOf(row.values, area);
      const reason = afterExtractReason(form, row, asOf);
      if (reason === undefined || !area.reporters.some(({ id }) => id === reporter)) return [];
      const person = String(row.values[PERSON] ?? '');
      return [{ reporter: String(reporter), person, table, row: row.number, verdict: 'outside', reason }];
    });
  });
}

interface CellReading {
  readonly cell: Cell;
  readonly found: PlainCases;
  readonly reading: PlainReading;
}

/** What the nation has beside the reporters' figures: distinct persons, and what the kind itself says of all cases together. */
function besideOf(context: KindContext, read: readonly CellReading[], part: GridPart, tables: Tables): NationBeside {
  const { population, figure } = context.measure.computation;
  const distinct = (pick: (persons: PersonsBehind) => Iterable<string> | undefined) =>
    new Set(read.flatMap(({ reading }) => [...(pick(reading.persons) ?? [])])).size;
  const hasNumerator = read.some(({ reading }) => reading.persons.numerator !== undefined);
  const cases: Case[] = read.flatMap(({ found }) => found.cases);
  return {
    ...(population.count === 'persons' || hasNumerator ? { unique: distinct(({ all }) => all) } : {}),
    persons: distinct(({ all }) => all),
    ...(hasNumerator ? { uniqueNumerator: distinct(({ numerator }) => numerator) } : {}),
    ...kindOf(figure).plainNation?.(figure, cases, { ...context, part, tables }),
  };
}
