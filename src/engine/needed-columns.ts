import type { Area } from '../definitions/area.ts';
import type { Measure } from '../definitions/measure.ts';
import type { Condition, VariablePath } from '../definitions/population.ts';
import { DELIVERY } from '../dictionary/delivery-form.ts';
import { derivedVariables, isDerived } from '../dictionary/derived-forms.ts';
import type { Dictionary } from '../dictionary/dictionary.ts';
import { kindOf } from './kinds/kinds.ts';
import { ownTables } from './needed-tables.ts';

/** A recorded column without which something would be false. */
export interface NeededColumn {
  readonly table: string;
  readonly column: string;
  /** The derived variable that it is needed for, where that may be empty: others of its columns may have given it a value. */
  readonly through?: { readonly form: string; readonly variable: string };
}

/**
 * The recorded columns that decide a measure's figure: which rows are its own and in which part they are, and what is counted
 * of them. Not those of breakdowns, which can be untold by themselves, nor what only parts ties.
 */
export function neededColumns({ computation }: Measure, area: Area, dictionary: Dictionary): readonly NeededColumn[] {
  const { population, figure } = computation;
  const kind = kindOf(figure);
  const episode = population.count === 'episodes' ? [population.episode] : [];
  const own = [...population.rows.map(({ table }) => table), ...episode.map(({ table }) => table)];
  const decisive = kind.decides?.(figure) ?? [
    ...kind.paths(figure),
    ...kind.flags(figure).flatMap(({ conditions }) => variablesIn(conditions)),
  ];
  const asked = [
    ...population.rows.map(({ table, date, conditions }) => ({ table, columns: [date, ...variablesIn(conditions)] })),
    ...episode.map(({ table, from, to, conditions }) => ({ table, columns: [from, to, ...variablesIn(conditions)] })),
    ...(population.count === 'episodes' ? everywhere(own, variablesIn(population.alone.conditions)) : []),
    ...(kind.linked?.(figure) ?? []).map(({ table, date, conditions }) => ({
      table,
      columns: [date, ...variablesIn(conditions)],
    })),
    ...decisive.flatMap((path) => rowsOfPath(path, own)),
  ];
  const common = [
    area.reporterVariable,
    ...(area.scope === undefined ? [] : [area.scope.condition.variable]),
    ...(area.strata === undefined ? [] : [area.strata.variable]),
  ];
  const inside = new Set(asked.map(({ table }) => table));
  return [...asked, ...everywhere([...inside], common)].flatMap(({ table, columns }) =>
    columns.flatMap((column) => recorded(table, column, dictionary)),
  );
}

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
    const through = mayBeEmpty && !variable.required ? { through: { form: table, variable: id } } : {};
    return variable.derivation.from.map((path) => {
      const [from = '', of = form.base] = path.split('.').reverse();
      return { table: of, column: from, ...through };
    });
  };
  return [...behind(column, true), ...form.conditions.flatMap(({ variable }) => behind(variable, false))];
}
