import { anyOfColumns } from '../../../dictionary/derived/any-of.ts';
import { derivedForms, derivedVariables } from '../../../dictionary/derived-forms.ts';
import { KEYS } from '../keys.ts';
import { referencesOf } from '../references.ts';
import { areaRule } from '../rule.ts';

/** Uses that put a case in a number by what a variable holds, or by whether it is known. */
const COUNTED: readonly string[] = ['condition', 'known', 'breakdown'];

/**
 * What measures count by a derived variable and by what it is made from says something of the other: the derivation says what
 * itself, or the area does.
 */
export const untiedDerivation = areaRule(
  {
    id: 'untied-derivation',
    title: 'En härledd variabel utan samband',
    explanation:
      'Räknas både en härledd variabel och det som den är gjord av säger det ena talet något om det andra. Röjandekontrollen måste veta vad, annars kan ett visat tal röja ett dolt.',
  },
  function* ({ area, dictionary }) {
    const counted = new Set(
      area.measures.flatMap((measure) =>
        referencesOf(measure, area).flatMap(({ table, column, use }) =>
          COUNTED.includes(use) ? [`${table}.${column}`] : [],
        ),
      ),
    );
    const tied = (table: string, column: string) =>
      (area.ties ?? []).some(({ table: of, conditions, also = [], oneFor, belongsTo }) =>
        [
          { table: of, conditions: [...conditions, ...also] },
          ...[oneFor, belongsTo].filter((one) => one !== undefined),
        ].some((rows) => rows.table === table && rows.conditions.some(({ variable }) => variable === column)),
      );
    for (const form of derivedForms(dictionary))
      for (const { id, derivation } of derivedVariables(form)) {
        if (!counted.has(`${form.id}.${id}`) || anyOfColumns(derivation) !== undefined || tied(form.id, id)) continue;
        const from = derivation.from.find((column) => !column.includes('.') && counted.has(`${form.id}.${column}`));
        if (from === undefined) continue;
        yield {
          severity: 'error',
          message: `Måtten räknar efter både ${id} och ${from} i ${form.id}, som ${id} är härledd ur, men inget samband säger vad den ena säger om den andra.`,
          remedy: `Skriv i samband vad som gäller om rader med ett värde av ${id}, eller räkna bara efter den ena.`,
          question: `Vad säger ${from} om ${id}?`,
          key: KEYS.area.ties,
        };
      }
  },
);
