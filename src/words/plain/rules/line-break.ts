import { faultsAt } from '../faults-at.ts';
import type { PlainRule } from '../plain-rule.ts';

const MONTH = '(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)';

/** What must not be parted at the end of a line: `1 april`, `12 345`, `p < 0,05`; and `10:e–90:e`, which a line breaks in any case. */
export const lineBreak: PlainRule = {
  id: 'radbrytning',
  says: 'Det som hör ihop har fast mellanslag.',
  faults: ({ text }) => [
    ...faultsAt(text, new RegExp(`(?<!\\d)\\d{1,2} ${MONTH}`, 'gi'), 'Sätt ett fast mellanslag.'),
    ...faultsAt(
      text,
      /(?<![\d\p{L}]|EN )\d{1,3}(?: \d{3})+(?!\d)|[<>=±≤≥] \d|(?<![\p{L}])[pn] [<>=]|\d (?:mån|cm|mm|kr|st)(?![\p{L}])/gu,
      'Sätt ett fast mellanslag.',
    ),
    ...faultsAt(text, /\d:[ae]–\d+:[ae]/g, 'Skriv ”10:e till 90:e”.'),
  ],
};
