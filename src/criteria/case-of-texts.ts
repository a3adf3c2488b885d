import { pathsAsked, variableAtPath } from '../definitions/criteria/asked-clauses.ts';
import type { AreaCriteria, CriteriaRows } from '../definitions/criteria/criteria.ts';
import type { Dictionary, Variable } from '../dictionary/dictionary.ts';
import { faultProblem } from '../dictionary/fault.ts';
import { knownAs } from '../dictionary/known-name.ts';
import { readValue } from '../dictionary/read-value.ts';
import { nearest } from '../nearest.ts';
import type { CaseValues, CriteriaCase } from './criteria-case.ts';

/** What is wrong with something that is said of a made-up case, and what to write instead. */
export interface CaseFault {
  readonly message: string;
  readonly remedy: string;
}

/**
 * A made-up case out of what somebody has written of it: names and values as in a heading and a cell, so codes and Swedish names are read alike.
 * @param written what is known, by a variable's path, column or name
 * @param table whose row it is; left out, the first that all of it can be said of
 */
export function caseOfTexts(
  written: Readonly<Record<string, string>>,
  criteria: AreaCriteria,
  dictionary: Dictionary,
  table?: string,
): { readonly case: CriteriaCase } | { readonly faults: readonly CaseFault[] } {
  const variables = pathsAsked(criteria).flatMap((path) => variableAtPath(dictionary, path) ?? []);
  const known: Record<string, CaseValues[string]> = {};
  const faults: CaseFault[] = [];
  for (const [name, text] of Object.entries(written)) {
    const meanings = named(name, variables);
    const [variable] = meanings;
    if (variable === undefined || meanings.length > 1) {
      faults.push(variable === undefined ? unknownName(name, variables) : ambiguous(name, meanings));
      continue;
    }
    const read = readValue(variable, text);
    if ('fault' in read) {
      const { message, remedy } = faultProblem(read.fault, {});
      faults.push({ message: `${variable.id}: ${message}`, remedy });
    } else known[variable.id] = read.value;
  }
  return faults.length > 0 ? { faults } : { case: caseOfKnown(known, table ?? tableOf(known, criteria), criteria) };
}

/** A made-up case of a row of a table, out of values by path. */
function caseOfKnown(known: CaseValues, table: string, { rows }: AreaCriteria): CriteriaCase {
  const each = `${rows.find((source) => source.table === table)?.each}.`;
  const part = (isPart: boolean) =>
    Object.fromEntries(Object.entries(known).filter(([path]) => path.startsWith(each) === isPart));
  return { table, own: part(false), each: [{ known: part(true) }] };
}

/** The table whose row it must be, since something is said of it that no other row has. */
function tableOf(known: CaseValues, { rows }: AreaCriteria): string {
  const said = new Set(Object.keys(known).map((path) => path.split('.')[0] ?? ''));
  const has = ({ table, each, latest }: CriteriaRows) => [table, each, latest];
  const telling = rows.find((source) => [...said].every((table) => has(source).includes(table)));
  return (telling ?? rows[0])?.table ?? '';
}

/** By path, or by any name that a heading may have. */
function named(name: string, variables: readonly Variable[]): readonly Variable[] {
  const exact = variables.filter(({ id }) => id === name.trim());
  const asColumns = variables.map((variable) => ({ ...variable, path: variable.id, id: columnOf(variable) }));
  return exact.length > 0
    ? exact
    : knownAs(name.trim(), asColumns).map(({ path, ...variable }) => ({ ...variable, id: path }));
}

const columnOf = ({ id }: Variable) => id.split('.')[1] ?? id;

function unknownName(name: string, variables: readonly Variable[]): CaseFault {
  const columns = variables.map(columnOf);
  const meant = nearest(name, [...columns, ...variables.map((variable) => variable.name)]);
  return {
    message: `Kriterierna frågar inte efter ”${name}”.`,
    remedy: meant === undefined ? `De frågar efter: ${columns.join(', ')}.` : `Menade du ${meant}?`,
  };
}

const ambiguous = (name: string, meanings: readonly Variable[]): CaseFault => ({
  message: `”${name}” kan betyda flera variabler.`,
  remedy: `Skriv en av: ${meanings.map(({ id }) => id).join(', ')}.`,
});
