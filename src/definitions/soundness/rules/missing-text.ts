import { isShare } from '../figure-parts.ts';
import { KEYS } from '../keys.ts';
import { measureRule } from '../rule.ts';
import { keyOf, LABELS, type Label, textOf } from '../wording/rows-of-table.ts';
import { folded } from '../wording/words.ts';

/** A measure says what it is, what it is for and how it is counted, each once. */
export const missingText = measureRule(
  {
    id: 'missing-text',
    title: 'En rad i måttets tabell saknas',
    explanation:
      'Utan mått, syfte och teknisk beskrivning – och för en andel täljare och nämnare – går siffran inte att förstå eller pröva.',
  },
  function* (measure) {
    const needed: readonly Label[] = [
      LABELS.measure,
      LABELS.purpose,
      LABELS.description,
      ...(isShare(measure) ? [LABELS.numerator, LABELS.denominator] : []),
    ];
    const about = { severity: 'error' as const, remedy: 'Skriv raden så att enheterna räknar lika.' };
    for (const label of needed.filter((one) => textOf(measure, one) === ''))
      yield {
        ...about,
        message: `Raden ”${label}” saknas eller är tom.`,
        question: `Vad ska stå under ”${label}” för ${measure.code}?`,
        key: keyOf(label),
      };
    if (measure.name.trim() === '')
      yield { ...about, message: 'Måttet har inget namn.', question: 'Vad heter måttet?', key: KEYS.name };
    const labels = measure.texts.map(({ label }) => folded(label));
    for (const label of new Set(labels.filter((one, index) => labels.indexOf(one) !== index)))
      yield { ...about, message: `Raden ”${label}” står två gånger.`, question: 'Vilken av dem gäller?', key: label };
  },
);
