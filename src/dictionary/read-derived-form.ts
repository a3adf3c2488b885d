import type { Problem } from '../problems/problem.ts';
import { invalid, parseWith } from '../schema.ts';
import { parseYaml } from '../yaml.ts';
import { derivedFormFaults } from './derived-form-faults.ts';
import type { DerivedForm } from './derived-forms.ts';
import type { Form } from './dictionary.ts';
import { meant } from './form-faults.ts';
import { derivedFormFile, type WrittenDerivedForm } from './form-schema.ts';
import { type CodeLists, shapedVariable } from './shaped-variable.ts';

/**
 * Reads one derived form (`content/register/harledda/<id>.yaml`): its base's variables, then its own. A `kodlista` may also
 * name a recorded variable (`diagnos.who_grad`), whose codes it then has.
 */
export function readDerivedForm(
  text: string,
  file: string,
  codeLists: CodeLists,
  recorded: ReadonlyMap<string, Form>,
): { readonly form: DerivedForm } | { readonly problems: readonly Problem[] } {
  const parsed = parseYaml(text, file);
  if ('problems' in parsed) return parsed;
  const read = parseWith(derivedFormFile, parsed.value, file);
  if ('problems' in read) return read;
  const written = read.value;
  const base = recorded.get(written.bygger_på);
  if (base === undefined) {
    const message = `bygger_på: formuläret ${written.bygger_på} finns inte.`;
    return { problems: [invalid(file, message, meant(written.bygger_på, [...recorded.keys()]), 'bygger_på')] };
  }
  const lists = { ...codeLists, ...recordedCodes(recorded) };
  const form = shapedForm(written, base, lists);
  const problems = derivedFormFaults({ written, form, base, recorded, codeLists: lists }, file);
  return problems.length > 0 ? { problems } : { form };
}

function recordedCodes(recorded: ReadonlyMap<string, Form>): CodeLists {
  return Object.fromEntries(
    [...recorded].flatMap(([table, { variables }]) =>
      variables.filter(({ type }) => type === 'code').map(({ id, codes }) => [`${table}.${id}`, codes]),
    ),
  );
}

function shapedForm(written: WrittenDerivedForm, base: Form, codeLists: CodeLists): DerivedForm {
  const own = written.variabler.map((variable) => ({
    ...shapedVariable(variable, codeLists, written.sedan),
    derivation: { name: variable.härledning, from: variable.ur, source: variable.källa },
  }));
  return {
    id: written.id,
    name: written.namn,
    description: written.beskrivning,
    row: written.rad,
    key: base.key,
    variables: [...base.variables, ...own],
    base: base.id,
    conditions: Object.entries(written.villkor).map(([variable, oneOf]) => ({ variable, oneOf })),
  };
}
