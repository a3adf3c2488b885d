import { isWholeYear } from '../calendar/period.ts';
import { breakBetween } from '../charts/years/comparable-years.ts';
import { NATION } from '../definitions/nation.ts';
import { unequalYears } from '../definitions/unequal-years.ts';
import type { PublicResult } from '../disclosure/public-result.ts';
import { isShown } from '../disclosure/public-result.ts';
import { capital } from '../words/letters.ts';
import { formatCount, inWords } from '../words/numbers.ts';
import type { MeasureFinding } from './finding.ts';
import { isPreliminary, resultOf, type SiteInput, yearsOf } from './site-input.ts';

/**
 * A number beside that of the year before, the nation's unless another is asked for. A count is exact, so how many fewer there are is so; of a share, a median or
 * a mean both years' numbers stand and no word of which is more. Undefined where the two are not of whole years, of one definition,
 * of all the same units, equally measured, and shown.
 */
export function changeWords(input: SiteInput, finding: MeasureFinding, reporter = NATION): string | undefined {
  const { measure, choice } = finding;
  const { year } = choice;
  const latest = resultOf(input, measure.id, reporter, year);
  const before = year - 1;
  if (latest === undefined || latest.part.from !== year || !yearsOf(input).includes(before)) return undefined;
  if (unequalYears(measure) !== undefined) return undefined;
  const earlier = resultOf(input, measure.id, reporter, before);
  if (earlier === undefined || ![earlier, latest].every(isComparable)) return undefined;
  const { area, results } = input;
  const asked = {
    area,
    measure,
    results,
    year,
    ...(latest.part.stratum === undefined ? {} : { stratum: latest.part.stratum }),
  };
  if (breakBetween(asked, before, year) !== undefined) return undefined;
  const [then, now] = [choice.of(earlier.figure).value, choice.of(latest.figure).value];
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
  return `${capital(text)} ${difference < 0 ? 'färre' : 'fler'} än ${before}, då antalet var ${formatCount(then)}.`;
}
