import type { Area } from '../definitions/area.ts';
import { NATION } from '../definitions/nation.ts';
import { publicEstimate } from '../disclosure/public-estimate.ts';
import type { Content } from '../files/content.ts';
import type { Progress } from '../files/progress.ts';
import type { Bound, Missing } from '../report/figures/figure-source.ts';
import { relativeKey } from '../report/figures/relative-key.ts';
import { relativeYears } from '../report/kinds/origins.ts';
import { isNamed, isTold, type NumberDefinitions } from '../report/reading/number-definition.ts';
import { resultParts } from '../results/kinds/result-parts.ts';
import type { Result } from '../results/result.ts';
import { type FiguresAsked, type PublishedFigures, publishFigures } from './publish-figures.ts';

/** A register's published figures: every year by itself, and all years together up to the last, by stratum. */
export interface RegisterResults extends PublishedFigures {
  /** Net survival by statistic and site, where a life table was given. */
  readonly relative: ReadonlyMap<string, Bound | Missing>;
}

/** From one extract's tables to published figures of the measures that are told of, in one pass over the tables for all years and strata. */
export async function registerResults(
  content: Content,
  register: Area,
  numbers: NumberDefinitions,
  extract: Pick<FiguresAsked, 'folder' | 'asOf' | 'years' | 'lifeTable' | 'withoutUnreadable'>,
  progress: Progress,
): Promise<RegisterResults> {
  const area = { ...register, measures: register.measures.filter(({ id }) => isNamed(numbers, id)) };
  const isSinceStart = (id: string) =>
    area.measures.some((one) => one.id === id && one.computation.period === 'sinceStart');
  const isShown = (result: Result) => isTold(numbers, result, isSinceStart);
  const asked = { ...extract, byStratum: true, together: true, isShown };
  const published = await publishFigures(content, area, asked, progress);
  return { ...published, relative: relativeOf(published.computed, area, numbers) };
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
