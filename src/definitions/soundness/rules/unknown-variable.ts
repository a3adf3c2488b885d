import { KEYS } from '../keys.ts';
import { referencesOf } from '../references.ts';
import { type Argument, areaRule } from '../rule.ts';
import { variableAt } from '../variables.ts';

/** Every table and column that is used exists in the register. */
export const unknownVariable = areaRule(
  {
    id: 'unknown-variable',
    title: 'Okänd tabell eller variabel',
    explanation:
      'Allt som ett mått räknar på ska finnas i registrets formulär, annars blir siffran noll utan att någon ser varför.',
  },
  function* ({ area, dictionary }) {
    const about = (missing: string): Omit<Argument, 'key' | 'measure'> => ({
      severity: 'error',
      message: `Beräkningen använder ${missing}, som inte finns i registret. Måttet skulle ge 0 för alla.`,
      remedy: 'Rätta stavningen, eller lägg till variabeln i registrets formulär.',
      question: `Varifrån ska uppgiften om ${missing} komma?`,
    });
    for (const measure of area.measures) {
      const told = new Set<string>();
      for (const { table, column, key } of referencesOf(measure, area)) {
        const form = dictionary.forms.get(table);
        const missing = form ? `variabeln ${table}.${column}` : `tabellen ${table}`;
        if ((form && variableAt(dictionary, { table, column })) || told.has(missing)) continue;
        told.add(missing);
        yield { ...about(missing), measure, key };
      }
    }
    const scope = area.scope?.condition.variable;
    const used = area.measures.flatMap(({ computation }) => computation.population.rows.map(({ table }) => table));
    if (
      scope !== undefined &&
      used.length > 0 &&
      !used.some((table) => variableAt(dictionary, { table, column: scope }))
    )
      yield { ...about(`variabeln ${scope}`), key: KEYS.area.scope };
    const strata = area.strata?.variable;
    if (
      strata !== undefined &&
      used.length > 0 &&
      !used.some((table) => variableAt(dictionary, { table, column: strata }))
    )
      yield { ...about(`variabeln ${strata}`), key: KEYS.area.strata };
  },
);
