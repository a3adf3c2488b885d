import type { Measure } from '../../definitions/measure.ts';
import type { RowSource } from '../../definitions/population.ts';
import { askedValues } from '../../definitions/soundness/asked-values.ts';
import { KEYS } from '../../definitions/soundness/keys.ts';
import { areaRule } from '../../definitions/soundness/rule.ts';

/** One word for rows of a table means the same rows in every measure. */
export const wideWord = areaRule(
  {
    id: 'wide-word',
    title: 'Samma ord, olika rader',
    explanation:
      'Räknar ett mått alla rader i en tabell och ett annat bara några slag betyder ordet för dem olika saker i de två måtten.',
  },
  function* ({ area, dictionary }) {
    for (const measure of area.measures)
      for (const wide of measure.computation.population.rows) {
        // The rows of a derived table are told by the table itself.
        if (wide.conditions.length > 0 || dictionary.forms.get(wide.table)?.base !== undefined) continue;
        const narrow = area.measures.find(
          (other) => other !== measure && sources(other).some((one) => isNarrower(one, wide)),
        );
        const source = narrow && sources(narrow).find((one) => isNarrower(one, wide));
        if (narrow === undefined || source === undefined) continue;
        const word = dictionary.forms.get(wide.table)?.name ?? wide.table;
        yield {
          severity: 'note',
          measure,
          message: `I ${measure.code} räknas varje rad i ”${word}”, men i ${narrow.code} bara ${source.conditions.map((one) => `${one.variable} = ${askedValues(one)}`).join(' och ')}. Exempel: den som bara har en rad av ett annat slag räknas i ${measure.code} men inte i ${narrow.code}, så antalen kan inte jämföras.`,
          remedy: 'Skriv i texten vilka slag som räknas.',
          question: `Räknas alla slag i ${measure.code}?`,
          key: KEYS.population,
        };
        break;
      }
  },
);

function sources({ computation }: Measure): readonly RowSource[] {
  return computation.population.rows;
}

function isNarrower(one: RowSource, wide: RowSource): boolean {
  return one.table === wide.table && one.date === wide.date && one.conditions.length > 0;
}
