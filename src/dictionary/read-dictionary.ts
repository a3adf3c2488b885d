import type { Problem } from '../problems/problem.ts';
import { invalid, parseWith } from '../schema.ts';
import { parseYaml } from '../yaml.ts';
import type { Dictionary, Form } from './dictionary.ts';
import { formFaults } from './form-faults.ts';
import { formFile, type WrittenForm } from './form-schema.ts';
import { readDerivedForm } from './read-derived-form.ts';
import { type CodeLists, SUMS, shapedVariable, withSynonyms } from './shaped-variable.ts';

/**
 * Reads the register's forms, one YAML text per form by file name, in the order given; then those derived from them.
 * Codes that stand elsewhere (`kodlista`: the regions, the units …) are resolved from `codeLists`.
 * Every fault of every file is named at once, but derived forms are judged only when the recorded ones are whole.
 */
export function readDictionary(
  files: ReadonlyMap<string, string>,
  codeLists: CodeLists,
  derivedFiles: ReadonlyMap<string, string> = new Map(),
): { readonly dictionary: Dictionary } | { readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const forms = new Map<string, Form>();
  const add = (file: string, read: { readonly form: Form } | { readonly problems: readonly Problem[] }) => {
    if ('problems' in read) problems.push(...read.problems);
    else if (forms.has(read.form.id))
      problems.push(invalid(file, `id: formuläret ${read.form.id} finns redan i en annan fil.`, 'Behåll ett.', 'id'));
    else forms.set(read.form.id, read.form);
  };
  for (const [file, text] of files) add(file, readForm(text, file, codeLists));
  if (problems.length > 0) return { problems };
  const recorded = new Map(forms);
  for (const [file, text] of derivedFiles) add(file, readDerivedForm(text, file, codeLists, recorded));
  return problems.length > 0 ? { problems } : { dictionary: { forms } };
}

function readForm(
  text: string,
  file: string,
  codeLists: CodeLists,
): { readonly form: Form } | { readonly problems: readonly Problem[] } {
  const parsed = parseYaml(text, file);
  if ('problems' in parsed) return parsed;
  const written = parseWith(formFile, parsed.value, file);
  if ('problems' in written) return written;
  const problems = formFaults(written.value, file, codeLists);
  return problems.length > 0 ? { problems } : { form: form(written.value, codeLists) };
}

function form(written: WrittenForm, codeLists: CodeLists): Form {
  const sums = codeLists[SUMS];
  return {
    id: written.id,
    name: written.namn,
    ...withSynonyms(written),
    description: written.beskrivning,
    row: written.rad,
    key: written.nyckel,
    ...(sums === undefined ? {} : { sums }),
    variables: written.variabler.map((variable) => shapedVariable(variable, codeLists, written.sedan)),
  };
}
