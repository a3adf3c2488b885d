import { valuesInOf } from '../../definitions/general-words.ts';
import type { Measure } from '../../definitions/measure.ts';
import { markup } from '../../markup.ts';
import { FIXED_SPACE } from '../../words/fixed-space.ts';
import { formatPercentile } from '../../words/numbers.ts';
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

const DASHES = ['1.5 3', '7 3'] as const;

/** The levels that somebody has set for a measure, in the scale that its figures are drawn in. */
export function targetsOf(measure: Measure): TargetLine[] {
  const { targets, computation } = measure;
  const isTime = computation.figure.kind === 'summary';
  const unit = isTime ? valuesInOf(measure) : '%';
  const levels = [targets?.level1, targets?.level2].filter((level) => level !== undefined);
  return levels.map((level, at) => ({
    value: isTime ? level : level / 100,
    words: `${levels.length === 1 ? 'mål' : `målnivå ${at + 1}`}: ${formatPercentile(level)}${FIXED_SPACE}${unit}`,
    dash: DASHES[at] ?? DASHES[0],
  }));
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
