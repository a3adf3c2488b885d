import { formatCount } from '../../words/numbers.ts';
import { percent } from '../figures/percent.ts';
import type { Directive } from '../reading/markdown.ts';
import type { Composing, SentenceSetting } from './composing.ts';
import type { Made } from './made.ts';

/**
 * `:::jämförelser`: how many differences the report's text tries, at what level, and how it is adjusted for; and how many figures
 * try regions against one another, each a family of its own.
 */
export function comparisonsNote(_: Directive, __: SentenceSetting, composing: Composing): Made {
  const { comparisons, lexicon, triedFigures } = composing;
  const level = percent(lexicon.rules.significance, []);
  const text =
    comparisons.count === 0
      ? 'Ingen skillnad prövas med ett statistiskt test i rapportens text.'
      : `Antal skillnader som prövas med ett statistiskt test i rapportens text: ${formatCount(comparisons.count)}. Statistiskt säkerställd kallas den vars p-värde är under ${level} sedan det har justerats för antalet, enligt Holm. Då är risken högst ${level} att slumpen ger ens en av dem.`;
  const sentences = [text, ...(triedFigures === 0 ? [] : [ofFigures(triedFigures, level)])];
  return { blocks: [{ kind: 'note', sentences: sentences.map((each) => ({ runs: [{ kind: 'text', text: each }] })) }] };
}

function ofFigures(count: number, level: string): string {
  const chance =
    count === 1
      ? `Risken är högst ${level} att slumpen ensam skiljer ut någon sjukvårdsregion.`
      : `Risken är högst ${level} i varje figur, men större i alla tillsammans: någon sådan mening kan bero på slumpen ensam.`;
  return `Antal figurer som dessutom prövar sjukvårdsregionerna mot varandra: ${formatCount(count)}. Varje sådan figur är justerad för sina egna jämförelser, men inte för de andra figurerna eller för texten. ${chance}`;
}
