import type { Dictionary } from '../../../dictionary/dictionary.ts';
import { nearest } from '../../../nearest.ts';
import { KEYS } from '../keys.ts';
import { referencesOf, tiedColumns } from '../references.ts';
import { type Argument, areaRule } from '../rule.ts';
import { type ColumnPlace, variableAt } from '../variables.ts';

/** Every table and column that is used exists in the register. */
export const unknownVariable = areaRule(
  {
    id: 'unknown-variable',
    title: 'Okänd tabell eller variabel',
    explanation:
      'Allt som ett mått räknar på ska finnas i registrets formulär, annars blir siffran noll utan att någon ser varför.',
  },
  function* ({ area, dictionary }) {
    const about = (missing: string, user: User, meant?: string): Omit<Argument, 'key' | 'measure'> => ({
      severity: 'error',
      message: `${user.uses} ${missing}, som inte finns i registret. ${user.follows}`,
      remedy:
        meant === undefined
          ? 'Rätta stavningen, eller lägg till variabeln i registrets formulär.'
          : `Menade du ${meant}? Rätta stavningen, eller lägg till variabeln i registrets formulär.`,
      question: `Varifrån ska uppgiften om ${missing} komma?`,
    });
    const users = [
      ...area.measures.map((measure) => ({ measure, references: referencesOf(measure, area), user: COMPUTATION })),
      { references: tiedColumns(area), user: TIE },
    ];
    for (const { references, user, ...measure } of users) {
      const told = new Set<string>();
      for (const { key, ...place } of references) {
        const { missing, meant } = missingAt(dictionary, place);
        if (missing === undefined || told.has(missing)) continue;
        told.add(missing);
        yield { ...about(missing, user, meant), ...measure, key };
      }
    }
    const scope = area.scope?.condition.variable;
    const used = area.measures.flatMap(({ computation }) => computation.population.rows.map(({ table }) => table));
    if (
      scope !== undefined &&
      used.length > 0 &&
      !used.some((table) => variableAt(dictionary, { table, column: scope }))
    )
      yield { ...about(`variabeln ${scope}`, COMPUTATION), key: KEYS.area.scope };
    const strata = area.strata?.variable;
    if (
      strata !== undefined &&
      used.length > 0 &&
      !used.some((table) => variableAt(dictionary, { table, column: strata }))
    )
      yield { ...about(`variabeln ${strata}`, COMPUTATION), key: KEYS.area.strata };
  },
);

/** What names a column, and what follows when the column isn't there. */
interface User {
  readonly uses: string;
  readonly follows: string;
}

const COMPUTATION: User = { uses: 'Beräkningen använder', follows: 'Måttet skulle ge 0 för alla.' };
const TIE: User = {
  uses: 'Sambandet nämner',
  follows: 'Röjandekontrollen skulle inte räkna med sambandet, och kunna visa ett tal som röjer ett dolt.',
};

/** What the register lacks of a place, and what most likely was meant. */
function missingAt(
  dictionary: Dictionary,
  { table, column }: ColumnPlace,
): { readonly missing?: string; readonly meant?: string | undefined } {
  const form = dictionary.forms.get(table);
  if (form === undefined) return { missing: `tabellen ${table}`, meant: nearest(table, dictionary.forms.keys()) };
  if (variableAt(dictionary, { table, column }) !== undefined) return {};
  const meant = nearest(
    column,
    form.variables.map(({ id }) => id),
  );
  return { missing: `variabeln ${table}.${column}`, meant: meant && `${table}.${meant}` };
}
