import type { Problem } from '../problems/problem.ts';
import { invalid, parseWith } from '../schema.ts';
import { parseYaml } from '../yaml.ts';
import type { Code, Dictionary, Form, Variable } from './dictionary.ts';
import { formFaults, variableFaults } from './form-faults.ts';
import { commonFile, formFile, type WrittenForm } from './form-schema.ts';
import { readDerivedForm } from './read-derived-form.ts';
import {
  type CodeLists,
  EXAMPLES,
  HEALTHCARE_REGIONS,
  NOT_TABLES,
  REGIONS,
  SUMS,
  shapedVariable,
  withSynonyms,
} from './shaped-variable.ts';

/** The file with the variables that every recorded form has. */
const COMMON_FILE = 'gemensamt.yaml';

/** The name that forms call the list of the recorded forms themselves. */
const TABLE_LIST = 'tabeller';

type Problems = { readonly problems: readonly Problem[] };

/**
 * Reads the register's forms, one YAML text per form by file name, in the order given, each with the variables of
 * {@link COMMON_FILE}; then those derived from them. Codes that stand elsewhere (`kodlista`: the regions, the units …) are
 * resolved from `codeLists`, and {@link TABLE_LIST} from the forms. Every fault of every file is named at once, but what
 * leans on the recorded forms is judged only when they are whole.
 */
export function readDictionary(
  files: ReadonlyMap<string, string>,
  codeLists: CodeLists,
  derivedFiles: ReadonlyMap<string, string> = new Map(),
): { readonly dictionary: Dictionary } | Problems {
  const problems: Problem[] = [];
  const keep = <T extends object>(read: T | Problems): T | undefined => {
    if (!('problems' in read)) return read;
    problems.push(...read.problems);
    return undefined;
  };
  const common = keep(readCommon(files.get(COMMON_FILE), codeLists))?.variables ?? [];
  const written: { readonly file: string; readonly form: WrittenForm }[] = [];
  for (const [file, text] of files) {
    if (file === COMMON_FILE) continue;
    const form = keep(readWritten(text, file))?.form;
    if (form === undefined) continue;
    if (written.some((other) => other.form.id === form.id)) problems.push(twice(form.id, file));
    else written.push({ file, form });
  }
  const lists = { ...codeLists, [TABLE_LIST]: tableCodes(written.map(({ form }) => form)) };
  for (const { file, form } of written) problems.push(...formFaults(form, file, lists, common));
  if (problems.length > 0) return { problems };
  const forms = new Map(written.map(({ form }) => [form.id, shapedForm(form, lists, common)]));
  const recorded = new Map(forms);
  for (const [file, text] of derivedFiles) {
    const form = keep(readDerivedForm(text, file, lists, recorded))?.form;
    if (form === undefined) continue;
    if (forms.has(form.id)) problems.push(twice(form.id, file));
    else forms.set(form.id, form);
  }
  if (problems.length > 0) return { problems };
  const [notTables, regions, healthcareRegions] = [NOT_TABLES, REGIONS, HEALTHCARE_REGIONS].map((id) => codeLists[id]);
  return {
    dictionary: {
      forms,
      ...(notTables === undefined ? {} : { notTables }),
      ...(regions === undefined ? {} : { regions }),
      ...(healthcareRegions === undefined ? {} : { healthcareRegions }),
    },
  };
}

const twice = (id: string, file: string) =>
  invalid(file, `id: formuläret ${id} finns redan i en annan fil.`, 'Behåll ett.', 'id');

function readCommon(
  text: string | undefined,
  codeLists: CodeLists,
): { readonly variables: readonly Variable[] } | Problems {
  if (text === undefined) return { variables: [] };
  const parsed = parseYaml(text, COMMON_FILE);
  if ('problems' in parsed) return parsed;
  const written = parseWith(commonFile, parsed.value, COMMON_FILE);
  if ('problems' in written) return written;
  const problems = written.value.variabler.flatMap((variable) => variableFaults(variable, COMMON_FILE, codeLists));
  if (problems.length > 0) return { problems };
  return { variables: written.value.variabler.map((variable) => shapedVariable(variable, codeLists)) };
}

function readWritten(text: string, file: string): { readonly form: WrittenForm } | Problems {
  const parsed = parseYaml(text, file);
  if ('problems' in parsed) return parsed;
  const written = parseWith(formFile, parsed.value, file);
  return 'problems' in written ? written : { form: written.value };
}

function tableCodes(forms: readonly WrittenForm[]): readonly Code[] {
  return forms.map(({ id, namn }) => ({ id, name: namn }));
}

function shapedForm(written: WrittenForm, codeLists: CodeLists, common: readonly Variable[]): Form {
  const [sums, examples] = [codeLists[SUMS], codeLists[EXAMPLES]];
  return {
    id: written.id,
    version: written.version,
    name: written.namn,
    ...withSynonyms(written),
    description: written.beskrivning,
    row: written.rad,
    key: written.nyckel,
    ...(written.daterad === undefined ? {} : { dated: written.daterad }),
    ...(sums === undefined ? {} : { sums }),
    ...(examples === undefined ? {} : { examples }),
    ...(written.exempelrad === undefined ? {} : { example: written.exempelrad }),
    variables: [...written.variabler.map((variable) => shapedVariable(variable, codeLists, written.sedan)), ...common],
  };
}
