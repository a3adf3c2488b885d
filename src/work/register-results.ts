import type { Database } from '../analysis/duckdb.ts';
import { evaluateYears } from '../analysis/evaluate-years.ts';
import { relativeSurvivalByStratum } from '../analysis/relative-survival-by-stratum.ts';
import type { Day } from '../calendar/day.ts';
import type { Area } from '../definitions/area.ts';
import { discloseYears } from '../disclosure/disclose.ts';
import { publicEstimate } from '../disclosure/public-estimate.ts';
import type { PublicResult } from '../disclosure/public-result.ts';
import type { Content } from '../files/content.ts';
import type { Progress } from '../files/progress.ts';
import type { Problem } from '../problems/problem.ts';
import type { Bound, Missing } from '../report/figures/figure-source.ts';
import { relativeKey } from '../report/figures/relative-key.ts';
import { isTold, type NumberDefinitions } from '../report/reading/number-definition.ts';
import type { LifeTable } from '../statistics/life-table.ts';
import { withAreaData } from './data-set.ts';

/** A register's published figures: every year by itself, and all years together up to the last, by stratum. */
export interface RegisterResults {
  readonly results: readonly PublicResult[];
  readonly problems: readonly Problem[];
  /** Net survival by statistic and site, where a life table was given. */
  readonly relative: ReadonlyMap<string, Bound | Missing>;
}

/** From one extract's tables to published figures, in one pass over the tables for all years and strata. */
export async function registerResults(
  content: Content,
  area: Area,
  numbers: NumberDefinitions,
  extract: {
    readonly folder: string;
    readonly asOf: Day;
    readonly years: readonly number[];
    readonly lifeTable?: LifeTable;
  },
  progress: Progress,
): Promise<RegisterResults> {
  const { folder, asOf, years } = extract;
  const { dictionary } = content;
  return withAreaData({ folder, asOf }, content, area, progress, async ({ database, loaded }) => {
    progress('Räknar år för år', 0.5);
    const input = { area, dictionary, asOf };
    const byYear = await evaluateYears(database, { ...input, years });
    progress('Räknar alla år tillsammans', 0.8);
    const together = await evaluateYears(database, { ...input, years: years.slice(-1), sinceStart: true });
    // A measure that takes all years since the start by its own definition says the same in both: it is told once.
    const isSinceStart = (id: string) =>
      area.measures.some((one) => one.id === id && one.computation.period === 'sinceStart');
    const yearly = [...byYear.values()].flat().filter(({ measure }) => !isSinceStart(measure));
    const told = [...yearly, ...[...together.values()].flat()].filter((result) =>
      isTold(numbers, result, isSinceStart),
    );
    return {
      results: discloseYears(told, area),
      problems: loaded.problems,
      relative: await relativeOf(database, area, numbers, extract),
    };
  });
}

type Extract = Parameters<typeof registerResults>[3];

/** Net survival for each statistic that asks for it, by site; none without a life table. */
async function relativeOf(
  database: Database,
  area: Area,
  { indicators }: NumberDefinitions,
  { years, lifeTable }: Extract,
): Promise<ReadonlyMap<string, Bound | Missing>> {
  const found = new Map<string, Bound | Missing>();
  if (lifeTable === undefined) return found;
  for (const { id: indicator, statistics } of indicators)
    for (const { id, measure: measureId, from } of statistics) {
      const measure = area.measures.find((one) => one.id === measureId);
      if (from.kind !== 'relativeSurvival' || measure === undefined) continue;
      const about = { lastDay: `${years.at(-1)}-12-31`, years: from.years };
      for (const [site, estimate] of await relativeSurvivalByStratum(database, area, measure, lifeTable, about))
        found.set(relativeKey(indicator, id, site), boundOfEstimate(publicEstimate(estimate, area.disclosure)));
    }
  return found;
}

function boundOfEstimate(shown: ReturnType<typeof publicEstimate>): Bound | Missing {
  if (shown === 'too-few-at-risk') return { absent: shown };
  return 'absent' in shown ? shown : { kind: 'estimate', ...shown };
}
