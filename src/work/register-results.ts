import { evaluateYears } from '../analysis/evaluate-years.ts';
import type { Area } from '../definitions/area.ts';
import { NATION } from '../definitions/nation.ts';
import { discloseYears } from '../disclosure/disclose.ts';
import { publicEstimate } from '../disclosure/public-estimate.ts';
import type { PublicResult } from '../disclosure/public-result.ts';
import type { Content } from '../files/content.ts';
import type { Progress } from '../files/progress.ts';
import { LIFE_TABLE_SEXES } from '../followup/life-table-form.ts';
import type { Problem } from '../problems/problem.ts';
import type { Bound, Missing } from '../report/figures/figure-source.ts';
import { relativeKey } from '../report/figures/relative-key.ts';
import { isTold, type NumberDefinitions } from '../report/reading/number-definition.ts';
import type { YearResult } from '../results/result.ts';
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
    readonly asOf: string;
    readonly years: readonly number[];
    readonly lifeTable?: LifeTable;
  },
  progress: Progress,
): Promise<RegisterResults> {
  const { folder, asOf, years } = extract;
  const { dictionary } = content;
  return withAreaData(folder, content, area, progress, async ({ database, loaded }) => {
    progress('Räknar år för år', 0.5);
    const input = { area, dictionary, asOf };
    const byYear = await evaluateYears(database, { ...input, years });
    progress('Räknar alla år tillsammans', 0.8);
    const population = extract.lifeTable && { lifeTable: { table: extract.lifeTable, sexes: LIFE_TABLE_SEXES } };
    const together = await evaluateYears(database, {
      ...input,
      ...population,
      years: years.slice(-1),
      sinceStart: true,
    });
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
      relative: relativeOf([...together.values()].flat(), area, numbers),
    };
  });
}

/** Net survival for each statistic that asks for it, by site; none without a life table. */
function relativeOf(
  together: readonly YearResult[],
  area: Area,
  { indicators }: NumberDefinitions,
): ReadonlyMap<string, Bound | Missing> {
  const found = new Map<string, Bound | Missing>();
  for (const { id: indicator, statistics } of indicators)
    for (const { id, measure, from } of statistics) {
      if (from.kind !== 'relativeSurvival') continue;
      for (const { id: site } of area.strata?.values ?? []) {
        const figure = together.find(
          (result) => result.measure === measure && result.reporter === NATION && result.stratum === site,
        )?.figure;
        if (figure?.kind !== 'survival' || figure.relative === undefined || figure.relative.n === 0) continue;
        const { n, at } = figure.relative;
        const then = at.find(({ years }) => years === from.years);
        const shown =
          then === undefined
            ? 'too-few-at-risk'
            : publicEstimate(
                { number: then.survival, lower: then.lower, upper: then.upper, n, atRisk: then.atRisk },
                area.disclosure,
              );
        found.set(relativeKey(indicator, id, site), boundOfEstimate(shown));
      }
    }
  return found;
}

function boundOfEstimate(shown: ReturnType<typeof publicEstimate>): Bound | Missing {
  if (shown === 'too-few-at-risk') return { absent: shown };
  return 'absent' in shown ? shown : { kind: 'estimate', ...shown };
}
