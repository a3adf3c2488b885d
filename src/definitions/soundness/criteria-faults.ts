import type { Dictionary, Value, Variable } from '../../dictionary/dictionary.ts';
import { faultProblem } from '../../dictionary/fault.ts';
import { meant } from '../../dictionary/form-faults.ts';
import { readValue } from '../../dictionary/read-value.ts';
import { recordedForms } from '../../dictionary/recorded-forms.ts';
import type { Problem } from '../../problems/problem.ts';
import type { Area } from '../area.ts';
import { clauseOf, pathsAsked, variableAtPath } from '../criteria/asked-clauses.ts';
import { conditionsIn } from '../criteria/clause.ts';
import type { AreaCriteria, AskedOfCase, CriteriaExample, CriteriaRows } from '../criteria/criteria.ts';
import type { Condition } from '../population.ts';
import { repeated } from '../reading/measure-faults.ts';
import { CRITERIA_FILE } from '../reading/read-area.ts';
import { criterionProblem, neverMetInCriteria } from './criteria-never-met.ts';

interface Judged {
  readonly area: Area;
  readonly criteria: AreaCriteria;
  readonly dictionary: Dictionary;
}

/**
 * What makes an area's criteria unsound against the register's forms: a variable or a value that there isn't, what can never be met, and what no row
 * tells. With any of these an answer would be wrong, or always that it can't be told.
 */
export function criteriaFaults(area: Area, dictionary: Dictionary): readonly Problem[] {
  if (area.criteria === undefined) return [];
  const judged = { area, criteria: area.criteria, dictionary };
  const faults = [
    ...idFaults(judged),
    ...area.criteria.rows.flatMap((rows) => rowFaults(rows, judged)),
    ...placesAsked(area.criteria).flatMap((place) => askedFaults(place, judged)),
    ...area.criteria.examples.flatMap((example) => exampleFaults(example, judged)),
  ];
  // What can be met is asked of variables and values that there are.
  return faults.length > 0 ? faults : neverMetInCriteria(area.criteria, dictionary);
}

function idFaults({ area, criteria }: Judged): readonly Problem[] {
  const { groups, exceptions, advice, examples, rows, version } = criteria;
  const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
  const editions = area.versions.map((edition) => edition.version);
  const unknown = (key: string, used: readonly string[], among: readonly string[]) =>
    used
      .filter((id) => !among.includes(id))
      .map((id) => criterionProblem(key, `«${id}» finns inte.`, meant(id, among)));
  const all = [...ids(groups), ...groups.flatMap((group) => ids(group.criteria)), ...ids(exceptions), ...ids(advice)];
  return [
    ...repeated(CRITERIA_FILE, 'grupper', 'Id', all),
    ...repeated(
      CRITERIA_FILE,
      'exempel',
      'Exemplet',
      examples.map(({ name }) => name),
    ),
    ...unknown('version', [version], editions),
    ...exceptions.flatMap((one) => [
      ...unknown(`undantag.${one.id}.grupper`, one.groups, ids(groups)),
      ...unknown(
        `undantag.${one.id}.rader`,
        one.tables,
        rows.map(({ table }) => table),
      ),
    ]),
    ...examples.flatMap((one) => unknown(`exempel.${one.name}.råd`, one.advice ?? [], ids(advice))),
  ];
}

function rowFaults({ table, each, by, latest }: CriteriaRows, { area, dictionary }: Judged): readonly Problem[] {
  const key = `rader.${table}`;
  const forms = recordedForms(dictionary).filter(({ id }) => area.forms.includes(id));
  const read = forms.map(({ id }) => id);
  const unread = [table, each, ...(latest === undefined ? [] : [latest])].filter((id) => !read.includes(id));
  const lacks = (id: string, column: string | undefined) =>
    column !== undefined && read.includes(id) && variableAtPath(dictionary, `${id}.${column}`) === undefined
      ? [
          criterionProblem(
            key,
            `tabellen ${id} har ingen kolumn ${column}.`,
            'Välj en tabell eller en kolumn som hör ihop.',
          ),
        ]
      : [];
  const undated = [...new Set([table, ...(latest === undefined ? [] : [latest])])].filter(
    (id) => read.includes(id) && forms.find((form) => form.id === id)?.dated === undefined,
  );
  return [
    ...unread.map((id) => criterionProblem(key, `området läser inget formulär ${id}.`, meant(id, read))),
    ...undated.map((id) =>
      criterionProblem(key, `tabellen ${id} säger inte vilken dag en rad gäller.`, 'Välj en tabell med daterad.'),
    ),
    ...[area.reporterVariable, area.scope?.condition.variable].flatMap((column) => lacks(table, column)),
    ...[table, each].flatMap((id) => lacks(id, by)),
  ];
}

/** Something that is asked, where it is written, and the tables whose rows have to be able to tell. */
interface PlaceAsked {
  readonly key: string;
  readonly asked: AskedOfCase;
  readonly tables: readonly string[];
  readonly unknown?: readonly string[];
}

function placesAsked({ groups, exceptions, advice, rows }: AreaCriteria): readonly PlaceAsked[] {
  const tables = rows.map(({ table }) => table);
  return [
    ...groups.flatMap(({ id, requirement, criteria }) => [
      ...(requirement === undefined ? [] : [{ key: `grupper.${id}.krav`, asked: requirement, tables }]),
      ...criteria.map((one) => ({ key: `grupper.${id}.kriterier.${one.id}`, asked: one.asked, tables })),
    ]),
    ...exceptions.map((one) => ({ key: `undantag.${one.id}`, asked: one.asked, tables: one.tables })),
    ...advice.map((one) => ({ key: `råd.${one.id}`, asked: one.asked, tables: [], unknown: one.unknown })),
  ];
}

function askedFaults({ key, asked, tables, unknown = [] }: PlaceAsked, judged: Judged): readonly Problem[] {
  const { dictionary } = judged;
  return [
    ...conditionsIn(clauseOf(asked)).flatMap((condition) => [
      ...pathFaults(key, condition.variable, tables, judged),
      ...valueFaults(key, condition, variableAtPath(dictionary, condition.variable)),
    ]),
    ...unknown.flatMap((path) => pathFaults(key, path, tables, judged)),
  ];
}

/** A variable that the register doesn't have, or that rows of one of the tables can't tell. */
function pathFaults(
  key: string,
  path: string,
  tables: readonly string[],
  { dictionary, criteria }: Pick<Judged, 'dictionary' | 'criteria'>,
): readonly Problem[] {
  const [table = ''] = path.split('.');
  const read = [...new Set(criteria.rows.flatMap(tablesOf))];
  const known = read.flatMap((id) => (dictionary.forms.get(id)?.variables ?? []).map((one) => `${id}.${one.id}`));
  const variable = variableAtPath(dictionary, path);
  if (variable === undefined)
    return [criterionProblem(key, `variabeln ${path} finns inte i registret.`, nearestOf(path, known))];
  if (variable.type === 'text' || variable.type === 'date')
    return [
      criterionProblem(
        key,
        `${path} är ${variable.type === 'text' ? 'en text' : 'ett datum'}.`,
        'Fråga efter ja och nej, en kod eller ett tal.',
      ),
    ];
  if (!read.includes(table))
    return [
      criterionProblem(
        key,
        `ingen rad som prövas läser tabellen ${table}.`,
        `Läs ${table} i rader, eller ta bort villkoret.`,
      ),
    ];
  return criteria.rows
    .filter((rows) => tables.includes(rows.table) && !tablesOf(rows).includes(table))
    .map((rows) =>
      criterionProblem(
        key,
        `en rad i ${rows.table} säger inget om ${path}: svaret skulle aldrig gå att avgöra.`,
        `Läs tabellen ${table} i rader, eller ta bort villkoret.`,
      ),
    );
}

const tablesOf = ({ table, each, latest }: CriteriaRows) => [table, each, ...(latest === undefined ? [] : [latest])];

/** What to write in place of a path: among hundreds only what is near is told. */
function nearestOf(path: string, known: readonly string[]): string {
  const suggestion = meant(path, known);
  return suggestion.startsWith('Menade')
    ? suggestion
    : 'Rätta namnet, eller lägg till variabeln i formuläret i content/register.';
}

function valueFaults(
  key: string,
  { variable: path, oneOf, range }: Condition,
  variable?: Variable,
): readonly Problem[] {
  if (variable === undefined) return [];
  const { type, limits } = variable;
  const isNumber = type === 'integer' || type === 'decimal';
  if (range !== undefined && !isNumber)
    return [criterionProblem(key, `${path} är inget tal och har inga gränser.`, remedyOf(variable))];
  const outside = [range?.from, range?.over, range?.to, range?.under].filter(
    (limit) => limit !== undefined && (limit < (limits?.from ?? limit) || limit > (limits?.to ?? limit)),
  );
  return [
    ...oneOf
      .filter((value) => !canBe(variable, value))
      .map((value) => criterionProblem(key, `${path} kan inte vara ”${asWritten(value)}”.`, remedyOf(variable, value))),
    ...outside.map((limit) => criterionProblem(key, `${path} kan inte vara ${limit}.`, remedyOf(variable))),
  ];
}

function canBe({ type, codes, limits }: Variable, value: Value): boolean {
  if (type === 'boolean') return typeof value === 'boolean';
  if (type === 'code') return codes.some(({ id }) => id === value);
  return typeof value === 'number' && value >= (limits?.from ?? value) && value <= (limits?.to ?? value);
}

const asWritten = (value: Value) => (value === true ? 'ja' : value === false ? 'nej' : String(value));

function remedyOf({ type, codes, limits }: Variable, value?: Value): string {
  const ids = codes.map(({ id }) => id);
  if (type === 'boolean') return 'Skriv ja eller nej.';
  // What is written ja or nej is read as an answer to a question, and is no code.
  if (type === 'code' && typeof value === 'boolean' && ids.includes(asWritten(value)))
    return `Ett kriterium läser ja och nej som svar på en fråga: räkna upp de andra koderna (${ids.filter((id) => id !== asWritten(value)).join(', ')}).`;
  if (type === 'code') return meant(value === undefined ? '' : asWritten(value), ids);
  return `Skriv ett tal${limits?.from === undefined ? '' : ` från ${limits.from}`}${limits?.to === undefined ? '' : ` till ${limits.to}`}.`;
}

function exampleFaults({ name, table, known, missing = [] }: CriteriaExample, judged: Judged): readonly Problem[] {
  const key = `exempel.${name}`;
  const { criteria, dictionary } = judged;
  const asked = pathsAsked(criteria);
  return [...Object.keys(known), ...missing].flatMap((path) => {
    if (!asked.includes(path))
      return [criterionProblem(key, `${path} frågar inget kriterium efter.`, nearestOf(path, asked))];
    const variable = variableAtPath(dictionary, path);
    const written = known[path];
    const read = variable && written !== undefined && readValue(variable, written);
    const fault = typeof read === 'object' && 'fault' in read ? [faultProblem(read.fault, {})] : [];
    return [
      ...pathFaults(key, path, [table], judged),
      ...fault.map(({ message, remedy }) => criterionProblem(key, `${path}: ${message}`, remedy)),
    ];
  });
}
