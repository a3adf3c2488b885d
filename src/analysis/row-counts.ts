import { DELIVERY } from '../dictionary/delivery-form.ts';
import { kindOf } from '../engine/kinds/kinds.ts';
import { rowOf } from '../engine/sql/case-columns.ts';
import { distinctSql } from '../engine/sql/distinct-sql.ts';
import { EPISODE_FIRST, EPISODE_LAST, EPISODE_REACHED, episodeRows } from '../engine/sql/episode-cases-sql.ts';
import type { PlannedMeasure } from '../engine/sql/plan.ts';
import { fromSource, inPeriodSql, personSql, ROW, ROW_COLUMN } from '../engine/sql/source-sql.ts';
import { onlyRow } from '../engine/sql/sql-row.ts';
import type { ApartWords, Asked } from '../engine/sql/sql-runtime.ts';
import { identifier, literal } from '../engine/sql/text.ts';
import type { RowCount } from '../results/result.ts';
import type { EvaluateInput } from './evaluate-input.ts';
import { hasCopies } from './joined-rows.ts';

/**
 * What became of each table's rows, by the measures whose figures are told (`RowCount` says when a row is used). A derived
 * form's rows are those of its base form, by number.
 */
export function rowCounts(
  { dictionary, loaded }: EvaluateInput,
  measures: readonly PlannedMeasure[],
  apart?: ApartWords,
): Asked<Readonly<Record<string, RowCount>>> {
  const forms = [...dictionary.forms.values()];
  const usesByTable = new Map(
    Object.keys(loaded.read).map((table) => {
      const relations = forms.filter(({ id, base = id }) => base === table).map(({ id }) => id);
      return [table, new Set(relations.flatMap((name) => usesOf(name, measures)))];
    }),
  );
  // What no unit has reported may be used in several databases; all else is in one.
  const distinctIn = (table: string) => {
    const form = dictionary.forms.get(table);
    return form === undefined || !hasCopies(form) ? distinctSql : (apart?.distinct ?? distinctSql);
  };
  return {
    // A row may be used in several ways, and in several parts.
    questions: [...usesByTable].flatMap(([id, uses]) =>
      uses.size === 0
        ? []
        : {
            id,
            sql: `SELECT ${distinctIn(id)(identifier(ROW))} AS n FROM (${[...uses].join('\nUNION ALL\n')}) u`,
            joined: { rows: 'added', by: [] },
          },
    ),
    read: (answers) =>
      Object.fromEntries(
        Object.entries(loaded.read).map(([table, { read, refused }]) => {
          const asked = usesByTable.get(table)?.size === 0 ? 0 : onlyRow(answers(table)).count('n');
          const used = table === DELIVERY.table ? asked + statementsUsed(measures) : asked;
          return [table, { read, used, outside: read - refused - used, refused }];
        }),
      ),
  };
}

/** How many rows state that something was delivered that a told figure rests on: a zero may have nothing else. A reporter, year and table has one. */
function statementsUsed(measures: readonly PlannedMeasure[]): number {
  const used = measures.flatMap(({ measure, grid, missing, delivery }) => {
    const told = grid.cells.filter((cell) => !missing.includes(cell));
    return told.flatMap(({ part, reporter }) => {
      const span = grid.parts[part];
      return span === undefined ? [] : delivery.statedOf(measure, reporter, span);
    });
  });
  return new Set(used).size;
}

/** Queries of the rows that measures use of a table: one per way in which they read it. A row may come more than once. */
function usesOf(table: string, measures: readonly PlannedMeasure[]): string[] {
  return [...ownRows(table, measures), ...measures.flatMap((planned) => otherRows(table, planned))];
}

/** Rows of a population that are some case's. */
interface OwnRows {
  readonly frame: string;
  readonly conditions: ReadonlySet<string>;
  readonly missing: ReadonlySet<number>;
  /** Whether every row of the period is some case's. */
  readonly areAll: boolean;
  readonly query: string;
}

/** The rows of the populations; a source whose rows another one has too is not asked for. */
function ownRows(table: string, measures: readonly PlannedMeasure[]): string[] {
  const sources = measures.flatMap((planned) => ownRowsOf(table, planned));
  const holds = (other: OwnRows, one: OwnRows) =>
    other.areAll &&
    other.frame === one.frame &&
    other.conditions.isSubsetOf(one.conditions) &&
    other.missing.isSubsetOf(one.missing);
  const isHeld = (one: OwnRows, place: number) =>
    sources.some((other, at) => at !== place && holds(other, one) && (at < place || !holds(one, other)));
  return sources.filter((one, place) => !isHeld(one, place)).map(({ query }) => query);
}

function ownRowsOf(table: string, { measure, relation, missing, sql }: PlannedMeasure): OwnRows[] {
  const { population } = measure.computation;
  const areAll = population.count === 'rows' || (population.count === 'persons' && population.first === 'inPeriod');
  const own = population.rows.filter((source) => source.table === table);
  return own.map((source) => {
    const person = `c.cell = r.id AND c.person = ${personSql(table, sql)}`;
    const day = `t.${identifier(source.date)}`;
    // Of a stay those that it holds, and of a row that counts by itself that one.
    const held =
      population.count === 'episodes'
        ? ` AND (${day} BETWEEN c.${EPISODE_FIRST} AND COALESCE(c.${EPISODE_LAST}, ${day}) OR (c.source_table = ${literal(table)} AND c.row = ${ROW_COLUMN}))`
        : '';
    return {
      frame: JSON.stringify([sql.grid.cells, source.date, source.anchor]),
      conditions: new Set(source.conditions.map((condition) => JSON.stringify(condition))),
      missing: new Set(missing.map(({ id }) => id)),
      areAll,
      query: [
        `SELECT ${ROW_COLUMN} ${fromSource(source, sql)} AND ${inPeriodSql(source)}`,
        ...(areAll ? [] : [`EXISTS (SELECT 1 FROM ${relation.from} c WHERE ${person}${held})`]),
        ...(missing.length === 0 ? [] : [`r.id NOT IN (${missing.map(({ id }) => id).join(', ')})`]),
      ].join(' AND '),
    };
  });
}

/** The rows that a measure reads of its cases beside the population's own. */
function otherRows(table: string, { measure, context, relation, sql }: PlannedMeasure): string[] {
  const { population, figure } = measure.computation;
  const uses: string[] = [];
  if (population.count === 'episodes' && population.episode.table === table) {
    const cases = `JOIN ${relation.from} c ON c.cell = r.id AND c.person = ${personSql(table, sql)}`;
    uses.push(
      `SELECT ${ROW_COLUMN} ${fromSource(episodeRows(population), sql, cases)} AND t.${identifier(population.episode.from)} BETWEEN c.${EPISODE_FIRST} AND c.${EPISODE_REACHED}`,
    );
  }
  const paths = kindOf(figure).paths(figure);
  if (paths.some((path) => path.startsWith(`${table}.`)))
    uses.push(`SELECT c.${rowOf(table)} AS ${identifier(ROW)} FROM ${relation.from} c`);
  const linked = kindOf(figure).linkedRows?.(figure, relation, context);
  return linked?.table === table ? [...uses, linked.sql] : uses;
}
