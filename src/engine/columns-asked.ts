import type { Area } from '../definitions/area.ts';
import { columnsOfWarning } from '../definitions/kinds/warnings.ts';
import type { Condition, EpisodeSource, Population, RowSource } from '../definitions/population.ts';
import { bindingColumns } from '../dictionary/bound-tables.ts';
import { DELIVERY } from '../dictionary/delivery-form.ts';
import { columnsRead } from '../dictionary/derived/columns-read.ts';
import type { Dictionary } from '../dictionary/dictionary.ts';
import { MADE_UP } from '../dictionary/made-up.ts';
import { PERSON } from '../dictionary/person-column.ts';
import { kindOf } from './kinds/kinds.ts';

/** A column of a table. */
export interface TableColumn {
  readonly table: string;
  readonly column: string;
}

/** The columns of recorded tables, by table. */
export type ColumnsAsked = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * The columns that an area's measures and its warnings across rows read, with what derived forms are made from and what tells whose a row is, who reports
 * it and whether it counts. Only these are judged when the area is evaluated (contract.md 1); a table that isn't here isn't
 * read. `more` is what else reads rows.
 */
export function columnsAsked(area: Area, dictionary: Dictionary, more: readonly TableColumn[] = []): ColumnsAsked {
  const asked = new Map<string, Set<string>>();
  const add = (table: string, column: string) => {
    const form = dictionary.forms.get(table);
    if (form === undefined || !form.variables.some(({ id }) => id === column)) return;
    asked.set(table, (asked.get(table) ?? new Set()).add(column));
  };
  for (const { computation } of area.measures)
    for (const { table, column } of columnsOf(computation.population, computation.figure)) add(table, column);
  for (const { table, column } of (area.warnings ?? []).flatMap(columnsOfWarning)) add(table, column);
  for (const { table, column } of more) add(table, column);
  for (const table of asked.keys()) for (const column of commonColumns(area)) add(table, column);
  const recorded = new Map(inRecorded(asked, dictionary));
  // What reporters have stated decides which figures are reported, where they deliver tables and don't just take part.
  const stated = dictionary.forms.get(DELIVERY.table);
  if (stated !== undefined && area.participation === undefined)
    recorded.set(stated.id, new Set([DELIVERY.year, DELIVERY.of, DELIVERY.delivered, DELIVERY.rows]));
  // What says when a row became known or happened, what else says what was so on the extract date, and that it is made up.
  return new Map(
    [...recorded].map(([table, columns]) => {
      const form = dictionary.forms.get(table);
      const known = form?.variables.flatMap(({ id, knownBy = [] }) => (columns.has(id) ? knownBy : [])) ?? [];
      const saying = form?.variables.filter(({ id }) => id === MADE_UP).map(({ id }) => id) ?? [];
      return [table, new Set([...columns, ...known, ...(form === undefined ? [] : bindingColumns(form)), ...saying])];
    }),
  );
}

/** What every table is asked that has it. */
function commonColumns({ reporterVariable, scope, strata }: Area): readonly string[] {
  return [
    PERSON,
    reporterVariable,
    ...(scope === undefined ? [] : [scope.condition.variable]),
    ...(strata === undefined ? [] : [strata.variable]),
  ];
}

type Figure = Area['measures'][number]['computation']['figure'];

function columnsOf(population: Population, figure: Figure): readonly TableColumn[] {
  const { paths, flags, linked } = kindOf(figure);
  const own = [...population.rows.map(({ table }) => table), ...episodeOf(population).map(({ table }) => table)];
  const everywhere = (column: string) => own.map((table) => ({ table, column }));
  const ofCase = [
    ...paths(figure),
    ...flags(figure).flatMap(({ conditions }) => variables(conditions)),
    ...(population.count === 'persons' && population.tieBreak !== undefined ? [population.tieBreak] : []),
    ...(population.count === 'episodes' ? variables(population.alone.conditions) : []),
  ];
  return [
    ...population.rows.flatMap(columnsOfRows),
    ...episodeOf(population).flatMap(({ table, from, to, conditions }) =>
      [from, to, ...variables(conditions)].map((column) => ({ table, column })),
    ),
    ...ofCase.flatMap((path) => {
      const [table, column] = path.split('.');
      return table !== undefined && column !== undefined ? [{ table, column }] : everywhere(path);
    }),
    ...(linked?.(figure) ?? []).flatMap(columnsOfRows),
  ];
}

const variables = (conditions: readonly Condition[]) => conditions.map(({ variable }) => variable);

const episodeOf = (population: Population): readonly EpisodeSource[] =>
  population.count === 'episodes' ? [population.episode] : [];

function columnsOfRows({ table, date, conditions }: RowSource): readonly TableColumn[] {
  return [date, ...variables(conditions)].map((column) => ({ table, column }));
}

/** A derived form's rows are its base form's, with values that are made from several recorded columns. */
function inRecorded(asked: ReadonlyMap<string, ReadonlySet<string>>, dictionary: Dictionary): ColumnsAsked {
  const recorded = new Map<string, Set<string>>();
  const add = (table: string, columns: Iterable<string>) =>
    recorded.set(table, new Set([...(recorded.get(table) ?? []), ...columns]));
  for (const [table, columns] of asked) {
    const { base, variables } = dictionary.forms.get(table) ?? { variables: [] };
    if (base === undefined) add(table, columns);
    else {
      const own = variables.filter(({ derivation }) => derivation !== undefined).map(({ id }) => id);
      add(
        base,
        [...columns].filter((column) => !own.includes(column)),
      );
      for (const [source, read] of columnsRead(dictionary)) add(source, read);
    }
  }
  return recorded;
}
