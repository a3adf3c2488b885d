import { valueIn } from '../../charts/value-in.ts';
import { ownClause } from '../../charts/words/own-sentence.ts';
import type { FigureDefinition } from '../../definitions/figure-definition.ts';
import { casesOf } from '../../definitions/general-words.ts';
import { isShown, type PublicShare, type Shown } from '../../disclosure/public-result.ts';
import { filled } from '../../words/filled.ts';
import { capital } from '../../words/letters.ts';
import { aboutShare, formatCount, formatShare } from '../../words/numbers.ts';
import { type DefinedHeadline, named, type PublishedNumber, type Whose } from './website-kind.ts';

export function shareEntries({ numerator, denominator, share, lower, upper }: PublicShare): readonly PublishedNumber[] {
  return named({ numerator, denominator, share, lower, upper });
}

export function missingEntries(missing: Shown | undefined): readonly PublishedNumber[] {
  return missing === undefined ? [] : named({ missing });
}

/** The share, called by what it is of, and out of whom. */
export const shareHeadline: DefinedHeadline<FigureDefinition> = (measure) => ({
  ...SHARE,
  name: measure.sentences?.label ?? SHARE.name,
  label: measure.sentences?.label ?? SHARE.label,
  value: (figure) => valueIn(figure, 'share'),
  said: (figure, { where, when }) => {
    const antal = outOf({
      numerator: valueIn(figure, 'numerator'),
      denominator: valueIn(figure, 'denominator'),
      share: valueIn(figure, 'share'),
    });
    if (antal === undefined) return undefined;
    const parts = { antal, var: where, när: `under ${when}` };
    return capital(ownClause(measure, 'share', parts) ?? `${antal} ${casesOf(measure)} ${where} under ${when}`);
  },
});

/** What every number that is a share says of itself. */
export const SHARE = { name: 'andel', label: 'andel', format: formatShare, isShare: true } as const;

/** The three numbers that a share is told by. */
export type ToldShare = Pick<PublicShare, 'numerator' | 'denominator' | 'share'>;

/** `37 av 120`, of a share that is told rounded `ungefär 30 % av 120`; undefined where neither can be said. */
function outOf({ numerator, denominator, share }: ToldShare): string | undefined {
  if (!isShown(denominator)) return undefined;
  const of = `av ${formatCount(denominator)}`;
  if (isShown(numerator) && isShown(share)) return `${formatCount(numerator)} ${of}`;
  return isShown(share) || share.about === undefined ? undefined : `${aboutShare(share.about)} ${of}`;
}

/** The sentence of a part of a figure, with how many, whose and when. */
export function partSaid(sentence: string, share: ToldShare, { where, when }: Whose): string | undefined {
  const antal = outOf(share);
  if (antal === undefined) return undefined;
  return capital(filled(sentence, { antal, var: where, när: `under ${when}` }));
}
