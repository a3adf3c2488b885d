import { FIXED_SPACE } from './fixed-space.ts';
import { WORDS } from './language.ts';
import { inWords, shortPercent } from './numbers.ts';

/** A difference between shares of 0–1 as prose writes it: 0.05 → `fem procentenheter`, 0.025 → `2,5 procentenheter`. */
export function percentagePoints(share: number): string {
  const { one, many } = WORDS.numbers.percentagePoints;
  const digits = shortPercent(share);
  const words = /^\d+$/.test(digits) ? inWords(Number(digits)) : digits;
  return words === digits ? `${digits}${FIXED_SPACE}${many}` : `${words} ${digits === '1' ? one : many}`;
}
