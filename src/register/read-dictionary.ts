import type { Problem } from '../problems.ts';
import { invalid, parseWith } from '../schema.ts';
import { parseYaml } from '../yaml.ts';
import type { Code, Dictionary, Form, Variable } from './dictionary.ts';
import { formFaults } from './form-faults.ts';
import { formFile, VARIABLE_TYPES, type WrittenForm, type WrittenVariable } from './form-schema.ts';

type CodeLists = Readonly<Record<string, readonly Code[]>>;

/**
 * Reads the register's forms, one YAML text per form by file name, in the order given.
 * Codes that stand elsewhere (`kodlista`: the regions, the units …) are resolved from `codeLists`.
 * Every fault of every file is named at once.
 */
export function readDictionary(
  files: ReadonlyMap<string, string>,
  codeLists: CodeLists,
): { readonly dictionary: Dictionary } | { readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const forms = new Map<string, Form>();
  for (const [file, text] of files) {
    const read = readForm(text, file, codeLists);
    if ('problems' in read) problems.push(...read.problems);
    else if (forms.has(read.form.id))
      problems.push(invalid(file, `id: formuläret ${read.form.id} finns redan i en annan fil.`, 'Behåll ett.', 'id'));
    else forms.set(read.form.id, read.form);
  }
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
  return {
    id: written.id,
    name: written.namn,
    description: written.beskrivning,
    row: written.rad,
    key: written.nyckel,
    variables: written.variabler.map((variable) => shapedVariable(variable, codeLists, written.sedan)),
  };
}

function shapedVariable(written: WrittenVariable, codeLists: CodeLists, formSince?: string): Variable {
  const since = written.sedan ?? formSince;
  const { från, till } = written.gränser ?? {};
  const listed = written.kodlista === undefined ? [] : (codeLists[written.kodlista] ?? []);
  return {
    id: written.id,
    name: written.namn,
    type: VARIABLE_TYPES[written.typ],
    required: written.obligatorisk === 'ja',
    personal: written.personuppgift === 'ja',
    codes: [...listed, ...(written.koder ?? []).map(({ id, namn }) => ({ id, name: namn }))],
    help: written.hjälp,
    ...(from(från, till) ?? {}),
    ...(written.mätenhet === undefined ? {} : { measuredIn: written.mätenhet }),
    ...(written.mönster === undefined ? {} : { shape: written.mönster }),
    ...(since === undefined ? {} : { since }),
  };
}

function from(lowest?: number, highest?: number) {
  if (lowest === undefined && highest === undefined) return undefined;
  return {
    limits: {
      ...(lowest === undefined ? {} : { from: lowest }),
      ...(highest === undefined ? {} : { to: highest }),
    },
  };
}
