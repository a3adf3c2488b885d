import { anyOf } from '../any-of.ts';
import { faultsAt } from '../faults-at.ts';
import type { PlainRule } from '../plain-rule.ts';

/** `12.4 %`, but not `version 2.0` and not the number of a heading. */
export const decimalComma: PlainRule = {
  id: 'decimalkomma',
  says: 'Decimaler står efter komma.',
  faults: ({ text }, { numberedBy }) => {
    const numbered = new RegExp(`(?:^|${anyOf(numberedBy)}[ \u00a0])$`, 'iu');
    return faultsAt(text, /(?<![\d.,\p{L}-])\d+\.\d+(?![\d.\p{L}])/gu, (found, at) =>
      numbered.test(text.slice(0, at)) ? undefined : `Skriv ${found.replace('.', ',')}.`,
    );
  },
};
