import type { Problem } from '../problems/problem.ts';
import { invalid } from '../schema.ts';
import { ANY_OF } from './derived/any-of.ts';
import { derivableForms, derivationNames } from './derived/derivations.ts';
import type { DerivedForm } from './derived-forms.ts';
import type { Form, Variable } from './dictionary.ts';
import { meant, nameFaults, variableFaults } from './form-faults.ts';
import type { WrittenDerivedForm } from './form-schema.ts';
import type { CodeLists } from './shaped-variable.ts';

export interface JudgedForm {
  readonly written: WrittenDerivedForm;
  readonly form: DerivedForm;
  readonly base: Form;
  readonly recorded: ReadonlyMap<string, Form>;
  readonly codeLists: CodeLists;
}

/** What a derived form can say that contradicts itself, its base, the register or the derivations that there are. */
export function derivedFormFaults(judged: JudgedForm, file: string): Problem[] {
  const { written, form, codeLists } = judged;
  return [
    ...nameFaults(
      written.id,
      form.variables.map(({ id }) => id),
      file,
    ),
    ...written.variabler.flatMap((variable) => variableFaults(variable, file, codeLists)),
    ...derivationFaults(judged, file),
    ...conditionFaults(form, file),
  ];
}

function derivationFaults({ written, base, recorded }: JudgedForm, file: string): Problem[] {
  const names = derivationNames(base.id);
  if (names.length === 0) {
    const remedy = `Bygg på något av: ${derivableForms.join(', ')}.`;
    return [invalid(file, `bygger_på: det finns inga härledningar ur ${base.id}.`, remedy, 'bygger_på')];
  }
  return written.variabler.flatMap(({ id, härledning, ur }) => {
    const problem = (key: string, message: string, remedy: string) =>
      invalid(file, `${id}: ${message}`, remedy, `variabler.${id}.${key}`);
    const unknown = names.includes(härledning)
      ? []
      : [problem('härledning', `härledningen ${härledning} av ${base.id} finns inte.`, meant(härledning, names))];
    const answers = base.variables.filter(({ type }) => type === 'boolean').map((variable) => variable.id);
    return [
      ...unknown,
      ...(härledning === ANY_OF ? ur.filter((path) => !answers.includes(path)) : []).map((path) =>
        problem('ur', `${path} är inte en ja_nej-variabel i ${base.id}.`, meant(path, answers)),
      ),
      ...ur.flatMap((path) => {
        const [column = '', table = base.id] = path.split('.').reverse();
        const columns = recorded.get(table)?.variables.map((variable) => variable.id);
        if (columns === undefined)
          return problem('ur', `tabellen ${table} finns inte.`, meant(table, [...recorded.keys()]));
        return columns.includes(column)
          ? []
          : problem('ur', `variabeln ${column} finns inte i ${table}.`, meant(column, columns));
      }),
    ];
  });
}

function conditionFaults({ conditions, variables }: DerivedForm, file: string): Problem[] {
  return conditions.flatMap(({ variable: id, oneOf }) => {
    const key = `villkor.${id}`;
    const variable = variables.find((each) => each.id === id);
    if (variable === undefined) {
      const remedy = meant(
        id,
        variables.map((each) => each.id),
      );
      return invalid(file, `${key}: variabeln finns inte.`, remedy, key);
    }
    const possible = valuesOf(variable);
    if (possible === undefined)
      return invalid(file, `${key}: variabeln har ingen lista över sina värden.`, 'Välj en kod eller ja_nej.', key);
    return oneOf
      .filter((value) => !possible.some((each) => each === value))
      .map((value) =>
        invalid(file, `${key}: värdet ${String(value)} finns inte.`, meant(String(value), possible.map(String)), key),
      );
  });
}

function valuesOf({ type, codes }: Variable): readonly (string | boolean)[] | undefined {
  if (type === 'boolean') return [true, false];
  return type === 'code' ? codes.map(({ id }) => id) : undefined;
}
