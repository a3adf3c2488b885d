import { WORDS } from './language.ts';
import { rounded, roundedShareOf } from './rounded.ts';

/** A whole number: `12 345`. */
export function formatCount(value: number): string {
  return withComma(rounded(value, 0), 0);
}

/** Means and standard deviations: one decimal, always: `14,0`. */
export function formatMean(value: number): string {
  return withComma(rounded(value, 1), 1);
}

/** Percentiles of days and ages: one decimal when there is any: `13`, `13,5`. */
export function formatPercentile(value: number): string {
  const number = rounded(value, 1);
  return withComma(number, Number.isInteger(number) ? 0 : 1);
}

/** Two percentiles as a range, alike in their decimals: `13–28`, `46,6–76,0`. */
export function formatPercentileRange(lower: number, upper: number): string {
  const ends = [lower, upper].map((end) => rounded(end, 1));
  const decimals = ends.every(Number.isInteger) ? 0 : 1;
  return ends.map((end) => withComma(end, decimals)).join('–');
}

/** So many decimals, always: `0,012`. */
export function formatDecimals(value: number, decimals: number): string {
  return withComma(rounded(value, decimals), decimals);
}

/** A share of 0–1 in per cent with one decimal; none and all are written without: `37,5 %`, `100 %`. */
export function formatShare(share: number): string {
  return `${percent(share)}${WORDS.numbers.percent}`;
}

/** A share of 0–1 that is rounded to whole per cent, never to be read as the exact one: `ungefär 35 %`. */
export function aboutShare(share: number): string {
  return `${WORDS.numbers.about} ${formatCount(share * 100)}${WORDS.numbers.percent}`;
}

/** Two shares as a range: `27,7–48,5 %`. Its ends may come so near none or all that they are written so: `0–0,2 %`. */
export function formatShareRange(lower: number, upper: number): string {
  const end = (share: number) => percent(rounded(share, 3));
  return `${end(lower)}–${end(upper)}${WORDS.numbers.percent}`;
}

/** A share in per cent without its sign, where an axis says that it is per cent: `37,5`. */
export function percent(share: number): string {
  return withComma(roundedShareOf(share, 3) * 100, share === 0 || share === 1 ? 0 : 1);
}

/** A share in per cent with no more decimals than it has, and without its sign, for limits that people have set: `5`, `2,5`. */
export function shortPercent(share: number): string {
  return String(rounded(share * 100, 6)).replace('.', WORDS.numbers.decimal);
}

function withComma(value: number, decimals: number): string {
  const [whole = '', fraction] = Math.abs(value).toFixed(decimals).split('.');
  const { thousands, minus, decimal } = WORDS.numbers;
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thousands);
  return `${value < 0 ? minus : ''}${grouped}${fraction === undefined ? '' : `${decimal}${fraction}`}`;
}

/** A small number as prose writes it: 4 → `fyra`, 13 → `13`. */
export function inWords(number: number): string {
  return WORDS.numbers.inWords[number] ?? String(number);
}
