import { MOST_DECIMALS } from './rounded-apart.ts';

const LEAST_DECIMALS = 3;

/**
 * The least number in Swedish that a number is at most, with as few decimals, from three, as keep it on its side of every line:
 * for what is known only as an upper bound. It is never under the number.
 */
export function atMost(value: number, lines: readonly number[]): string {
  for (let decimals = LEAST_DECIMALS; ; decimals += 1) {
    const scale = 10 ** decimals;
    // What the machine's arithmetic adds to 0.025 is no reason to write 0.026.
    // Nor is what is more than nought at most nought.
    const shown = Math.max(value > 0 ? 1 : 0, Math.ceil(value * scale - 1e-9)) / scale;
    const isApart = lines.every((line) => shown < line === value < line);
    if (isApart || decimals === MOST_DECIMALS) return shown.toFixed(decimals).replace('.', ',');
  }
}
