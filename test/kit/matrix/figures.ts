import type { Evaluated } from './cell.ts';

/** The numbers of a figure of `evaluate --json` by name: `n`, `n|kon|man`, `share|choices|dt`; or why there is none. */
export type Numbers = ReadonlyMap<string, number | { readonly absent: string }>;

type Shares = { readonly numerator?: number; readonly denominator?: number; readonly missing?: number };

/** No nearer to a median are its limits told, by the policy of every area here. */
const NEAREST = 4;

/** Flattens a figure; the estimates along a curve and the test between groups are not among them. */
export function numbersOf({ figure, limits }: Pick<Evaluated, 'figure' | 'limits'>): Numbers {
  const all = new Map<string, number | { readonly absent: string }>();
  const put = (name: string, value: unknown, suffix = '') => {
    if (typeof value === 'number') all.set(`${name}${suffix}`, value);
  };
  const shares = (of: Shares, suffix = '') => {
    for (const name of ['numerator', 'denominator', 'missing'] as const) put(name, of[name], suffix);
    const { numerator, denominator } = of;
    if (numerator !== undefined && denominator !== undefined && denominator > 0)
      all.set(`share${suffix}`, numerator / denominator);
  };
  for (const name of ['n', 'mean', 'sd', 'p10', 'p25', 'median', 'p75', 'p90', 'events', 'unique', 'persons'])
    put(name, figure[name]);
  if (limits?.median !== undefined && typeof figure['median'] === 'number') {
    const [lower, upper] = limits.median;
    put('medianLower', Math.min(lower, figure['median'] - NEAREST));
    put('medianUpper', Math.max(upper, figure['median'] + NEAREST));
  }
  for (const [name, reason] of Object.entries((figure['absent'] ?? {}) as Record<string, string>))
    all.set(name, { absent: reason });
  if (figure.kind === 'proportion') shares(figure as Shares);
  for (const [among, of] of Object.entries((figure['beside'] ?? {}) as Record<string, Shares>))
    shares(of, `|beside|${among}`);
  if (figure.kind === 'survival') put('missing', figure['missing']);
  for (const [breakdown, categories] of Object.entries((figure['by'] ?? {}) as Record<string, Record<string, number>>))
    for (const [category, n] of Object.entries(categories)) put('n', n, `|${breakdown}|${category}`);
  for (const [choice, of] of Object.entries((figure['choices'] ?? {}) as Record<string, Shares>))
    shares(of, `|choices|${choice}`);
  for (const [group, of] of Object.entries((figure['groups'] ?? {}) as Record<string, Record<string, unknown>>))
    for (const name of ['n', 'events']) put(name, of[name], `|groups|${group}`);
  return all;
}

/** Half of the last digit that the public sees: whole days or years for what orders values, a tenth for what adds them. */
const ROUNDED: Readonly<Record<string, number>> = {
  mean: 0.05,
  sd: 0.05,
  p10: 0.5,
  p25: 0.5,
  median: 0.5,
  medianLower: 0.5,
  medianUpper: 0.5,
  p75: 0.5,
  p90: 0.5,
  share: 0.0005,
};

/** Whether a published number is the computed one: counts exactly, others as the public may see them or unrounded. */
export function isSameNumber(statistic: string, published: number, computed: number): boolean {
  const slack = ROUNDED[statistic] ?? 0;
  const isUnrounded = Math.abs(published * 1000 - Math.round(published * 1000)) > 1e-6;
  return Math.abs(published - computed) <= (isUnrounded ? 0 : slack) + 1e-9;
}
