const MOST_DECIMALS = 9;

/**
 * A number in Swedish with as few decimals as keep it, rounded, on its own side of every line: 99.6 is not written as 100
 * where 100 is a line, nor 79.9 as the target 80 that it misses. A number that lies on a line is written as it is.
 */
export function roundedApart(value: number, lines: readonly number[], leastDecimals = 0): string {
  for (let decimals = leastDecimals; decimals < MOST_DECIMALS; decimals += 1) {
    const text = swedish(value, decimals);
    const shown = Number(text.replace(/\s/gu, '').replace(',', '.').replace('−', '-'));
    if (lines.every((line) => side(shown, line) === side(value, line))) return text;
  }
  return swedish(value, MOST_DECIMALS);
}

const EQUAL = 1e-9;
const side = (value: number, line: number) => (Math.abs(value - line) < EQUAL ? 0 : Math.sign(value - line));

function swedish(value: number, decimals: number): string {
  const setting = { minimumFractionDigits: decimals, maximumFractionDigits: decimals } as const;
  return new Intl.NumberFormat('sv-SE', setting).format(value);
}
