/** A table holds at least so many times, and fewer than ten. */
const FEWEST = 4;

/** Round times that divide the way to the last one evenly, in steps of 1, 2 or 5 times a power of ten. */
export function roundTimes(last: number): number[] {
  if (!(last > 0)) return [];
  const longest = last / FEWEST;
  const power = 10 ** Math.floor(Math.log10(longest));
  const step = power * ([5, 2].find((factor) => factor * power <= longest) ?? 1);
  const times = Array.from({ length: Math.floor(last / step) }, (_, place) => (place + 1) * step);
  // Without the rounding errors of binary fractions: three steps of 0,1 are 0,3.
  return times.map((time) => Number(time.toPrecision(12)));
}
