import { knowledgeOf } from '../kinds/kinds.ts';
import type { Publication, PublishedPlace } from '../published.ts';
import { inWords } from '../puzzle/known.ts';
import { type EditionPair, grownBy } from './edition-pairs.ts';

/** A number that so few have come to since the earlier edition, or gone from, that it is told of them. */
export interface FewChanged {
  readonly measure: string;
  readonly place: PublishedPlace;
  /** In words of the published files. */
  readonly name: string;
  readonly earlier: number;
  readonly later: number;
}

/** The protected numbers that both editions show, and that few have come to or gone from. */
export function changedFew(pairs: readonly EditionPair[], { disclosure }: Publication['area']): FewChanged[] {
  return pairs.flatMap((pair) =>
    knowledgeOf(pair[1]).secrets.flatMap(({ terms }): FewChanged[] => {
      const grown = terms.map(([name, by]) => by * (grownBy(pair, name) ?? Number.NaN)).reduce((a, b) => a + b, 0);
      // Of what isn't shown in both it isn't a number, and never few.
      const isFew = grown !== 0 && Math.abs(grown) < disclosure.threshold;
      if (!isFew) return [];
      const [{ numbers: before }, { measure, place }] = pair;
      const earlier = terms.reduce((sum, [name, by]) => sum + by * Number(before.get(name)), 0);
      return [{ measure: measure.id, place, name: inWords(terms), earlier, later: earlier + grown }];
    }),
  );
}
