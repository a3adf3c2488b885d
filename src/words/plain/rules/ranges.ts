import { faultsAt } from '../faults-at.ts';
import type { PlainRule } from '../plain-rule.ts';

const MONTH = '(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)';

/** A telephone number has a hyphen. A dash means `from … to` and stands alone and close: `april–december`, `2023–2025`. */
export const ranges: PlainRule = {
  id: 'intervall',
  says: 'Ett intervall är ”april–december” eller ”från april till och med december”, med tankstreck utan mellanslag.',
  faults: ({ text }) => [
    ...faultsAt(
      text,
      /(?<![\p{L}])(?:från|mellan)[ \u00a0](?:(?!till|och)[\p{L}\p{N}]+[ \u00a0]){0,2}[\p{L}\p{N}]+ ?– ?[\p{L}\p{N}]/giu,
      'Skriv ”från … till och med …”, eller tankstreck utan ”från”.',
    ),
    ...faultsAt(text, /(?<![\p{L}\d-]|telefon[ \u00a0])\d{1,4}-\d{1,4}(?![\d\p{L}-])/gu, 'Skriv tankstreck: –.'),
    ...faultsAt(
      text,
      new RegExp(`(?:\\d|${MONTH})[ \u00a0]–[ \u00a0](?:\\d|${MONTH})`, 'giu'),
      'Skriv tankstrecket utan mellanslag.',
    ),
  ],
};
