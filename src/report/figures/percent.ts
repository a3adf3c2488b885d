import { FIXED_SPACE } from '../../words/fixed-space.ts';
import { decimalsApart, roundedApart } from './rounded-apart.ts';

/** A share of 0–1 in per cent; the last and first per cent are never rounded into all or none. */
export function percent(share: number, lines: readonly number[], leastDecimals = 0): string {
  const least = share === 0 || share === 1 ? 0 : leastDecimals;
  return `${roundedApart(share, [0, 1, ...lines], { scale: 100, leastDecimals: least })}${FIXED_SPACE}%`;
}

/** How many decimals a share takes. */
export function percentDecimals(share: number, lines: readonly number[]): number {
  return decimalsApart(share, [0, 1, ...lines], { scale: 100 });
}
