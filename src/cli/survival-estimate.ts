import type { SurvivalData } from '../followup/survival-data.ts';
import type { KaplanMeier } from '../statistics/kaplan-meier.ts';
import type { LogRank } from '../statistics/log-rank.ts';
import { survivalByGroup } from '../statistics/survival-by-group.ts';
import { survivalOfIntervals } from '../statistics/survival-of-intervals.ts';

/** What the survival command shows. */
export interface SurvivalEstimate {
  readonly groups: readonly { readonly name: string; readonly km: KaplanMeier }[];
  /** Undefined when there is only one group. */
  readonly logRank: LogRank | undefined;
}

/** The curve of each group and the test between them. Rows of one subject are joined when the data have subjects and entries. */
export function survivalEstimate(data: SurvivalData): SurvivalEstimate {
  const { entry, subject, names } = data;
  const { curves, logRank } =
    entry !== undefined && subject !== undefined
      ? survivalOfIntervals({ ...data, entry, subject })
      : survivalByGroup(data);
  return {
    groups: curves.map((km, place) => ({ name: names[place] ?? '', km })),
    logRank: names.length > 1 ? logRank : undefined,
  };
}
