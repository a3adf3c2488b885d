import { variableAt } from '../definitions/soundness/variables.ts';
import type { Dictionary, Variable } from '../dictionary/dictionary.ts';
import type { Problem } from '../problems/problem.ts';
import { invalid } from '../schema.ts';
import type { WorklistColumn } from './kinds/kind.ts';
import type { Worklist } from './worklist.ts';

/** What a list asks of the register that the register's forms don't have: a list with such a fault would stay empty, and say that all is done. */
export function worklistFaults(
  { endsAt, file, examples }: Worklist,
  columns: readonly WorklistColumn[],
  dictionary: Dictionary,
): Problem[] {
  const [table = '', column = ''] = endsAt?.split('.') ?? [];
  const ends: WorklistColumn[] = endsAt === undefined ? [] : [{ table, column, use: 'date' }];
  const told = new Map<string, Problem>();
  for (const one of [...columns, ...ends]) {
    const name = `${one.table}.${one.column}`;
    const variable = variableAt(dictionary, one);
    const isRecorded = variable !== undefined && dictionary.forms.get(one.table)?.base === undefined;
    const fault = isRecorded ? faultOf(one, variable, name) : MISSING(name);
    if (fault !== undefined) told.set(`${name} ${fault[0]}`, invalid(file, ...fault));
  }
  for (const { name, tables, expected } of examples)
    for (const each of [...Object.keys(tables), ...expected.map((item) => item.table)])
      if (!dictionary.forms.has(each))
        told.set(
          each,
          invalid(file, `Exemplet ”${name}” har tabellen ${each}, som inte finns.`, 'Rätta tabellens namn.', 'exempel'),
        );
  return [...told.values()];
}

type Fault = readonly [message: string, remedy: string, key: string];

const MISSING = (name: string): Fault => [
  `Listan läser ${name}, som inte finns bland det som registreras.`,
  'Rätta stavningen, eller lägg till variabeln i registrets formulär.',
  'regel',
];

function faultOf({ use, oneOf = [] }: WorklistColumn, variable: Variable, name: string): Fault | undefined {
  if (use === 'date' && variable.type !== 'date')
    return [`Listan räknar dagar från ${name}, som inte är ett datum.`, 'Välj en variabel av typen datum.', 'regel'];
  const allowed = ALLOWED[variable.type]?.(variable);
  const strange = allowed === undefined ? undefined : oneOf.find((value) => !allowed.includes(value));
  if (strange === undefined) return undefined;
  return [
    `Listan frågar efter ett värde av ${name} som variabeln inte kan ha: ${String(strange)}.`,
    'Skriv ett av de värden som står i formuläret.',
    'regel',
  ];
}

/** The values that a variable can have, where they can be listed. */
const ALLOWED: Readonly<
  Partial<Record<Variable['type'], (variable: Variable) => readonly (string | number | boolean)[]>>
> = {
  boolean: () => [true, false],
  code: ({ codes }) => codes.map(({ id }) => id),
};
