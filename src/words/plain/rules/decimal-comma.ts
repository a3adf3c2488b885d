import { anyOf } from '../any-of.ts';
import { faultsAt } from '../faults-at.ts';
import { onceFor } from '../once-for.ts';
import type { PlainRule } from '../plain-rule.ts';
import type { PlainVocabulary } from '../plain-vocabulary.ts';

const endsNumbered = onceFor(
  ({ numberedBy }: PlainVocabulary) => new RegExp(`(?:^|${anyOf(numberedBy)}[ \u00a0])$`, 'iu'),
);

/** `12.4 %`, but not `version 2.0`, the version in `WHO-grad 1.0, Täckning 1.0` or the number of a heading. */
export const decimalComma: PlainRule = {
  id: 'decimalkomma',
  says: 'Decimaler står efter komma.',
  faults: ({ text }, vocabulary) =>
    faultsAt(text, /(?<![\d.,\p{L}-])\d+\.\d+(?![\d.\p{L}])(?<!\.0(?![ \u00a0]?[%\p{L}]))/gu, (found, at) =>
      endsNumbered(vocabulary).test(text.slice(0, at)) ? undefined : `Skriv ${found.replace('.', ',')}.`,
    ),
};
