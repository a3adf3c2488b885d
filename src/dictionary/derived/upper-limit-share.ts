/**
 * A measured value in per cent of the analysis' upper limit of normal, which makes laboratories and units of measurement
 * comparable; null when one is missing or the limit isn't positive. 100 % is normal (årsrapporten 3.1: «0–100 %»).
 */
export function upperLimitShare(value: number | null, upperLimit: number | null): number | null {
  if (value === null || upperLimit === null || upperLimit <= 0) return null;
  return (value / upperLimit) * 100;
}
