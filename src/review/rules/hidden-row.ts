import { isShare } from '../../definitions/soundness/figure-parts.ts';
import { measureRule } from '../../definitions/soundness/rule.ts';
import { keyOf, LABELS } from '../../definitions/soundness/wording/rows-of-table.ts';
import { folded } from '../../definitions/soundness/wording/words.ts';

/** What a reader needs to understand the figure is shown with it. */
export const hiddenRow = measureRule(
  {
    id: 'hidden-row',
    title: 'En rad som läsaren behöver är inte publik',
    explanation: 'En andel utan täljare och nämnare, eller ett värde utan mätenhet och riktning, går inte att läsa.',
  },
  function* (measure) {
    const { texts, direction } = measure;
    const needed = [
      LABELS.measuredIn,
      ...(isShare(measure) ? [LABELS.numerator, LABELS.denominator] : []),
      ...(direction === undefined || direction === 'none' ? [] : [LABELS.direction]),
    ].map(folded);
    const hidden = texts.filter((row) => !row.public && needed.includes(folded(row.label))).map(({ label }) => label);
    for (const label of hidden)
      yield {
        severity: 'note',
        message: `Raden ”${label}” är inte märkt som publik, men siffran går inte att förstå utan den.`,
        remedy: 'Visa raden vid siffran.',
        question: `Får ”${label}” visas för allmänheten?`,
        key: keyOf(label),
      };
  },
);
