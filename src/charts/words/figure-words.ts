import type { Measure } from '../../definitions/measure.ts';
import type { PublicFigure, Shown } from '../../disclosure/public-result.ts';
import { absenceWords, absentText, shownText } from '../../words/absence.ts';
import { midSentence } from '../../words/letters.ts';
import { formatCount, formatShare } from '../../words/numbers.ts';
import { besideCount, besideShares } from '../beside.ts';

/** What a sentence of a figure says besides: the measure, whose it is and when. */
export interface Said {
  readonly measure: Measure;
  /** `vid Akademiska sjukhuset`. */
  readonly where: string;
  /** `april–december 2023`. */
  readonly period: string;
}

/** That there is no number, and why. */
export function absentSentence({ measure, where, period }: Said, value: Shown): string {
  const why = typeof value === 'number' ? '' : `: ${absenceWords(value.absent)}`;
  return `För ${midSentence(measure.name)} ${where} finns inget värde att visa för ${period}${why}.`;
}

/** `, 298 olika personer`: how many persons stand behind the cases, where they are not as many. */
export function personsWords(figure: PublicFigure): string {
  const persons = besideCount(figure);
  if (persons === undefined) return '';
  const { value } = persons;
  return typeof value === 'number'
    ? `, ${formatCount(value)} olika personer`
    : `, antalet olika personer: ${absenceWords(value.absent)}`;
}

/** `; bland behandlade patienter 30 av 60 (50,0 %)`: the same share among others. */
export function besideWords(measure: Measure, figure: PublicFigure): string {
  return besideShares(measure, figure)
    .map(({ name, share: { numerator, denominator, share } }) => {
      const parts = [numerator, denominator].map((value) => shownText(value, formatCount)).join(' av ');
      const words = typeof share === 'number' ? `${parts} (${formatShare(share)})` : absentText(share);
      return `; ${midSentence(name)}: ${words}`;
    })
    .join('');
}
