import type { Level, Measure, Statistic } from '../definitions/measure.ts';
import { resultParts } from '../results/kinds/result-parts.ts';
import type { Figure, SummaryResult } from '../results/result.ts';

const PERCENTILES = ['p10', 'p25', 'median', 'p75', 'p90'] as const;

/**
 * The figure with only the percentiles that the measure shows at the level. One shown for units but not for the nation can't
 * be pooled, and says so (B2 has mean and SD alone at the nation); one shown nowhere is left out.
 */
export function atLevel(measure: Measure, level: Level['level'], figure: Figure): Figure {
  const { values: summary } = resultParts(figure);
  if (summary === undefined) return figure;
  const { p10, p25, median, p75, p90, method, absent, ...rest } = summary;
  const values = { p10, p25, median, p75, p90 };
  const kept = Object.fromEntries(
    PERCENTILES.filter((name) => values[name] !== undefined && shows(measure, level, name)).map((name) => [
      name,
      values[name],
    ]),
  );
  const reasons = { ...hiddenReasons(measure, level, summary), ...absent };
  return {
    ...rest,
    ...kept,
    // Without percentiles there is nothing that single values were needed for.
    ...(method === undefined || Object.keys(kept).length === 0 ? {} : { method }),
    ...(Object.keys(reasons).length === 0 ? {} : { absent: reasons }),
  };
}

function hiddenReasons(measure: Measure, level: Level['level'], figure: SummaryResult): SummaryResult['absent'] {
  const hidden = PERCENTILES.filter((name) =>
    shows(measure, level, name) ? figure[name] === undefined : shows(measure, 'unit', name),
  );
  return Object.fromEntries(hidden.map((name) => [name, 'not-poolable'] as const));
}

function shows({ levels }: Measure, level: Level['level'], statistic: Statistic): boolean {
  return levels.some((each) => each.level === level && each.statistics.includes(statistic));
}
