import { measureRule } from '../../definitions/soundness/rule.ts';
import { keyOf, LABELS, textOf } from '../../definitions/soundness/wording/rows-of-table.ts';

/** Every row that the public is shown has something to say. */
export const emptyRow = measureRule(
  {
    id: 'empty-row',
    title: 'En publik rad är tom',
    explanation:
      'En tom rubrik vid siffran ser ut som att något fattas. Varje siffra har en källa, och felkällor har alla mått.',
  },
  function* (measure) {
    const empty = [
      ...[LABELS.sources, LABELS.errors].filter((label) => textOf(measure, label) === ''),
      ...measure.texts.filter((row) => row.public && row.text.trim() === '').map(({ label }) => label),
    ];
    for (const label of new Set(empty))
      yield {
        severity: 'note',
        message: `Raden ”${label}” är tom, fast den visas vid siffran.`,
        remedy: 'Skriv den, eller visa inte rubriken.',
        question: `Vad ska läsaren veta under ”${label}”?`,
        key: keyOf(label),
      };
  },
);
