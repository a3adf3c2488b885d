import { faultsAt } from '../faults-at.ts';
import type { PlainRule } from '../plain-rule.ts';

const BETTER = 'Skriv vad talet räknar: 12 dagar, 12 patienter, 12 %.';

/** A number that doesn't say of what: `medelvärdet var 12,4`. */
export const numberWithUnit: PlainRule = {
  id: 'tal-med-enhet',
  says: 'Ett tal har alltid sin enhet.',
  faults: ({ text, isSentence }) =>
    isSentence
      ? [
          ...faultsAt(text, /\d,\d+(?![\d,])/g, (found, at) =>
            hasUnit(text, at + found.length) || isP(text, at) || isLimitOf(text, at) ? undefined : BETTER,
          ),
          ...faultsAt(
            text,
            /(?<=(?:^|[ ,;])(?:var|är|blev)[ \u00a0])(?<fault>\d[\d\u00a0]*)(?=[.;]| \(| och | i )/gi,
            (_, at) => (/antal/i.test(text.slice(0, at)) ? undefined : BETTER),
          ),
        ]
      : [],
};

/** A unit right after, or after the rest of a range or a list of numbers. */
function hasUnit(text: string, from: number): boolean {
  return /^(?:(?:–|[ \u00a0][±−+][ \u00a0]?|, | och | eller |[ \u00a0]till[ \u00a0])\d[\d\u00a0]*(?:,\d+)?)*[ \u00a0]?(?:%|\u00a0\p{L}|(?! (?:och|eller|i|vid|var|under|är|med|av)[ .])[ ]\p{L})/u.test(
    text.slice(from),
  );
}

/** A limit in brackets is in the unit of the number before them: `7,8 år (7,0–8,5)`. */
const isLimitOf = (text: string, at: number) => /\d\u00a0\p{L}+ \((?:[\d,]+–)?$/u.test(text.slice(0, at));

/** A probability has no unit. */
const isP = (text: string, at: number) => /\bp[\u00a0 ]?[<=≤][^.]*$/.test(text.slice(0, at));
