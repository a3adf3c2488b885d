/**
 * The time at which a curve reaches one half; null when it never does.
 *
 * Convention: that of the table printed for `survfit` in R's survival package. The curve may lie above one half by √ε
 * (ε = 2⁻⁵²); where it lies on one half (within √ε) over an interval, the interval's midpoint; where it stays on one half to
 * its end, the time at which it came there. Places without a value (NaN) are passed over.
 *
 * @param time ascending
 * @param curve the curve's value from each time on: survival, or one of its confidence limits
 */
export function medianTime(time: Float64Array, curve: Float64Array): number | null {
  const tolerance = Math.sqrt(Number.EPSILON);
  const reached = curve.findIndex((value) => value < 0.5 + tolerance);
  const start = time[reached];
  const level = curve[reached];
  if (start === undefined || level === undefined) return null;
  if (Math.abs(level - 0.5) >= tolerance) return start;
  const end = time[curve.findIndex((value, row) => row > reached && value < level)];
  return end === undefined ? start : (start + end) / 2;
}
