import type { Measure } from './measure.ts';
import type { Figure } from './result.ts';

/** The figure with only the statistics that the measure shows at the level: B2 has mean and SD alone at the nation. */
export function atLevel(measure: Measure, level: 'nation' | 'unit', figure: Figure): Figure {
  if (figure.kind !== 'summary') return figure;
  const shown = measure.levels.find((each) => each.level === level)?.statistics ?? [];
  const { p10, median, p90, method, absent, ...rest } = figure;
  const percentiles = Object.entries({ p10, median, p90 }).filter(([, value]) => value !== undefined);
  const kept = percentiles.filter(([name]) => shown.some((statistic) => statistic === name));
  const hidden = percentiles.filter((each) => !kept.includes(each));
  const reasons = { ...absent, ...Object.fromEntries(hidden.map(([name]) => [name, 'not-poolable' as const])) };
  return {
    ...rest,
    ...Object.fromEntries(kept),
    // Without percentiles there is nothing that single values were needed for.
    ...(method === undefined || kept.length === 0 ? {} : { method }),
    ...(Object.keys(reasons).length === 0 ? {} : { absent: reasons }),
  };
}
