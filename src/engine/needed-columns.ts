import type { Area } from '../definitions/area.ts';
import type { Measure } from '../definitions/measure.ts';
import type { Condition, Population, VariablePath } from '../definitions/population.ts';
import { DELIVERY } from '../dictionary/delivery-form.ts';
import { derivedVariables, isDerived } from '../dictionary/derived-forms.ts';
import type { Dictionary } from '../dictionary/dictionary.ts';
import type { Deciding } from './kinds/kind.ts';
import { kindOf } from './kinds/kinds.ts';
import { ownTables } from './needed-tables.ts';

/** A recorded column without which something would be false. */
export interface NeededColumn {
  readonly table: string;
  readonly column: string;
  /** The derived variable that it is needed for, where that may be empty: others of its columns may have given it a value. */
  readonly through?: { readonly form: string; readonly variable: string };
  /** The derived variable that it is one of several sources of, also where that may not be empty: without it others may have given it a value. */
  readonly oneOf?: { readonly form: string; readonly variable: string };
}

/**
 * The recorded columns that decide a measure's figure: which rows are its own and in which part they are, and what is counted
 * of them. Not those of breakdowns, which can be untold by themselves, nor what only parts ties.
 */
export function neededColumns(measure: Measure, area: Area, dictionary: Dictionary): readonly NeededColumn[] {
  const { population, figure } = measure.computation;
  const kind = kindOf(figure);
  const own = ownRows(population);
  const decisive = kind.decides?.(figure) ?? [
    ...kind.paths(figure),
    ...kind.flags(figure).flatMap(({ conditions }) => variablesIn(conditions)),
  ];
  const asked = [
    ...choosing(measure),
    ...(population.count === 'episodes' ? [{ table: population.episode.table, columns: [population.episode.to] }] : []),
    ...(population.count === 'episodes' ? everywhere(own, variablesIn(population.alone.conditions)) : []),
    ...decisive.flatMap((path) => rowsOfPath(path, own)),
  ];
  return recordedOf([...asked, ...common(asked, area)], dictionary);
}

/**
 * The recorded columns without which the figure, or a part of it, would be false and not unknown: what says which rows are its own and
 * in which part, and which of them count. What is left out and listed for want of a value is told, and is none of these.
 */
export function decidingColumns(measure: Measure, area: Area, dictionary: Dictionary): readonly DecidingColumns[] {
  const { figure } = measure.computation;
  const { falseWithout, parts } = kindOf(figure);
  const behind = ({ together, ...rest }: Deciding) => ({
    ...rest,
    together: together.map((path) => columnsBehind(measure, path, dictionary)),
  });
  const asked = choosing(measure);
  return [
    ...recordedOf(common(asked, area), dictionary).map((column) => ({ together: [[column]], ofAll: true as const })),
    ...recordedOf(asked, dictionary).map((column) => ({ together: [[column]] })),
    ...falseWithout(figure).map(behind),
    ...(parts?.(figure) ?? []).flatMap(({ id, falseWithout: own }) =>
      own.map((each) => ({ ...behind(each), part: id })),
    ),
  ];
}

/** Columns by the variable that they are behind: without one of the variables the others are taken for all, without any nothing is known. */
export interface DecidingColumns extends Pick<Deciding, 'events' | 'partly'> {
  /** Id of the part that they decide; left out, they decide the figure. */
  readonly part?: string;
  /** Every measure of the area asks them: whose a row is, whether it is within the area, in which part. */
  readonly ofAll?: true;
  readonly together: readonly (readonly NeededColumn[])[];
}

const ownRows = (population: Population): readonly string[] => [
  ...population.rows.map(({ table }) => table),
  ...(population.count === 'episodes' ? [population.episode.table] : []),
];

/** What chooses a measure's rows, and those that belong to its cases. */
function choosing({ computation: { population, figure } }: Measure): readonly Columns[] {
  const episode = population.count === 'episodes' ? [population.episode] : [];
  return [
    ...population.rows.map(({ table, date, conditions }) => ({ table, columns: [date, ...variablesIn(conditions)] })),
    ...episode.map(({ table, from, conditions }) => ({ table, columns: [from, ...variablesIn(conditions)] })),
    ...(kindOf(figure).linked?.(figure) ?? []).map(({ table, date, conditions }) => ({
      table,
      columns: [date, ...variablesIn(conditions)],
    })),
  ];
}

/** What every measure asks of the tables that it reads. */
function common(asked: readonly Columns[], area: Area): readonly Columns[] {
  return everywhere(
    [...new Set(asked.map(({ table }) => table))],
    [
      area.reporterVariable,
      ...(area.scope === undefined ? [] : [area.scope.condition.variable]),
      ...(area.strata === undefined ? [] : [area.strata.variable]),
    ],
  );
}

const recordedOf = (asked: readonly Columns[], dictionary: Dictionary): readonly NeededColumn[] =>
  asked.flatMap(({ table, columns }) => columns.flatMap((column) => recorded(table, column, dictionary)));

/** The recorded columns behind a variable of a measure's own rows, or of another table's. */
export function columnsBehind(
  { computation: { population } }: Measure,
  path: VariablePath,
  dictionary: Dictionary,
): readonly NeededColumn[] {
  const own = population.rows.map(({ table }) => table);
  return rowsOfPath(path, own).flatMap(({ table, columns }) =>
    columns.flatMap((column) => recorded(table, column, dictionary)),
  );
}

/** Every recorded column that something of a measure's figure rests on, its breakdowns too. */
export function allColumns(measure: Measure, area: Area, dictionary: Dictionary): readonly NeededColumn[] {
  const { figure } = measure.computation;
  const paths = [
    ...kindOf(figure).paths(figure),
    ...(kindOf(figure).parts?.(figure) ?? []).flatMap((part) => part.paths),
  ];
  return [
    ...neededColumns(measure, area, dictionary),
    ...paths.flatMap((path) => columnsBehind(measure, path, dictionary)),
  ];
}

/** Every recorded table that something of a measure's figure rests on, its breakdowns too. */
export function tablesBehind(measure: Measure, area: Area, dictionary: Dictionary): ReadonlySet<string> {
  const columns = allColumns(measure, area, dictionary);
  return new Set([...ownTables(measure, dictionary), ...columns.map(({ table }) => table)]);
}

/**
 * Every table whose refused rows a measure's figure may lack: those that it rests on, and where reporters hand in tables the one in
 * which they state what they have delivered, since a statement that is refused is as if it had not been made.
 */
export function tablesRead(measure: Measure, area: Area, dictionary: Dictionary): ReadonlySet<string> {
  const tables = tablesBehind(measure, area, dictionary);
  const areStated = area.participation === undefined && dictionary.forms.has(DELIVERY.table);
  return areStated ? new Set([...tables, DELIVERY.table]) : tables;
}

interface Columns {
  readonly table: string;
  readonly columns: readonly string[];
}

const variablesIn = (conditions: readonly Condition[]) => conditions.map(({ variable }) => variable);

const everywhere = (tables: readonly string[], columns: readonly string[]): Columns[] =>
  tables.map((table) => ({ table, columns }));

function rowsOfPath(path: VariablePath, own: readonly string[]): Columns[] {
  const [table = '', column] = path.split('.');
  return column === undefined ? everywhere(own, [path]) : [{ table, columns: [column] }];
}

/** A column of a recorded form is itself; one of a derived form is the base form's, or what it is made from. Besides, what makes the row one of the form. */
function recorded(table: string, column: string, dictionary: Dictionary): NeededColumn[] {
  const form = dictionary.forms.get(table);
  if (!form?.variables.some(({ id }) => id === column)) return [];
  if (!isDerived(form)) return [{ table, column }];
  const made = derivedVariables(form);
  const behind = (id: string, mayBeEmpty: boolean): NeededColumn[] => {
    const variable = made.find((one) => one.id === id);
    if (variable === undefined) return [{ table: form.base, column: id }];
    const derived = { form: table, variable: id };
    const { from: sources } = variable.derivation;
    const told = {
      ...(mayBeEmpty && !variable.required && { through: derived }),
      ...(sources.length > 1 && { oneOf: derived }),
    };
    return sources.map((path) => {
      const [from = '', of = form.base] = path.split('.').reverse();
      return { table: of, column: from, ...told };
    });
  };
  return [...behind(column, true), ...form.conditions.flatMap(({ variable }) => behind(variable, false))];
}
