import type { FalseFigure } from '../analysis/false-figures.ts';
import { resultParts } from '../results/kinds/result-parts.ts';
import type { Result } from '../results/result.ts';

/**
 * Results without the numbers that are false for want of a column: what decides them has not been handed in, so they are not
 * reported. A breakdown is untold while its figure stands.
 */
export function withoutFalse(results: readonly Result[], falsified: readonly FalseFigure[]): readonly Result[] {
  if (falsified.length === 0) return results;
  return results.map((result) => {
    const own = falsified.filter(({ measure }) => measure === result.measure);
    if (own.length === 0 || !isFalse(result)) return result;
    if (own.some(({ part }) => part === undefined)) {
      const { untold: _, reporters: _reporters, ...rest } = result;
      return { ...rest, figure: { kind: 'absent', reason: 'not-reported' } };
    }
    if (resultParts(result.figure).absent !== undefined) return result;
    const parts = own.flatMap(({ part }) => (part === undefined ? [] : [[part, 'not-reported'] as const]));
    return { ...result, untold: { ...result.untold, ...Object.fromEntries(parts) } };
  });
}

/** Results without that nobody had a value, of measures whose values haven't been handed in: they are not reported. */
export function withoutUnvalued(results: readonly Result[], unvalued: ReadonlySet<string>): readonly Result[] {
  return results.map((result) => {
    if (!unvalued.has(result.measure) || resultParts(result.figure).absent !== 'not-applicable') return result;
    const { reporters: _, ...rest } = result;
    return { ...rest, figure: { kind: 'absent', reason: 'not-reported' } };
  });
}

/** Whether a result says something that a column which isn't there decides: a number, or that there was nobody to count. */
export function isFalse({ figure }: Result): boolean {
  const { absent } = resultParts(figure);
  return absent === undefined || absent === 'not-applicable';
}
