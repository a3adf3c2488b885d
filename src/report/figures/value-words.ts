import { FIXED_SPACE } from '../../words/fixed-space.ts';
import { formatCount } from '../../words/numbers.ts';
import type { Bound, DurationBound, EstimateBound, Missing, ShareBound } from './figure-source.ts';
import { decimalsApart, roundedApart } from './rounded-apart.ts';

/** A number and what it stands on: `65 %` with `231/355`. */
export interface ValueWords {
  readonly main: string;
  readonly basis: readonly string[];
}

export interface ValueOptions {
  /** Values on the number's own scale (0–1 for shares) that rounding must not cross. */
  readonly lines: readonly number[];
  /** Of shares: as many as those of the numbers that it is compared with. */
  readonly leastDecimals?: number;
  /** Count the missing ones in the denominator too, and show both shares. */
  readonly withMissing?: boolean;
}

/** A number as a sentence says it. @throws RangeError when a share isn't its numerator over its denominator */
export function valueWords(bound: Bound, options: ValueOptions): ValueWords {
  const { main, basis } = wordsOf(bound, options);
  return { main, basis: bound.preliminary === true ? [...basis, 'preliminärt'] : basis };
}

/** `65 % (231/355)`. */
export function asText({ main, basis }: ValueWords, ...more: readonly string[]): string {
  const all = [...basis, ...more];
  return all.length === 0 ? main : `${main} (${all.join(', ')})`;
}

function wordsOf(bound: Bound, options: ValueOptions): ValueWords {
  switch (bound.kind) {
    case 'count':
      return { main: formatCount(bound.number), basis: [] };
    case 'share':
      return shareWords(bound, options);
    case 'estimate':
      return estimateWords(bound, options);
    case 'p':
      return { main: pWords(bound.number, options), basis: [] };
    default:
      return durationWords(bound, options);
  }
}

function shareWords(bound: ShareBound, { lines, leastDecimals, withMissing = false }: ValueOptions): ValueWords {
  const { number, numerator, denominator, missing } = bound;
  if (Math.abs(number - numerator / denominator) > 1e-9)
    throw new RangeError(`the share ${number} is not ${numerator}/${denominator}`);
  const basis = `${formatCount(numerator)}/${formatCount(denominator)}`;
  const main = percent(number, lines, leastDecimals);
  if (typeof missing !== 'number' || missing === 0) return { main, basis: [basis, ...missingWords(missing)] };
  const whole = denominator + missing;
  const withAll = `${percent(numerator / whole, lines)} av ${formatCount(whole)} om de räknas med`;
  const left = missingWords(missing);
  return { main, basis: withMissing ? [basis, ...left, withAll] : [basis, ...left] };
}

/** How many it is missing for: none where nobody is, and that it isn't told where it isn't. */
function missingWords(missing: number | Missing | undefined): string[] {
  if (missing === undefined || missing === 0) return [];
  return [`uppgift saknas för ${typeof missing === 'number' ? formatCount(missing) : 'några, hur många visas inte'}`];
}

/** A share of 0–1 in per cent; the last and first per cent are never rounded into all or none. */
export function percent(share: number, lines: readonly number[], leastDecimals = 0): string {
  const least = share === 0 || share === 1 ? 0 : leastDecimals;
  return `${roundedApart(share, [0, 1, ...lines], { scale: 100, leastDecimals: least })}${FIXED_SPACE}%`;
}

/** How many decimals a share takes. */
export function percentDecimals(share: number, lines: readonly number[]): number {
  return decimalsApart(share, [0, 1, ...lines], { scale: 100 });
}

function estimateWords({ number, lower, upper, n }: EstimateBound, { lines, leastDecimals }: ValueOptions): ValueWords {
  const interval = `95${FIXED_SPACE}% KI ${percent(lower, []).replace(/\s?%$/u, '')}–${percent(upper, [])}`;
  return { main: percent(number, lines, leastDecimals), basis: [interval, countOf(n)] };
}

const UNITS = { days: ['dag', 'dagar'], months: ['månad', 'månader'], years: ['år', 'år'] } as const;

function durationWords(bound: DurationBound, { lines }: ValueOptions): ValueWords {
  const { kind, number, lower, upper, n, missing } = bound;
  const least = kind === 'days' && Number.isInteger(number) ? 0 : 1;
  const [one, many] = UNITS[kind];
  const length = (value: number, decimals: number, apart: readonly number[]) => {
    const text = roundedApart(value, apart, { leastDecimals: decimals });
    return `${text}${FIXED_SPACE}${text === '1' ? one : many}`;
  };
  const limits =
    lower === undefined || upper === undefined
      ? []
      : [`95${FIXED_SPACE}% KI ${roundedApart(lower, [], { leastDecimals: least })}–${length(upper, least, [])}`];
  return { main: length(number, least, lines), basis: [...limits, countOf(n), ...missingWords(missing)] };
}

const countOf = (n: number) => `n${FIXED_SPACE}=${FIXED_SPACE}${formatCount(n)}`;
const SMALLEST_P = 0.001;

function pWords(p: number, { lines }: ValueOptions): string {
  if (p < SMALLEST_P) return `p${FIXED_SPACE}<${FIXED_SPACE}0,001`;
  return `p${FIXED_SPACE}=${FIXED_SPACE}${roundedApart(p, lines, { leastDecimals: 3 })}`;
}
