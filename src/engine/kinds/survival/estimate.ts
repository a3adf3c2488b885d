import type { SurvivalGroupDefinition } from '../../../definitions/figure-definition.ts';
import type { Figure, SurvivalGroup } from '../../../results/result.ts';
import type { KaplanMeier } from '../../../statistics/kaplan-meier.ts';
import { survivalByGroup } from '../../../statistics/survival-by-group.ts';
import { survivalTable } from '../../../statistics/survival-table.ts';
import type { LifeTableInUse } from '../kind.ts';
import { type PopulationCount, relativeResult } from './relative.ts';

/** So many cases with the same group code, days of follow-up, outcome and day of entry. */
export interface FollowUpCount {
  /** Null when the group is unknown. */
  readonly code: string | null;
  readonly time: number;
  readonly event: boolean;
  readonly entry: number;
  readonly n: number;
}

/** The estimates of cases that have been counted; absent without any. Whether anybody entered late is the definition's matter. */
export function survivalFigure(
  counts: readonly FollowUpCount[],
  definitions: readonly SurvivalGroupDefinition[],
  lateEntry: boolean,
): Figure {
  const places = new Map(definitions.flatMap(({ oneOf }, place) => oneOf.map((code) => [code, place] as const)));
  const subjects = counts.flatMap((count) => {
    const group = places.get(count.code ?? '');
    return group === undefined ? [] : Array.from({ length: count.n }, () => ({ ...count, group }));
  });
  const missing = counts.reduce((total, { n }) => total + n, 0) - subjects.length;
  if (subjects.length === 0) return { kind: 'absent', reason: 'not-applicable' };
  const { curves, logRank } = survivalByGroup({
    time: subjects.map(({ time }) => time),
    event: subjects.map(({ event }) => event),
    group: subjects.map(({ group }) => group),
    groups: definitions.length,
    ...(lateEntry ? { entry: subjects.map(({ entry }) => entry) } : {}),
  });
  const { chisq, df, p } = logRank;
  const groups = definitions.map(({ id }, place): [string, SurvivalGroup] => [id, groupOf(curves[place], id)]);
  return {
    kind: 'survival',
    n: subjects.length,
    events: subjects.filter(({ event }) => event).length,
    missing,
    groups: Object.fromEntries(groups),
    logRank: df > 0 && Number.isFinite(p) ? { chisq, df, p } : null,
  };
}

/** The figure with survival beside the population's; a figure that is absent has nothing beside it. */
export function withRelative(figure: Figure, counts: readonly PopulationCount[], lifeTable: LifeTableInUse): Figure {
  return figure.kind === 'survival' ? { ...figure, relative: relativeResult(counts, lifeTable) } : figure;
}

function groupOf(estimate: KaplanMeier | undefined, id: string): SurvivalGroup {
  if (estimate === undefined) throw new RangeError(`no curve for the group ${id}`);
  const { group: _, ...table } = survivalTable(estimate, id);
  return { ...table, entryTimes: Array.from(estimate.entryTimes) };
}
