import { casesOf } from '../../definitions/general-words.ts';
import type { SurvivalFigure } from '../../definitions/measure.ts';
import type { PublicSurvival, PublicSurvivalGroup } from '../../disclosure/public-result.ts';
import { counted } from './counted.ts';
import { type DefinedHeadline, type Entry, type FigureEntries, named } from './website-kind.ts';

export const survival: FigureEntries<PublicSurvival> = ({ n, events, missing, groups, logRank }) => {
  const { chisq, p } = 'absent' in logRank ? { chisq: logRank, p: logRank } : logRank;
  return [
    ...named({ n, events, missing, chisq, p }),
    ...Object.entries(groups).flatMap(([category, group]) =>
      groupEntries(group).map((entry) => ({ ...entry, breakdown: 'groups', category })),
    ),
  ];
};

/** Curves have no one number but how many they stand on. */
export const survivalHeadline: DefinedHeadline<SurvivalFigure> = (measure) => counted(`följda ${casesOf(measure)}`);

function groupEntries({ n, events, median, medianLower, medianUpper, rows }: PublicSurvivalGroup): readonly Entry[] {
  return [
    ...named({ n, events, median, medianLower, medianUpper }),
    ...rows.flatMap(({ months, atRisk, survival: alive, lower, upper }) =>
      named({ atRisk, survival: alive, lower, upper }).map((entry) => ({ ...entry, months })),
    ),
  ];
}
