import { evaluate } from '../analysis/evaluate.ts';
import type { Day } from '../calendar/day.ts';
import type { Area } from '../definitions/area.ts';
import { NATION } from '../definitions/nation.ts';
import { strataOf } from '../definitions/strata.ts';
import { disclose } from '../disclosure/disclose.ts';
import { publicEstimate } from '../disclosure/public-estimate.ts';
import type { PublicResult } from '../disclosure/public-result.ts';
import type { Content } from '../files/content.ts';
import { highsSolver } from '../files/highs.ts';
import type { Simulation } from '../files/outbox/mark.ts';
import type { Progress } from '../files/progress.ts';
import { LIFE_TABLE_SEXES } from '../followup/life-table-form.ts';
import type { Problem } from '../problems/problem.ts';
import type { Bound, Missing } from '../report/figures/figure-source.ts';
import { relativeKey } from '../report/figures/relative-key.ts';
import { relativeYears } from '../report/kinds/origins.ts';
import { isNamed, isTold, type NumberDefinitions } from '../report/reading/number-definition.ts';
import { resultParts } from '../results/kinds/result-parts.ts';
import { releaseOf } from '../results/release.ts';
import type { Result } from '../results/result.ts';
import type { LifeTable } from '../statistics/life-table.ts';
import { withAreaData } from './data-set.ts';
import { folderExtract } from './extract.ts';
import { type Shortcomings, shortcomingsOf } from './shortcomings.ts';

/** A register's published figures: every year by itself, and all years together up to the last, by stratum. */
export interface RegisterResults {
  readonly results: readonly PublicResult[];
  readonly problems: readonly Problem[];
  /** There when every table is made up. */
  readonly simulation: Simulation | undefined;
  readonly shortcomings: Shortcomings;
  /** Net survival by statistic and site, where a life table was given. */
  readonly relative: ReadonlyMap<string, Bound | Missing>;
}

/** From one extract's tables to published figures of the measures that are told of, in one pass over the tables for all years and strata. */
export async function registerResults(
  content: Content,
  register: Area,
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
  const area = { ...register, measures: register.measures.filter(({ id }) => isNamed(numbers, id)) };
  return withAreaData({ folder, asOf }, content, area, progress, async (data) => {
    const { database, loaded, dictionary, simulation } = data;
    progress('Räknar', 0.5);
    const strata = strataOf(area);
    const evaluation = await evaluate(database, {
      ...{ area, dictionary, years, loaded, together: true, extract: folderExtract(asOf) },
      ...(strata === undefined ? {} : { strata }),
      ...(extract.lifeTable && { lifeTable: { table: extract.lifeTable, sexes: LIFE_TABLE_SEXES } }),
    });
    const isSinceStart = (id: string) =>
      area.measures.some((one) => one.id === id && one.computation.period === 'sinceStart');
    const told = evaluation.results.filter((result) => isTold(numbers, result, isSinceStart));
    const shortcomings = shortcomingsOf({ ...evaluation, results: told }, area, content.dictionary);
    return {
      results: disclose(releaseOf({ ...evaluation, results: told }), area, await highsSolver()),
      problems: loaded.problems,
      simulation,
      shortcomings,
      relative: relativeOf(evaluation.results, area, numbers),
    };
  });
}

/** Net survival for each statistic that asks for it, by site; none without a life table. */
function relativeOf(
  results: readonly Result[],
  area: Area,
  { indicators }: NumberDefinitions,
): ReadonlyMap<string, Bound | Missing> {
  const found = new Map<string, Bound | Missing>();
  for (const { id: indicator, statistics } of indicators)
    for (const { id, measure, from } of statistics) {
      const asked = relativeYears(from);
      if (asked === undefined) continue;
      for (const { id: site } of area.strata?.values ?? []) {
        const figure = results.find(
          (result) => result.measure === measure && result.reporter === NATION && result.part.stratum === site,
        )?.figure;
        const relative = figure && resultParts(figure).curves?.relative;
        if (relative === undefined || relative.n === 0) continue;
        const { n, at } = relative;
        const then = at.find(({ years }) => years === asked);
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
