import { formatCount } from '../../words/numbers.ts';
import type { TestCounts } from '../claims/evidence.ts';
import { percent } from '../figures/percent.ts';
import type { DifferenceRules } from '../reading/lexicon.ts';
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
  const sentences = [
    ...ofText(comparisons.counts, lexicon.rules, level),
    ...(triedFigures === 0 ? [] : [ofFigures(triedFigures, level)]),
  ];
  return { blocks: [{ kind: 'note', sentences: sentences.map((each) => ({ runs: [{ kind: 'text', text: each }] })) }] };
}

function ofText(
  { asked, searched }: TestCounts,
  { levelSplit, levelSplitSource }: DifferenceRules,
  level: string,
): string[] {
  const all = asked + searched;
  if (all === 0) return ['Ingen skillnad prövas med ett statistiskt test i rapportens text.'];
  const isOfBoth = asked > 0 && searched > 0;
  const families = `, varav ${formatCount(asked)} som kapitlen frågar efter och ${formatCount(searched)} som sammanfattningen väljer bland`;
  const split = [
    `De som kapitlen frågar efter får ${percent(levelSplit.asked, [])} av nivån, och de som sammanfattningen väljer bland ${percent(levelSplit.searched, [])}.`,
    `Delningen är ${levelSplitSource}.`,
  ];
  return [
    `Antal skillnader som prövas med ett statistiskt test i rapportens text: ${formatCount(all)}${isOfBoth ? families : ''}.`,
    `Statistiskt säkerställd kallas den vars p-värde är under ${level} sedan det har justerats för antalet, enligt Holm.`,
    ...(isOfBoth ? split : []),
    `Då är risken högst ${level} att slumpen ger ens en av dem.`,
  ];
}

function ofFigures(count: number, level: string): string {
  const chance =
    count === 1
      ? `Risken är högst ${level} att slumpen ensam skiljer ut någon sjukvårdsregion.`
      : `Risken är högst ${level} i varje figur, men större i alla tillsammans: någon sådan mening kan bero på slumpen ensam.`;
  return `Antal figurer som dessutom prövar sjukvårdsregionerna mot varandra: ${formatCount(count)}. Varje sådan figur är justerad för sina egna jämförelser, men inte för de andra figurerna eller för texten. ${chance}`;
}
