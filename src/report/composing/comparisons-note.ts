import { formatCount } from '../../words/numbers.ts';
import { percent } from '../figures/percent.ts';
import type { Directive } from '../reading/markdown.ts';
import type { Composing, SentenceSetting } from './composing.ts';
import type { Made } from './made.ts';

/** `:::jämförelser`: how many differences the report tries, at what level, and how it is adjusted for. */
export function comparisonsNote(_: Directive, __: SentenceSetting, composing: Composing): Made {
  const { comparisons, lexicon } = composing;
  const level = percent(lexicon.rules.significance, []);
  const text =
    comparisons.count === 0
      ? 'Ingen skillnad prövas med ett statistiskt test i rapporten.'
      : `Antal skillnader som prövas med ett statistiskt test i rapporten: ${formatCount(comparisons.count)}. Statistiskt säkerställd kallas den vars p-värde är under ${level} sedan det har justerats för antalet, enligt Holm. Då är risken högst ${level} att slumpen ger ens en av dem.`;
  return { blocks: [{ kind: 'note', sentences: [{ runs: [{ kind: 'text', text }] }] }] };
}
