import type { ReporterNouns } from '../../definitions/area.ts';
import type { FigureDefinition } from '../../definitions/figure-definition.ts';
import type { Measure } from '../../definitions/measure.ts';
import type { Dictionary } from '../../dictionary/dictionary.ts';
import type { PublicFigure, Shown } from '../../disclosure/public-result.ts';
import type { Markup } from '../../markup.ts';

/** One published number of a figure. */
export interface PublishedNumber {
  readonly statistic: string;
  readonly value: Shown;
  /** The id of the breakdown, or `choices`, `groups`, or `beside` for the same share among others. */
  readonly breakdown?: string;
  readonly category?: string;
  /** The whole months that it is about, in a survival. */
  readonly months?: number;
}

/** Every number of a figure of one kind, unrounded; the points of curves stand in the files of their charts. */
export type FigureEntries<F extends PublicFigure> = (figure: F) => readonly PublishedNumber[];

/** The one number that stands for a measure's figures, and what it is called. */
export interface HeadlineNumber {
  /** `median`. */
  readonly name: string;
  /** The name with what it is measured in: `median, dagar`. */
  readonly label: string;
  readonly format: (value: number) => string;
  readonly unit?: string;
  readonly value: (figure: PublicFigure) => Shown;
  /** Whom it is of, where that is one group of several: `av dem utan metastas`. What it says has it; what stands beside says it too. */
  readonly group?: string;
  /** It is of 1, so that a picture of it goes from none to all. */
  readonly isShare: boolean;
  /** It is exact, so that of two one may say how many fewer there are. */
  readonly isCount?: true;
  /** After the number, what it says, without full stop; undefined where there is no number. */
  readonly said: (figure: PublicFigure, whose: Whose) => string | undefined;
}

/** Whose a number is, and when: `i riket`, `2025`. */
export interface Whose {
  readonly where: string;
  readonly when: string;
}

/** Which number that is for one kind of definition. @param nation the nation's figure, where there is one */
export type DefinedHeadline<D extends FigureDefinition> = (
  measure: Measure,
  nation: PublicFigure | undefined,
  definition: D,
  /** Gives codes their names; without it the codes stand there. */
  dictionary?: Dictionary,
) => HeadlineNumber;

/** What the page about the figures says of one kind of definition. */
export interface AboutKind {
  /** How its numbers come out of the cases (contract.md 2). */
  readonly method: Markup;
  /** How the nation comes out of those who report, where that needs saying. @param nouns what those are called */
  readonly nation?: (nouns: ReporterNouns) => Markup;
  /** How to read its pictures. */
  readonly reading?: Markup;
  /** Its numbers are told with intervals, which take every case for one by itself. */
  readonly hasIntervals?: true;
}

export function named(values: Readonly<Record<string, Shown>>): readonly PublishedNumber[] {
  return Object.entries(values).map(([statistic, value]) => ({ statistic, value }));
}
