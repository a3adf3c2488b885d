import { casesOf, valuesInOf } from '../definitions/general-words.ts';
import type { Measure } from '../definitions/measure.ts';
import type { PublicFigure, PublicProportion, PublicSummary, Shown } from '../disclosure/public-result.ts';
import { absenceWords, shownText } from '../words/absence.ts';
import { FIXED_SPACE } from '../words/fixed-space.ts';
import { midSentence } from '../words/letters.ts';
import { formatCount, formatMean, formatPercentile, formatShare, formatShareRange } from '../words/numbers.ts';
import { besideCount, besideShares } from './beside.ts';
import type { ChartReporter } from './scene.ts';

/**
 * The main thing about a figure in one sentence: its number, what it stands on, whose and when. No judgement, and no
 * comparison; where there is no number, that and why.
 * @param period as text, such as `april–december 2023`
 */
export function figureSentence(
  measure: Measure,
  figure: PublicFigure,
  reporter: ChartReporter,
  period: string,
): string {
  const where = reporter.where;
  switch (figure.kind) {
    case 'absent':
      return absentSentence(measure, where, period, { absent: figure.reason });
    case 'count':
      return typeof figure.n === 'number'
        ? `Under ${period} var antalet ${casesOf(measure)} ${formatCount(figure.n)} ${where}${personsWords(figure)}.`
        : absentSentence(measure, where, period, figure.n);
    case 'summary':
      return summarySentence(measure, figure, where, period);
    case 'proportion':
      return proportionSentence(measure, figure, where, period);
    case 'choices':
    case 'survival':
      return '';
  }
}

/** `, 298 olika personer`: how many persons stand behind the cases, where they are not as many. */
function personsWords(figure: PublicFigure): string {
  const persons = besideCount(figure);
  if (persons === undefined) return '';
  const { value } = persons;
  return typeof value === 'number'
    ? `, ${formatCount(value)} olika personer`
    : `, antalet olika personer: ${absenceWords(value.absent)}`;
}

/** `; bland behandlade patienter 30 av 60 (50,0 %)`: the same share among others. */
function besideWords(measure: Measure, figure: PublicFigure): string {
  return besideShares(measure, figure)
    .map(({ name, share: { numerator, denominator, share } }) => {
      const parts = [numerator, denominator].map((value) => shownText(value, formatCount)).join(' av ');
      const words = typeof share === 'number' ? `${parts} (${formatShare(share)})` : shownText(share, formatShare);
      return `; ${midSentence(name)}: ${words}`;
    })
    .join('');
}

export function absentSentence(measure: Measure, where: string, period: string, value: Shown): string {
  const why = typeof value === 'number' ? '' : `: ${absenceWords(value.absent)}`;
  return `För ${midSentence(measure.name)} ${where} finns inget värde att visa för ${period}${why}.`;
}

function summarySentence(measure: Measure, figure: PublicSummary, where: string, period: string): string {
  const { n, median, mean, sd, p10, p25, p75, p90 } = figure;
  const main = typeof median === 'number' ? median : mean;
  if (typeof n !== 'number' || typeof main !== 'number')
    return absentSentence(measure, where, period, typeof n === 'number' ? mean : n);
  const withUnit = (words: string) => `${words}${FIXED_SPACE}${valuesInOf(measure)}`;
  const beside = [
    typeof median === 'number' &&
      typeof p10 === 'number' &&
      typeof p90 === 'number' &&
      `10:e–90:e percentilen ${formatPercentile(p10)}–${withUnit(formatPercentile(p90))}`,
    typeof median === 'number' &&
      typeof p25 === 'number' &&
      typeof p75 === 'number' &&
      `kvartiler ${formatPercentile(p25)}–${withUnit(formatPercentile(p75))}`,
    typeof median !== 'number' && typeof sd === 'number' && `standardavvikelse ${withUnit(formatMean(sd))}`,
    `${formatCount(n)} ${casesOf(measure)}${personsWords(figure)}`,
  ].filter((words) => words !== false);
  const [what, value] =
    typeof median === 'number' ? ['medianen', formatPercentile(main)] : ['medelvärdet', formatMean(main)];
  return `Under ${period} var ${what} för ${midSentence(measure.name)} ${withUnit(value)} ${where} (${beside.join('; ')}).`;
}

function proportionSentence(measure: Measure, figure: PublicProportion, where: string, period: string): string {
  const { numerator, denominator, share, lower, upper, missing, preliminary } = figure;
  if (typeof numerator !== 'number' || typeof denominator !== 'number' || typeof share !== 'number')
    return absentSentence(measure, where, period, share);
  const interval =
    typeof lower === 'number' && typeof upper === 'number'
      ? ` (95 % konfidensintervall ${formatShareRange(lower, upper)})`
      : '';
  const who = `${formatCount(numerator)} av ${formatCount(denominator)} ${casesOf(measure)} ${where}`;
  const certain = preliminary ? 'Preliminärt uppfyllde' : 'Under';
  const opening = preliminary ? `${certain} ${who} under ${period}` : `${certain} ${period} uppfyllde ${who}`;
  const unknown =
    missing === undefined || missing === 0 ? '' : `; uppgift saknas för ${shownText(missing, formatCount)}`;
  return `${opening} måttet ${midSentence(measure.name)}: ${formatShare(share)}${interval}${unknown}${besideWords(measure, figure)}.`;
}
