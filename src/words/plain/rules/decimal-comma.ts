import { anyOf } from '../any-of.ts';
import { faultsAt } from '../faults-at.ts';
import type { PlainRule } from '../plain-rule.ts';

/** `12.4 %`, but not `version 2.0`, the version in `WHO-grad 1.0, Täckning 1.0` or the number of a heading. */
export const decimalComma: PlainRule = {
  id: 'decimalkomma',
  says: 'Decimaler står efter komma.',
  faults: ({ text }, { numberedBy }) => {
    const numbered = new RegExp(`(?:^|${anyOf(numberedBy)}[ \u00a0])$`, 'iu');
    return faultsAt(text, /(?<![\d.,\p{L}-])\d+\.\d+(?![\d.\p{L}])(?<!\.0(?![ \u00a0]?[%\p{L}]))/gu, (found, at) =>
      numbered.test(text.slice(0, at)) ? undefined : `Skriv ${found.replace('.', ',')}.`,
    );
  },
};
