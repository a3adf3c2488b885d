import type { FigureDefinition } from '../../definitions/figure-definition.ts';
import type { Measure } from '../../definitions/measure.ts';
import type { Dictionary } from '../../dictionary/dictionary.ts';
import type { PublicFigure } from '../../disclosure/public-result.ts';
import { absent } from './absent.ts';
import { choices, choicesAbout, choicesHeadline } from './choices.ts';
import { count, countAbout, countHeadline } from './count.ts';
import { coverageAbout } from './coverage.ts';
import { proportion, proportionAbout } from './proportion.ts';
import { shareHeadline } from './share.ts';
import { summary, summaryAbout, summaryHeadline } from './summary.ts';
import { survival, survivalAbout, survivalHeadline } from './survival.ts';
import type { AboutKind, DefinedHeadline, FigureEntries, HeadlineNumber, PublishedNumber } from './website-kind.ts';

const ENTRIES: { readonly [K in PublicFigure['kind']]: FigureEntries<Extract<PublicFigure, { kind: K }>> } = {
  count,
  summary,
  proportion,
  choices,
  survival,
  absent,
};

const HEADLINES: { readonly [K in FigureDefinition['kind']]: DefinedHeadline<Extract<FigureDefinition, { kind: K }>> } =
  {
    count: countHeadline,
    summary: summaryHeadline,
    proportion: shareHeadline,
    choices: choicesHeadline,
    coverage: shareHeadline,
    survival: survivalHeadline,
  };

/** In the order to tell them. */
const ABOUT: { readonly [K in FigureDefinition['kind']]: AboutKind } = {
  count: countAbout,
  summary: summaryAbout,
  choices: choicesAbout,
  coverage: coverageAbout,
  survival: survivalAbout,
  proportion: proportionAbout,
};

/** What there is to say of the kinds of figure that the measures have, each once. */
export function aboutKinds(measures: readonly Measure[]): readonly AboutKind[] {
  const kinds = new Set(measures.map(({ computation }) => ABOUT[computation.figure.kind]));
  return Object.values(ABOUT).filter((about) => kinds.has(about));
}

/** Every number of a figure, unrounded. With the next, the one place here that joins a type to its kind's. */
export function entriesOf(figure: PublicFigure): readonly PublishedNumber[] {
  return (ENTRIES[figure.kind] as FigureEntries<PublicFigure>)(figure);
}

/** The one number that stands for a measure's figures. @param nation the nation's figure, where there is one */
export function headlineNumber(
  measure: Measure,
  nation: PublicFigure | undefined,
  dictionary?: Dictionary,
): HeadlineNumber {
  const definition = measure.computation.figure;
  return (HEADLINES[definition.kind] as DefinedHeadline<FigureDefinition>)(measure, nation, definition, dictionary);
}
