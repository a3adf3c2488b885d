import { type Argument, areaRule } from '../../definitions/soundness/rule.ts';
import { related, sentencesIn, wordsIn } from '../../definitions/soundness/wording/words.ts';
import { allTexts } from '../all-texts.ts';

/** How sure one has to be: the two ends of a scale that texts mix up. Folded beginnings of words. */
const SUSPECTED = ['misstank', 'misstanks', 'sannolik', 'formoda', 'formodad'];
const CONFIRMED = ['konstatera', 'bekrafta', 'verifiera', 'faststall', 'sakerstall', 'bevisad', 'pavisa'];
/** How many words from the certainty its noun can stand. */
const REACH = 3;

/** One thing has one degree of certainty: it is not suspected in one text and confirmed in another. */
export const twoTerms = areaRule(
  {
    id: 'two-terms',
    title: 'Två ord för samma sak',
    explanation:
      '”Misstänkt” och ”konstaterad” ger olika urval. Texterna ska använda samma ord, eller säga att båda räknas.',
  },
  function* ({ area }) {
    const said = allTexts(area).flatMap((placed) =>
      sentencesIn(placed.text).map((sentence) => ({ ...placed, words: wordsIn(sentence) })),
    );
    // A sentence with both words settles the matter for its noun.
    const one = said.filter(({ words }) => has(words, SUSPECTED) !== has(words, CONFIRMED));
    const told = new Set<string>();
    for (const suspected of one.filter(({ words }) => has(words, SUSPECTED)))
      for (const confirmed of one.filter(({ words }) => has(words, CONFIRMED))) {
        const noun = nouns(confirmed.words, CONFIRMED).find((word) =>
          nouns(suspected.words, SUSPECTED).some((other) => related(word, other)),
        );
        if (noun === undefined || told.has(noun)) continue;
        told.add(noun);
        const { measure, key } = suspected.measure ? suspected : confirmed;
        yield {
          severity: 'warning',
          ...(measure && { measure }),
          key,
          message: `Om ”${noun}” säger ${suspected.where} att det räcker med misstanke, men ${confirmed.where} att det ska vara konstaterat. Den som bara är misstänkt räknas enligt den ena texten men inte enligt den andra.`,
          remedy: 'Använd samma ord på alla ställen, eller skriv ”misstänkt eller konstaterad”.',
          question: `Räcker misstanke, eller ska ”${noun}” vara konstaterat? Vid vilken tidpunkt?`,
        } satisfies Argument;
      }
  },
);

function has(words: readonly string[], beginnings: readonly string[]): boolean {
  return words.some((word) => beginnings.some((one) => word.startsWith(one)));
}

/** The longer words near a word of certainty: what it is said about. */
function nouns(words: readonly string[], beginnings: readonly string[]): readonly string[] {
  const places = words.flatMap((word, index) => (beginnings.some((one) => word.startsWith(one)) ? [index] : []));
  return words.filter(
    (word, index) =>
      word.length >= 8 && !has([word], beginnings) && places.some((place) => Math.abs(place - index) <= REACH),
  );
}
