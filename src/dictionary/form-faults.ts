import { nearest } from '../nearest.ts';
import type { Problem } from '../problems/problem.ts';
import { invalid } from '../schema.ts';
import type { Variable } from './dictionary.ts';
import { cellProblem } from './fault.ts';
import type { WrittenForm, WrittenVariable } from './form-schema.ts';
import { readValue } from './read-value.ts';
import { type CodeLists, shapedVariable } from './shaped-variable.ts';

/** What a form can say that contradicts itself, the lists it refers to or the name of its file. */
export function formFaults(
  form: WrittenForm,
  file: string,
  codeLists: CodeLists,
  common: readonly Variable[] = [],
): Problem[] {
  const ids = form.variabler.map(({ id }) => id);
  const problems = nameFaults(form.id, [...ids, ...common.map(({ id }) => id)], file);
  for (const column of form.nyckel) {
    const variable = form.variabler.find(({ id }) => id === column);
    if (variable === undefined)
      problems.push(invalid(file, `nyckel: variabeln ${column} finns inte.`, meant(column, ids), 'nyckel'));
    else if (variable.obligatorisk === 'nej')
      problems.push(
        invalid(file, `nyckel: ${column} får saknas och kan inte vara nyckel.`, 'Skriv obligatorisk: ja.', 'nyckel'),
      );
  }
  const { daterad } = form;
  if (daterad !== undefined && form.variabler.find(({ id }) => id === daterad)?.typ !== 'datum') {
    const dates = form.variabler.filter(({ typ }) => typ === 'datum').map(({ id }) => id);
    problems.push(invalid(file, `daterad: ${daterad} är ingen variabel med datum.`, meant(daterad, dates), 'daterad'));
  }
  for (const { id, känd_genom = [], typ } of form.variabler)
    for (const other of känd_genom)
      if (typ !== 'datum' || form.variabler.find((one) => one.id === other)?.typ !== 'datum')
        problems.push(
          invalid(
            file,
            `${id}: känd_genom gäller datum, och ${other} eller ${id} är inget.`,
            'Skriv variabler med datum på samma formulär.',
            `variabler.${id}.känd_genom`,
          ),
        );
  return [
    ...problems,
    ...form.variabler.flatMap((variable) => variableFaults(variable, file, codeLists)),
    ...exampleFaults(form, file, codeLists, common),
  ];
}

/** A made-up row that couldn't stand in the table. */
function exampleFaults(
  { exempelrad, variabler }: WrittenForm,
  file: string,
  codeLists: CodeLists,
  common: readonly Variable[],
): Problem[] {
  if (exempelrad === undefined) return [];
  const variables = [...variabler.map((variable) => shapedVariable(variable, codeLists)), ...common];
  const ids = variables.map(({ id }) => id);
  // Another organisation has other units and regions, and the row still shows how.
  const isListed = new Set(variabler.flatMap(({ id, kodlista }) => (kodlista === undefined ? [] : [id])));
  const problem = (id: string, message: string, remedy: string) =>
    invalid(file, `exempelrad: ${message}`, remedy, `exempelrad.${id}`);
  const unknown = Object.keys(exempelrad).filter((id) => !ids.includes(id));
  return [
    ...unknown.map((id) => problem(id, `variabeln ${id} finns inte.`, meant(id, ids))),
    ...variables.flatMap((variable) => {
      const written = exempelrad[variable.id];
      const read = readValue(variable, written ?? '');
      if ('value' in read || (written !== undefined && isListed.has(variable.id))) return [];
      const { message, remedy } = cellProblem(read.fault, { file });
      return [problem(variable.id, message, remedy)];
    }),
  ];
}

/** A form that isn't named as its file, and variables that share a name. */
export function nameFaults(id: string, variables: readonly string[], file: string): Problem[] {
  const problems = repeated(variables).map((twice) =>
    invalid(file, `variabler: ${twice} står två gånger.`, 'Behåll en av dem.', 'variabler'),
  );
  if (id !== stem(file))
    problems.push(invalid(file, 'id: är inte filens namn.', `Skriv ${stem(file)}, eller byt filens namn.`, 'id'));
  return problems;
}

/** What a variable can say that contradicts itself or the lists it refers to. */
export function variableFaults(variable: WrittenVariable, file: string, codeLists: CodeLists): Problem[] {
  const { id, typ, koder = [], kodlista, gränser } = variable;
  const problem = (key: string, message: string, remedy: string) =>
    invalid(file, `${id}: ${message}`, remedy, `variabler.${id}.${key}`);
  const problems: Problem[] = [];
  const coded = kodlista !== undefined || koder.length > 0;
  if (typ === 'kod' && !coded) problems.push(problem('koder', 'har inga koder.', 'Lägg till koder eller kodlista.'));
  if (typ !== 'kod' && coded)
    problems.push(problem('koder', `har koder men typen ${typ}.`, 'Skriv typ: kod, eller ta bort koderna.'));
  if (variable.mönster !== undefined && typ !== 'text')
    problems.push(problem('mönster', `har ett mönster men typen ${typ}.`, 'Skriv typ: text, eller ta bort mönstret.'));
  if (gränser !== undefined && typ !== 'heltal' && typ !== 'decimaltal')
    problems.push(problem('gränser', `har gränser men typen ${typ}.`, 'Skriv en taltyp, eller ta bort gränserna.'));
  if (gränser?.från !== undefined && gränser.till !== undefined && gränser.från > gränser.till)
    problems.push(problem('gränser', 'den undre gränsen är högre än den övre.', 'Byt plats på dem.'));
  const listed = kodlista === undefined ? [] : codeLists[kodlista];
  if (listed === undefined)
    problems.push(
      problem('kodlista', `kodlistan ${kodlista} finns inte.`, meant(kodlista ?? '', Object.keys(codeLists))),
    );
  for (const code of repeated([...(listed ?? []), ...koder].map((entry) => entry.id)))
    problems.push(problem('koder', `koden ${code} står två gånger.`, 'Behåll en av dem.'));
  return problems;
}

function repeated(ids: readonly string[]): string[] {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
}

/** What to write instead of a word that isn't among those allowed. */
export function meant(word: string, among: readonly string[]): string {
  const found = nearest(word, among);
  return found === undefined ? `Skriv en av: ${among.join(', ')}.` : `Menade du ${found}?`;
}

function stem(file: string): string {
  return file.replace(/^.*\//, '').replace(/\.ya?ml$/, '');
}
