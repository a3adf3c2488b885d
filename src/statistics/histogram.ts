/** How many times each value occurs: ascending distinct values, each with a positive whole count. */
export type Histogram = ReadonlyArray<readonly [value: number, count: number]>;

/**
 * Counts how many times each value occurs.
 *
 * @throws RangeError naming the position of a value that is not finite
 */
export function histogramOf(values: Iterable<number>): Histogram {
  const sorted = Float64Array.from(values);
  const bad = sorted.findIndex((value) => !Number.isFinite(value));
  if (bad >= 0) throw new RangeError(`histogramOf: value ${bad} is not a finite number`);
  return collapse(Array.from(sorted.sort(), (value) => [value, 1] as const));
}

/** The histogram of all the samples together. */
export function mergeHistograms(histograms: Iterable<Histogram>): Histogram {
  return collapse([...histograms].flat().sort(([a], [b]) => a - b));
}

function collapse(ascending: Histogram): Histogram {
  const bars: [number, number][] = [];
  for (const [value, count] of ascending) {
    const last = bars.at(-1);
    if (last?.[0] === value) last[1] += count;
    // Adding zero turns −0 into 0, so that equal values print alike.
    else bars.push([value + 0, count]);
  }
  return bars;
}
