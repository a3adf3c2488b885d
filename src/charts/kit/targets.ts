import { markup } from '../../markup.ts';
import type { KeyItem } from './key.ts';
import { PALETTE } from './palette.ts';
import { straightLine } from './svg.ts';

/** A level to reach, as a thin line across a picture. */
export interface TargetLine {
  /** On the picture's scale: 0–1 of a share, days of a time. */
  readonly value: number;
  /** `målnivå 1: 90 %`. */
  readonly words: string;
  readonly dash: string;
}

/** Samples of the lines with their words. */
export function targetKey(targets: readonly TargetLine[]): KeyItem[] {
  return targets.map(({ words, dash }) => ({
    words,
    width: 22,
    draw: (x, y) => markup`${straightLine([x - 11, y], [x + 11, y], { ...TARGET, dash })}`,
  }));
}

/** How a target's line is drawn. */
export const TARGET = { colour: PALETTE.ink, width: 1.2 } as const;
