import { NATION } from '../../definitions/nation.ts';
import type { CoverageRead } from '../coverage-read.ts';
import type { PublishedFigure, PublishedPlace } from '../published.ts';
import { type Known, numberKey, placeKey } from './known.ts';

/**
 * Whether a figure counts all that there is in its place to the attacker's knowledge. The nation's is over the reporters that have a
 * figure: what one without it has isn't told in its sums. @param isNone of numbers that are 0 where a figure isn't applicable
 */
export type Cover = (figure: PublishedFigure, isNone: boolean) => boolean;

export interface NationCover {
  readonly isOver: Cover;
  /** The places of the reporters whose cases aren't in a figure of the nation, though they are in others of it. */
  readonly leftOut: (figure: PublishedFigure, isNone: boolean) => readonly PublishedPlace[];
  /** How many cases at most belong to no reporter, and may or may not be in a figure of the nation. */
  readonly mostUnplaced: (figure: PublishedFigure) => number;
}

export function nationCover(
  all: readonly Known[],
  byPlace: ReadonlyMap<string, readonly Known[]>,
  read: CoverageRead,
): NationCover {
  const nationKey = ({ measure, place }: PublishedFigure) =>
    numberKey({ measure, place: { ...place, reporter: NATION } }, '');
  // A reporter that tells nothing at all is in no figure of the nation, so that they are of the same cases.
  const tells = ({ place }: PublishedFigure) =>
    byPlace.get(placeKey(place))?.some(({ knowledge }) => knowledge.sets.length > 0) ?? false;
  const without = all.filter(({ figure }) => figure.absent !== undefined);
  // Where it isn't applicable nobody is known: those of whom it is unknown are among the nation's unknown.
  const some = new Set(without.filter(({ isThere }) => !isThere).map(({ figure }) => nationKey(figure)));
  const any = new Set(
    without.filter(({ figure, isThere }) => !isThere && tells(figure)).map(({ figure }) => nationKey(figure)),
  );
  const lacking = Map.groupBy(
    without.filter(({ figure }) => figure.absent !== 'withheld' && tells(figure)),
    ({ figure }) => nationKey(figure),
  );
  const mostUnplaced = ({ place: { from, to } }: PublishedFigure) => read.mostUnplaced(from, to);
  return {
    isOver: (figure, isNone) => {
      if (figure.place.reporter !== NATION) return true;
      const key = nationKey(figure);
      return !any.has(key) && (isNone || !(mostUnplaced(figure) > 0 || some.has(key)));
    },
    leftOut: (figure, isNone) =>
      (lacking.get(nationKey(figure)) ?? []).flatMap((one) => (isNone || !one.isThere ? [one.figure.place] : [])),
    mostUnplaced,
  };
}
