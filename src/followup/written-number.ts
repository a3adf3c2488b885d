const NUMBER = /^[+-]?(\d+([.,]\d*)?|[.,]\d+)(e[+-]?\d+)?$/i;

/** A number as people and statistical programs write it: with a decimal comma or point, perhaps with an exponent (1e+05). */
export function writtenNumber(text: string): number | undefined {
  if (!NUMBER.test(text)) return undefined;
  const number = Number(text.replace(',', '.'));
  return Number.isFinite(number) ? number : undefined;
}
