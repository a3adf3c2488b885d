import { FIXED_SPACE } from '../../words/fixed-space.ts';
import type { DurationBound } from '../figures/figure-source.ts';
import { roundedApart } from '../figures/rounded-apart.ts';
import { cell, column, countCell, countWords, missingColumns, missingWords, personColumns } from './bound-cells.ts';
import type { BoundKind, BoundWords, ValueOptions } from './bound-kind.ts';
import { areNear, cleanLimits, cleanNumber } from './intervals.ts';

interface Unit {
  readonly one: string;
  readonly many: string;
  /** How many decimals a whole number takes at least; another takes one. */
  readonly wholeDecimals: 0 | 1;
  readonly size: DurationBound['kind'];
}

/** What the limits are: the interval of a median lies inside them, and is told no nearer than the policy's values. */
const WITHIN = `95${FIXED_SPACE}% KI ryms i`;

/** A median of a time, in a unit. */
export function durationBound(unit: Unit): BoundKind<DurationBound> {
  const words = (bound: DurationBound, options: ValueOptions) => durationWords(bound, options, unit);
  return {
    words,
    columns: (bounds) => [
      column('median', 'Median', 'number', (bound) => cell(bound.number, words(bound, { lines: [] }).main)),
      column('n', 'Antal', 'number', ({ n }) => countCell(n)),
      ...personColumns(bounds),
      ...missingColumns(bounds),
    ],
    clean: (bound) => ({ ...bound, number: cleanNumber(bound.number), ...cleanLimits(bound) }),
    isSound: ({ n, number }) => n !== 0 && Number.isFinite(number),
    isPossible: (number) => number >= 0,
    isShare: false,
    hasParts: false,
    isTest: false,
    needsEqualTime: false,
    unit: unit.many,
    sizeBeside: (_, sizes) => sizes[unit.size],
    chance: () => undefined,
    isWithin: areNear,
    isExact: false,
  };
}

export const UNITS = {
  days: { one: 'dag', many: 'dagar', wholeDecimals: 0, size: 'days' },
  months: { one: 'månad', many: 'månader', wholeDecimals: 1, size: 'months' },
  years: { one: 'år', many: 'år', wholeDecimals: 1, size: 'years' },
} as const satisfies { readonly [K in DurationBound['kind']]: Unit };

function durationWords(bound: DurationBound, { lines }: ValueOptions, unit: Unit): BoundWords {
  const { number, lower, upper, n, missing } = bound;
  const least = Number.isInteger(number) ? unit.wholeDecimals : 1;
  const length = (value: number, decimals: number, apart: readonly number[]) => {
    const text = roundedApart(value, apart, { leastDecimals: decimals });
    return `${text}${FIXED_SPACE}${text === '1' ? unit.one : unit.many}`;
  };
  const limits =
    lower === undefined || upper === undefined
      ? []
      : [`${WITHIN} ${roundedApart(lower, [], { leastDecimals: least })}–${length(upper, least, [])}`];
  return { main: length(number, least, lines), basis: [...limits, countWords(n), ...missingWords(missing)] };
}
