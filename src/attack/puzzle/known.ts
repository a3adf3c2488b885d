import { type CaseSet, setKey } from '../case-set.ts';
import type { Knowledge, NamesTimes } from '../kinds/attack-kind.ts';
import type { PublishedFigure, PublishedMeasure, PublishedPlace } from '../published.ts';
import type { PuzzleBuilder } from '../puzzle.ts';

export const ANY = Number.POSITIVE_INFINITY;

/** A figure, and what is known of it. */
export interface Known {
  readonly figure: PublishedFigure;
  readonly knowledge: Knowledge;
  /** There is a figure, or it is known to be of nobody. */
  readonly isThere: boolean;
}

/** The number that says how many a figure is of. */
export const baseOf = ({ knowledge }: Known) => (knowledge.counts.includes('n') ? 'n' : 'denominator');

export const placeKey = ({ reporter, stratum, from, to }: PublishedPlace) =>
  [`${from}–${to}`, reporter, stratum].join('|');

/** The key of a number of a figure. */
export function numberKey(
  { measure, place }: { measure: Pick<PublishedMeasure, 'id'>; place: PublishedPlace },
  name: string,
): string {
  return `${placeKey(place)}|${measure.id}|${name}`;
}

export const keyed = (figure: PublishedFigure, terms: NamesTimes): NamesTimes =>
  terms.map(([name, by]) => [numberKey(figure, name), by]);

/** The variable of how many cases of a set there are in a place. */
export const setVariable = (place: PublishedPlace, set: CaseSet) => `${placeKey(place)}|${setKey(set)}`;

/** Terms in words of the published files: `n − kon/man/n`. */
export const inWords = (terms: NamesTimes) =>
  terms.map(([name, by], at) => (at === 0 ? name : ` ${by < 0 ? '−' : '+'} ${name}`)).join('');

/** One number is as large as another or larger. */
export function atLeast(builder: PuzzleBuilder, many: string, few: string): void {
  builder.relate(
    [
      [many, 1],
      [few, -1],
    ],
    0,
    ANY,
  );
}
