import type { Operand } from '../claims/evidence.ts';
import type { BoundWords } from '../kinds/bound-kind.ts';
import { boundKindOf } from '../kinds/bounds.ts';
import type { Bound, FigureSource, Reference } from './figure-source.ts';
import { extractText } from './labels.ts';
import { type Judged, linesFor } from './lines.ts';
import { isSame } from './look-up.ts';
import { percentDecimals } from './percent.ts';
import { valueWords } from './value-words.ts';
import { figureYears } from './year-span.ts';

/** What decides how a sentence's numbers are written. */
export interface NumberSetting {
  readonly source: FigureSource;
  /** What the sentence holds words against. */
  readonly judged: readonly Judged[];
  /** The numbers that it writes: shares among them are written with as many decimals as the one that takes the most. */
  readonly written?: readonly Operand[];
  /** Whether the reader knows already which years a number is of. */
  readonly knowsYears: (years: Reference['years']) => boolean;
  /** Whether it has been said of all numbers of the years that they can still change. */
  readonly knowsOpen?: (years: Reference['years']) => boolean;
}

/** A number with all that its reader must know, as a sentence writes it. */
export function numberWords(
  reference: Reference,
  bound: Bound,
  setting: NumberSetting,
  withMissing = false,
): BoundWords {
  const { source, judged, knowsYears, knowsOpen } = setting;
  const { preliminary, ...settled } = bound;
  const told = knowsOpen?.(reference.years) === true ? settled : bound;
  const lines = linesFor(reference, judged, source);
  const {
    main,
    basis,
    beside = [],
  } = valueWords(told, { lines, leastDecimals: decimalsBeside(reference, setting), withMissing });
  return {
    main,
    basis: [
      ...basis,
      ...(knowsYears(reference.years) ? [] : [figureYears(reference, source)]),
      ...(reference.extract === 'previous' ? [extractText(reference, source)] : []),
    ],
    beside,
  };
}

/** Numbers that are compared or stand in one sentence are written alike: with as many decimals as the one of them that takes the most. */
function decimalsBeside(reference: Reference, { source, judged, written = [] }: NumberSetting): number {
  const compared = judged
    .map(({ subject, others }) => [subject, ...others])
    .filter((operands) => operands.some((operand) => isSame(operand.reference, reference)));
  const beside = [...compared.flat(), ...written].filter(({ bound }) => boundKindOf(bound).isShare);
  const decimals = beside.map((operand) =>
    percentDecimals(operand.bound.number, linesFor(operand.reference, judged, source)),
  );
  return Math.max(0, ...decimals);
}

/** The same without brackets, for within brackets: `65 %, 231/355`. */
export function inBrackets({ main, basis }: BoundWords): string {
  return [main, ...basis].join(', ');
}
