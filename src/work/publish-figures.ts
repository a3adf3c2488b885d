import type { Area } from '../definitions/area.ts';
import { disclose } from '../disclosure/disclose.ts';
import type { PublicResult } from '../disclosure/public-result.ts';
import type { Content } from '../files/content.ts';
import { highsSolver } from '../files/highs.ts';
import type { Simulation } from '../files/outbox/mark.ts';
import type { Progress } from '../files/progress.ts';
import type { Problem } from '../problems/problem.ts';
import { releaseOf } from '../results/release.ts';
import type { Result } from '../results/result.ts';
import { type AssumedExtract, assumedProblems } from './assumed-extract.ts';
import { type AreaYears, evaluateArea } from './evaluate-area.ts';
import { lostToAbsentTables } from './lost-to-absent-tables.ts';
import { refuseNothing } from './refuse-nothing.ts';
import { aboutDelivery, leftOut, refuseUnreadable, type Shortcomings, shortcomingsOf } from './shortcomings.ts';
import { untoldWarnings } from './untold-warnings.ts';
import { withheldTold } from './withheld-told.ts';
import { withoutFalse, withoutUnvalued } from './without-false.ts';

export interface FiguresAsked extends AreaYears {
  /** Which of the figures will be shown: only they protect one another, and only what they lack is told. */
  readonly isShown?: (result: Result) => boolean;
  /** Whether what can't be computed is left out, and told as such, instead of stopping it all. */
  readonly withoutUnreadable: boolean;
}

/** Figures that the public may see, and what must be told with them. */
export interface PublishedFigures {
  readonly results: readonly PublicResult[];
  /** What was found of the tables, and how many warnings of their rows aren't among it. */
  readonly problems: readonly Problem[];
  /** There when every table is made up. */
  readonly simulation: Simulation | undefined;
  /** There when nobody has said of which day they are. */
  readonly assumed: AssumedExtract | undefined;
  readonly shortcomings: Shortcomings;
}

/**
 * From a folder of tables to what the public may see of an area's figures: the only way there, of a site and of a report.
 * @throws Refused when a figure can't be computed and isn't to be left out, before anything is disclosed
 */
export async function publishFigures(
  content: Content,
  area: Area,
  { isShown = () => true, withoutUnreadable, ...asked }: FiguresAsked,
  progress: Progress,
): Promise<PublishedFigures> {
  const { evaluation, loaded, falsified, unvalued, simulation, assumed } = await evaluateArea(
    content,
    area,
    asked,
    progress,
  );
  const shown = { ...evaluation, results: evaluation.results.filter(isShown) };
  const shortcomings = shortcomingsOf(shown, area, content.dictionary, {
    ...loaded,
    falsified,
    areFalseLeftOut: true,
  });
  const problems = [...loaded.problems, ...aboutDelivery(evaluation.problems)];
  refuseUnreadable(shortcomings, problems, withoutUnreadable);
  refuseNothing(shown, area, content.dictionary);
  const lost = lostToAbsentTables(shown, area, content.dictionary);
  const untold = untoldWarnings(evaluation.problems, problems, asked);
  const results = withoutUnvalued(withoutFalse(shown.results, falsified), unvalued);
  const disclosed = disclose(releaseOf({ ...evaluation, results }), area, await highsSolver());
  const told = [...lost, ...untold, ...withheldTold(disclosed, area), ...leftOut(shortcomings)];
  return {
    results: disclosed,
    ...{ problems: [...assumedProblems(assumed), ...problems, ...told], simulation, assumed, shortcomings },
  };
}
