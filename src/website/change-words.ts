import { isWholeYear } from '../calendar/period.ts';
import { isPreliminary } from '../charts/is-preliminary.ts';
import { valueIn } from '../charts/value-in.ts';
import { statisticNamed } from '../charts/words/own-sentence.ts';
import { breakBetween, isTrial } from '../charts/years/comparable-years.ts';
import { casesOf } from '../definitions/general-words.ts';
import { definedParts } from '../definitions/kinds/kinds.ts';
import { NATION } from '../definitions/nation.ts';
import { unequalYears } from '../definitions/unequal-years.ts';
import { isShown, type PublicFigure, type PublicResult } from '../disclosure/public-result.ts';
import { isAtLeast } from '../statistics/is-at-least.ts';
import { capital } from '../words/letters.ts';
import { formatCount, inWords } from '../words/numbers.ts';
import { percentagePoints } from '../words/percentage-points.ts';
import type { MeasureFinding } from './finding.ts';
import { resultOf, type SiteInput, yearsOf } from './site-input.ts';

/**
 * A number beside that of the year before, the nation's unless another is asked for. A count is exact, so how many fewer there are is so; of a share, a median or
 * a mean both years' numbers stand and no word of which is more, but of a share of all there are, which has no chance in it: how that has
 * changed since the first year is told as it is (decision 113). Undefined where the years are not whole, of one definition,
 * of all the same units, equally measured, and shown.
 */
export function changeWords(input: SiteInput, finding: MeasureFinding, reporter = NATION): string | undefined {
  const change = censusChange(input, finding, reporter);
  // The year before isn't told twice.
  if (change?.since === finding.choice.year - 1) return change.words;
  const told = [yearBefore(input, finding, reporter), change?.words].filter((part) => part !== undefined);
  return told.length === 0 ? undefined : told.join(' ');
}

function yearBefore(input: SiteInput, finding: MeasureFinding, reporter: string): string | undefined {
  const { choice } = finding;
  const before = choice.year - 1;
  const [then, now] = comparedWith(input, finding, reporter, before) ?? [];
  if (then === undefined || now === undefined) return undefined;
  return choice.isCount
    ? countedChange(now.value - then.value, then.value, before)
    : `${before}: ${choice.words(then.value)}.`;
}

/**
 * How a share of all there are has changed since the first year that it can be compared with: as much as the area's limit, and as many
 * cases of the smaller of the two denominators, is a change (decision 43).
 */
function censusChange(
  input: SiteInput,
  finding: MeasureFinding,
  reporter: string,
): { readonly since: number; readonly words: string } | undefined {
  const { measure, choice } = finding;
  const { differences } = input.area;
  if (definedParts(measure.computation.figure).census !== true) return undefined;
  for (const first of yearsOf(input).filter((year) => year < choice.year)) {
    const [then, now] = comparedWith(input, finding, reporter, first) ?? [];
    if (then === undefined || now === undefined) continue;
    const [numerator, denominator] = [valueIn(then.figure, 'numerator'), valueIn(then.figure, 'denominator')];
    const whole = valueIn(now.figure, 'denominator');
    if (!isShown(numerator) || !isShown(denominator) || !isShown(whole)) continue;
    const change = Math.abs(now.value - then.value);
    const isLarge =
      isAtLeast(change, differences.share) && isAtLeast(change * Math.min(denominator, whole), differences.cases);
    const was = `${choice.words(then.value)} (${formatCount(numerator)} av ${formatCount(denominator)})`;
    const named = statisticNamed(measure, 'share');
    const how = isLarge
      ? now.value < then.value
        ? 'sjunkit'
        : 'stigit'
      : `ändrats med mindre än ${percentagePoints(differences.share)} eller ${inWords(differences.cases)} ${casesOf(measure)}`;
    return { since: first, words: `${named} har ${how} sedan ${first}, då den var ${was}.` };
  }
  return undefined;
}

interface Compared {
  readonly figure: PublicFigure;
  readonly value: number;
}

/** The numbers of an earlier year and of the one that is told, where the two can be compared. */
function comparedWith(
  input: SiteInput,
  { measure, choice }: MeasureFinding,
  reporter: string,
  before: number,
): readonly [Compared, Compared] | undefined {
  const { year } = choice;
  const latest = resultOf(input, measure.id, reporter, year);
  if (latest === undefined || latest.part.from !== year || !yearsOf(input).includes(before)) return undefined;
  if (unequalYears(measure) !== undefined) return undefined;
  const earlier = resultOf(input, measure.id, reporter, before);
  if (earlier === undefined || ![earlier, latest].every(isComparable) || !isOfSame(earlier, latest)) return undefined;
  const { area, results } = input;
  const asked = { area, measure, results, year };
  if (isTrial(asked, before) || breakBetween(asked, before, year) !== undefined) return undefined;
  const [then, now] = [choice.of(earlier.figure).value, choice.of(latest.figure).value];
  if (!isShown(then) || !isShown(now)) return undefined;
  return [
    { figure: earlier.figure, value: then },
    { figure: latest.figure, value: now },
  ];
}

/** Of a whole year that is over. */
function isComparable(result: PublicResult): boolean {
  return isWholeYear(result.period) && !isPreliminary(result);
}

/** Whether two nations lack the same ones, if any. */
function isOfSame(one: PublicResult, other: PublicResult): boolean {
  const missing = ({ reporters }: PublicResult) => JSON.stringify([...(reporters?.missing ?? [])].toSorted());
  return missing(one) === missing(other);
}

function countedChange(difference: number, then: number, before: number): string {
  if (difference === 0) return `Lika många som ${before}.`;
  const many = inWords(Math.abs(difference));
  const text = /^\d/.test(many) ? formatCount(Math.abs(difference)) : many;
  return `${capital(text)} ${difference < 0 ? 'färre' : 'fler'} än ${before}, då antalet var ${formatCount(then)}.`;
}
