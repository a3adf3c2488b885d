import type { ExtractId, Result } from './result.ts';
import { keyOf } from './result-at.ts';

declare const whole: unique symbol;

/**
 * Everything of one area that is shown together: all years, strata and measures out of one extract. What may be seen of a
 * figure depends on all the others, so disclosure takes this and nothing less. Made only by {@link releaseOf}.
 */
export interface Release {
  readonly [whole]: true;
  readonly area: string;
  readonly extract: ExtractId;
  readonly results: readonly Result[];
}

/**
 * The release of an evaluation's results, all or those that will be shown.
 * @throws RangeError when a result is of another area or extract, or two have one address
 */
export function releaseOf(all: Omit<Release, typeof whole>): Release {
  const { area, extract, results } = all;
  const seen = new Set<string>();
  for (const result of results) {
    const key = keyOf(result);
    if (result.area !== area || result.extract.id !== extract.id || result.extract.asOf !== extract.asOf)
      throw new RangeError(`a result of ${result.area}, extract ${result.extract.id}, in a release of ${area}`);
    if (seen.has(key)) throw new RangeError(`two results of a release have the address ${key}`);
    seen.add(key);
  }
  return { area, extract, results } as Release;
}
