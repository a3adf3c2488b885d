/** No number is written with more. */
export const MOST_DECIMALS = 9;

export interface Rounding {
  readonly leastDecimals?: number;
  /** What the written number is a multiple of: 100 for per cent. The value and the lines are not multiplied. */
  readonly scale?: number;
}

/**
 * A number in Swedish with as few decimals as keep it, rounded, on its own side of every line: 0.996 is not written as
 * 100 % where 1 is a line, nor 0.799 as the target 80 % that it misses. A number that lies on a line is written as it is.
 */
export function roundedApart(value: number, lines: readonly number[], rounding: Rounding = {}): string {
  return swedish(value * (rounding.scale ?? 1), decimalsApart(value, lines, rounding));
}

/** How many decimals that takes. */
export function decimalsApart(value: number, lines: readonly number[], rounding: Rounding = {}): number {
  const { leastDecimals = 0, scale = 1 } = rounding;
  for (let decimals = leastDecimals; decimals < MOST_DECIMALS; decimals += 1) {
    const text = swedish(value * scale, decimals)
      .replace(/\s/gu, '')
      .replace(',', '.')
      .replace('−', '-');
    const shown = Number(text) / scale;
    if (lines.every((line) => side(shown, line) === side(value, line))) return decimals;
  }
  return MOST_DECIMALS;
}

/** Which side of a line a number is on. What parts 66.67 / 100 from 0.6667 is the machine's arithmetic, and no side. */
const side = (number: number, line: number) => (Math.abs(number - line) < 1e-12 ? 0 : Math.sign(number - line));

const FORMATS = Array.from(
  { length: MOST_DECIMALS + 1 },
  (_, decimals) => new Intl.NumberFormat('sv-SE', { minimumFractionDigits: decimals, maximumFractionDigits: decimals }),
);

const swedish = (value: number, decimals: number) => FORMATS[decimals]?.format(value) ?? String(value);
