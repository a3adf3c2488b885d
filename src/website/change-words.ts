import { isWholeYear } from '../calendar/period.ts';
import { breakBetween } from '../charts/years/comparable-years.ts';
import type { PublicResult } from '../disclosure/public-result.ts';
import { isShown } from '../disclosure/public-result.ts';
import { formatCount, inWords } from '../words/numbers.ts';
import type { MeasureFinding } from './finding.ts';
import { isPreliminary, resultOf, type SiteInput, yearsOf } from './site-input.ts';

/**
 * The nation's number beside that of the year before. A count is exact, so how many fewer there are is so; of a share, a median or
 * a mean both years' numbers stand and no word of which is more. Undefined where the two are not of whole years, of one definition,
 * of all the same units, and shown.
 */
export function changeWords(input: SiteInput, finding: MeasureFinding): string | undefined {
  const { measure, choice } = finding;
  const { nation, year } = choice;
  const before = year - 1;
  if (nation === undefined || nation.part.from !== year || !yearsOf(input).includes(before)) return undefined;
  const earlier = resultOf(input, measure.id, nation.reporter, before);
  if (earlier === undefined || ![earlier, nation].every(isComparable)) return undefined;
  const { area, results } = input;
  const asked = {
    area,
    measure,
    results,
    year,
    ...(nation.part.stratum === undefined ? {} : { stratum: nation.part.stratum }),
  };
  if (breakBetween(asked, before, year) !== undefined) return undefined;
  const [then, now] = [choice.of(earlier.figure).value, choice.of(nation.figure).value];
  if (!isShown(then) || !isShown(now)) return undefined;
  return choice.isCount ? countedChange(now - then, then, before) : `${before}: ${choice.words(then)}.`;
}

/** Of a whole year that is over, and of everybody. */
function isComparable(result: PublicResult): boolean {
  return isWholeYear(result.period) && !isPreliminary(result) && result.reporters === undefined;
}

function countedChange(difference: number, then: number, before: number): string {
  if (difference === 0) return `Lika många som ${before}.`;
  const many = inWords(Math.abs(difference));
  const text = /^\d/.test(many) ? formatCount(Math.abs(difference)) : many;
  return `${text.charAt(0).toLocaleUpperCase('sv')}${text.slice(1)} ${difference < 0 ? 'färre' : 'fler'} än ${before}, då de var ${formatCount(then)}.`;
}
