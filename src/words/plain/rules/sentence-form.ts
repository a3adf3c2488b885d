import type { PlainRule } from '../plain-rule.ts';

/** A sentence begins with a capital or a number and ends once. */
export const sentenceForm: PlainRule = {
  id: 'stor-bokstav-och-punkt',
  says: 'En mening börjar med stor bokstav och slutar med en punkt.',
  faults: ({ text, isSentence }) => {
    if (!isSentence) return [];
    const starts = /^[”(]?(?:[\p{Lu}\p{N}−]|\p{L}\. )/u.test(text);
    const twice = /[.?!:][.?!:]+|\.{2,}/.exec(text);
    return [
      ...(starts ? [] : [{ at: 0, found: text.slice(0, 20), better: 'Börja med stor bokstav.' }]),
      ...(twice === null ? [] : [{ at: twice.index, found: twice[0], better: 'Sätt en punkt.' }]),
    ];
  },
};
