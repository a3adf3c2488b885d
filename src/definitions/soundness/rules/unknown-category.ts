import { KEYS } from '../keys.ts';
import { measureRule } from '../rule.ts';

/** A measure belongs to one of the area's categories. */
export const unknownCategory = measureRule(
  {
    id: 'unknown-category',
    title: 'Okänd måttkategori',
    explanation: 'Kategorin avgör om måttet ska ha en riktning och hur många mått som får finnas.',
  },
  function* (measure, { area }) {
    if (area.categories.some(({ id }) => id === measure.category)) return;
    yield {
      severity: 'error',
      message: `Måttet har kategorin ”${measure.category}”, som inte finns i området (${area.categories.map(({ id }) => id).join(', ')}).`,
      remedy: 'Välj en av områdets kategorier.',
      question: 'Vilken kategori hör måttet till?',
      key: KEYS.category,
    };
  },
);
