/**
 * A share rounded to whole steps, half upwards: 0.375 is 0.4 in steps of 5 per cent.
 * @param step in whole per cent
 */
export function roundedShare(numerator: number, denominator: number, step: number): number {
  return (stepsOf(numerator, denominator, step) * step) / 100;
}

/** The least and the largest numerator whose share rounds as the one does. Of whole numbers only, so that no half goes astray. */
export function alikeNumerators(
  numerator: number,
  denominator: number,
  step: number,
): { readonly least: number; readonly most: number } {
  const steps = stepsOf(numerator, denominator, step);
  const from = (half: number) => Math.ceil(((2 * steps + half) * step * denominator) / 200);
  return { least: Math.max(0, from(-1)), most: Math.min(denominator, from(1) - 1) };
}

function stepsOf(numerator: number, denominator: number, step: number): number {
  return Math.floor((200 * numerator + step * denominator) / (2 * step * denominator));
}
