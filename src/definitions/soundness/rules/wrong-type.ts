import type { Variable } from '../../../dictionary/dictionary.ts';
import { allReferences, type ColumnReference } from '../references.ts';
import { areaRule } from '../rule.ts';
import { variableAt } from '../variables.ts';

/** A column has the type that its use asks for. */
export const wrongType = areaRule(
  {
    id: 'wrong-type',
    title: 'Variabeln har fel typ för det den används till',
    explanation:
      'Tid räknas mellan datum, en uppdelning behöver en kodlista, och ett villkor behöver värden som går att räkna upp.',
  },
  function* ({ area, dictionary }) {
    for (const { references, measure } of allReferences(area)) {
      const told = new Set<string>();
      for (const reference of references) {
        const variable = variableAt(dictionary, reference);
        const wanted = variable && fault(variable, reference);
        const place = `${reference.table}.${reference.column}`;
        if (wanted === undefined || told.has(place + wanted)) continue;
        told.add(place + wanted);
        yield {
          severity: 'error',
          message: `${place} är ${TYPES[variable?.type ?? 'text']}, men används som ${wanted}.`,
          remedy: 'Välj en variabel av rätt typ, eller ändra typen i registrets formulär.',
          question: `Vilken uppgift är det meningen att använda i stället för ${place}?`,
          ...(measure && { measure }),
          key: reference.key,
        };
      }
    }
  },
);

const TYPES: Readonly<Record<Variable['type'], string>> = {
  text: 'fri text',
  date: 'ett datum',
  boolean: 'ja eller nej',
  code: 'en kod',
  integer: 'ett heltal',
  decimal: 'ett decimaltal',
};

function fault({ type, codes }: Variable, { use, range }: ColumnReference): string | undefined {
  const isNumber = type === 'integer' || type === 'decimal';
  if (use === 'year') return type === 'integer' ? undefined : 'ett år';
  if (use === 'amount') return type === 'integer' ? undefined : 'ett antal';
  if (use === 'condition' && range !== undefined)
    return isNumber || Object.keys(range).length === 0 ? undefined : 'villkor med gränser för ett tal';
  if (use === 'date') return type === 'date' ? undefined : 'datum';
  if (use === 'breakdown') {
    if (type === 'code') return codes.length > 0 ? undefined : 'grund för en uppdelning fast kodlistan är tom';
    return type === 'boolean' ? undefined : 'grund för en uppdelning, som behöver en kodlista';
  }
  if (use === 'condition') return type === 'date' || type === 'decimal' ? 'villkor med uppräknade värden' : undefined;
  return undefined;
}
