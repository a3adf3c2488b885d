import type { Day } from '../../calendar/day.ts';
import type { Area } from '../../definitions/area.ts';
import type { Measure } from '../../definitions/measure.ts';
import type { Exclusion } from '../../definitions/population.ts';
import type { Dictionary } from '../../dictionary/dictionary.ts';
import { type Cell, cellsOf, type Grid, type GridChoice, sinceStart } from '../cells.ts';
import type { Delivery } from '../delivery.ts';
import type { KindContext, LifeTableInUse } from '../kinds/kind.ts';
import { kindOf } from '../kinds/kinds.ts';
import { isReported } from '../reported-figures.ts';
import { NOT_COUNTED } from './case-columns.ts';
import { casesRelation, type PlannedCases } from './cases-sql.ts';
import { reversedSql } from './episode-cases-sql.ts';
import { gridSql } from './grid-sql.ts';
import type { CaseFlag, CasesRelation, Query } from './query.ts';
import { collectScans } from './scans.ts';
import type { SqlContext } from './source-sql.ts';
import type { SqlRelation } from './sql-runtime.ts';

/** All the SQL of one evaluation: relations to make in order, and the questions that are asked of them. */
export interface SqlPlan {
  readonly setup: readonly PlanStep[];
  readonly measures: readonly PlannedMeasure[];
}

/** Relations to make, and those that nothing more is made of then. */
export interface PlanStep {
  readonly made: readonly SqlRelation[];
  readonly spent: readonly string[];
}

export interface PlannedMeasure {
  readonly measure: Measure;
  readonly context: KindContext;
  readonly queries: readonly Query[];
  /** Rows that the population itself leaves out, to be listed. */
  readonly listed: readonly ListedQuery[];
  readonly relation: CasesRelation;
  readonly grid: Grid;
  /** Cells whose figure is not reported: the relation has no cases of them. */
  readonly missing: readonly Cell[];
  readonly delivery: Delivery;
  readonly sql: SqlContext;
}

/** A query of rows to list (`cell`, `source_table`, `row`), and why they are. */
export interface ListedQuery extends Query {
  readonly exclusion: Exclusion;
}

export interface PlanInput extends GridChoice {
  readonly area: Area;
  readonly dictionary: Dictionary;
  readonly measures: readonly Measure[];
  readonly asOf: Day;
  readonly delivery: Delivery;
  readonly lifeTable?: LifeTableInUse;
  /** How different persons are counted where rows are in several databases. */
  readonly distinct?: (expression: string) => string;
}

/**
 * Definitions as SQL in the subset that DuckDB and PostgreSQL share, for all cells in one pass. Measures that read the same
 * rows share one scan of the table, and measures with the same population share its cases. A measure whose period runs from
 * the start has a grid of its own, of the one span up to the last year.
 */
export function sqlPlan(input: PlanInput): SqlPlan {
  const { area, measures, spans } = input;
  const isLong = ({ computation }: Measure) => computation.period === 'sinceStart';
  const plans = [
    partOfPlan(
      'year',
      input,
      input,
      measures.filter((measure) => !isLong(measure)),
    ),
    partOfPlan('since_start', input, { ...input, spans: sinceStart(area, spans) }, measures.filter(isLong)),
  ];
  const planned = plans.flatMap((plan) => plan.measures);
  return {
    setup: plans.flatMap(({ setup }) => setup),
    measures: measures.flatMap((measure) => planned.filter((each) => each.measure === measure)),
  };
}

function partOfPlan(
  name: string,
  { area, dictionary, asOf, delivery, lifeTable, distinct }: PlanInput,
  choice: GridChoice,
  measures: readonly Measure[],
): SqlPlan {
  const grid = cellsOf(area, choice);
  if (measures.length === 0 || grid.cells.length === 0) return { setup: [], measures: [] };
  const divided = grid.parts.some(({ stratum }) => stratum !== undefined);
  const relations = { cells: `cell_of_${name}`, parts: `part_of_${name}`, divided };
  const sql: SqlContext = { area, dictionary, grid: relations, ...(distinct && { distinct }) };
  const scans = collectScans(sql);
  const shared = [...Map.groupBy(measures, ({ computation }) => JSON.stringify(computation.population)).values()].map(
    (group, place) => ({ group, ...casesOf(`cases_of_${name}_${place}`, group, scans, sql) }),
  );
  const scanned = scans.relations();
  return {
    setup: [
      {
        made: [...gridSql(grid, area, relations), ...scanned, ...shared.flatMap(({ made }) => made())],
        // All that measures ask stands in the cases by then.
        spent: scanned.map(({ name: scan }) => scan),
      },
    ],
    measures: shared.flatMap(({ group, relation }) =>
      group.map((measure): PlannedMeasure => {
        const { figure } = measure.computation;
        const context: KindContext = { area, dictionary, measure, asOf, ...(lifeTable && { lifeTable }) };
        const missing = grid.cells.filter(({ part: place, reporter }) => {
          const part = grid.parts[place];
          return part !== undefined && !isReported({ area, measure, part, delivery }, { reporter });
        });
        const reported = withoutCells(relation, missing);
        const queries = kindOf(figure).queries(figure, reported, context);
        const listed = listedQueries(relation, missing, sql);
        return { measure, context, queries, listed, relation: reported, grid, missing, delivery, sql };
      }),
    ),
  };
}

/** The cases of measures with one population, with all that any of them asks of a case. */
function casesOf(
  name: string,
  group: readonly Measure[],
  scans: ReturnType<typeof collectScans>,
  sql: SqlContext,
): PlannedCases {
  const [first] = group;
  if (first === undefined) throw new Error('a group without measures');
  const figures = group.map(({ computation: { figure } }) => figure);
  const paths = new Set(figures.flatMap((figure) => kindOf(figure).paths(figure)));
  const flags = new Map<string, CaseFlag>(
    figures.flatMap((figure) =>
      kindOf(figure)
        .flags(figure)
        .map((flag) => [JSON.stringify(flag.conditions), flag]),
    ),
  );
  const needs = { paths: [...paths], flags: [...flags.values()] };
  return casesRelation(name, first.computation.population, needs, scans, sql);
}

/** The relation as a measure sees it that has not been delivered for these cells: without their cases. */
function withoutCells(relation: CasesRelation, cells: readonly Cell[]): CasesRelation {
  return cells.length === 0
    ? relation
    : { ...relation, from: `(${without(`SELECT * FROM ${relation.from} f`, cells)})` };
}

/** The rows of a query about cells, without those about some. */
function without(sql: string, cells: readonly Cell[]): string {
  if (cells.length === 0) return sql;
  return `SELECT * FROM (${sql}) d WHERE d.cell NOT IN (${cells.map(({ id }) => id).join(', ')})`;
}

function listedQueries({ name, population }: CasesRelation, missing: readonly Cell[], sql: SqlContext): ListedQuery[] {
  if (population.count !== 'episodes') return [];
  const { alone, episode } = population;
  const outside = `SELECT cell, source_table, row FROM ${name} WHERE alone = ${NOT_COUNTED}`;
  return [
    { id: 'outside-episode', sql: without(outside, missing), exclusion: alone.otherwise },
    { id: 'reversed-episode', sql: without(reversedSql(population, sql), missing), exclusion: episode.reversed },
  ];
}
