import type { Area } from '../../definitions/area.ts';
import type { Reporters } from '../../results/result.ts';
import { FIXED_SPACE } from '../../words/fixed-space.ts';

/** Whom a partial nation is over: `3 av 4 enheter`, in a register `3 av 5 regioner`. */
export function someReporters(
  { reported, expected }: Reporters,
  { participation }: Pick<Area, 'participation'>,
): string {
  const who = participation === undefined ? 'enheter' : 'regioner';
  return `${[reported, 'av', expected].join(FIXED_SPACE)} ${who}`;
}
