import type { DifferenceLimits } from '../../definitions/difference-limits.ts';
import type { BoundWord, Lexicon, OfNone, WrittenLexicon } from './lexicon.ts';
import { withLimits } from './with-limits.ts';

/** The lexicon with an area's limits: in its rules, and in the phrases that name them. One and the same for the same limits. */
export function boundLexicon(written: WrittenLexicon, limits: DifferenceLimits): Lexicon {
  const known = KNOWN.get(written);
  if (known !== undefined && isSame(known.limits, limits)) return known.lexicon;
  const { rules, words } = written;
  const lexicon: Lexicon = {
    ...written,
    rules: {
      ...rules,
      significance: limits.significance,
      clear: { ...rules.clear, share: limits.share },
      censusFrom: limits.cases,
    },
    words: words.map(
      ({ phrases, condition, atLevel, ofNone }): BoundWord => ({
        phrases: phrases.map((phrase) => withLimits(phrase, limits)),
        condition: { ...condition, ...Object.fromEntries(atLevel.map((end) => [end, limits.significance])) },
        ...(ofNone && { ofNone: ofNoneWith(ofNone, limits) }),
      }),
    ),
  };
  KNOWN.set(written, { limits, lexicon });
  return lexicon;
}

/** Patterns are made of a lexicon once, and a report is composed more than once. */
const KNOWN = new WeakMap<WrittenLexicon, { readonly limits: DifferenceLimits; readonly lexicon: Lexicon }>();

const isSame = (a: DifferenceLimits, b: DifferenceLimits) =>
  a.share === b.share && a.cases === b.cases && a.significance === b.significance;

function ofNoneWith(ofNone: OfNone, limits: DifferenceLimits): OfNone {
  const said = Object.entries(ofNone).map(([name, words]: [string, string]) => [name, withLimits(words, limits)]);
  return { words: ofNone.words, ...Object.fromEntries(said) };
}
