import { casesOf, valuesInOf } from '../../definitions/general-words.ts';
import type { Measure } from '../../definitions/measure.ts';
import { isTold, type PublicFigure } from '../../disclosure/public-result.ts';
import { absentText, shownText } from '../../words/absence.ts';
import { withWords } from '../../words/counted-words.ts';
import { formatPeriod } from '../../words/dates.ts';
import { listed } from '../../words/lists.ts';
import { formatCount, formatShare } from '../../words/numbers.ts';
import { isPreliminary } from '../is-preliminary.ts';
import type { Followed } from '../kinds/chart-kind.ts';
import { definedCharts } from '../kinds/kinds.ts';
import { type ChartInput, type ChartReporter, figureOf, mainReporter, resultOf } from '../scene.ts';
import { valueIn } from '../value-in.ts';
import { absentSentences } from '../words/absent-sentences.ts';
import { countedCases } from '../words/counted-cases.ts';
import { statisticNamed } from '../words/own-sentence.ts';
import { breakBetween } from './comparable-years.ts';

const MOST = 4;

/** The latest four years at most of the nation, or of the one unit; then which have no number and why, and where the definition changed. */
export function yearsSentence(
  input: ChartInput,
  reporters: readonly ChartReporter[],
  all: readonly number[],
  followed: Followed,
): string {
  const { measure } = input;
  const years = all.slice(-MOST);
  const main = mainReporter(reporters);
  if (main === undefined) return '';
  const told = years.map((year) => {
    const result = resultOf(input, main.id, year);
    const figure = figureOf(input, main.id, year);
    const isOpen = result !== undefined && isPreliminary(result);
    const period = result === undefined ? String(year) : formatPeriod(result.period);
    return {
      value: valueIn(figure, followed.column),
      period,
      words: stated(measure, figure, followed, period, isOpen),
    };
  });
  const shown = told.filter(({ value }) => isTold(value)).map(({ words }) => words);
  const absent = told.filter(({ value }) => !isTold(value));
  const changed = years.flatMap((year, at) => {
    const before = years[at - 1];
    return before === undefined ? [] : (breakBetween(input, before, year)?.fromYear ?? []);
  });
  const change = changed.length === 0 ? '' : ` Definitionen ändrades ${listed(changed.map(String))}.`;
  const { share } = measure.sentences?.named ?? {};
  const isNamed = definedCharts(measure).nameSaysIt && share === undefined;
  const opening = `${isNamed ? measure.name : subject(measure, followed)} ${main.where}`;
  const sentences = [
    shown.length === 0 ? '' : ` ${opening} var ${listed(shown)}.`,
    absentSentences(
      shown.length === 0 ? opening : 'Siffran',
      absent.map(({ value, period }) => ({ name: period, value })),
    ),
    change,
  ];
  return sentences.join('').trim();
}

function subject(measure: Measure, { column }: Followed): string {
  if (column === 'n') return `Antalet ${casesOf(measure)}`;
  return statisticNamed(measure, column);
}

/** `83,3 % under 2024 (10 av 12, preliminärt)`. */
function stated(
  measure: Measure,
  figure: PublicFigure,
  { column, format }: Followed,
  period: string,
  isOpen: boolean,
): string {
  const value = valueIn(figure, column);
  const preliminary = isOpen ? 'preliminärt' : undefined;
  const counted = (id: string) => shownText(valueIn(figure, id), formatCount);
  const inBrackets = (...parts: readonly (string | undefined)[]) => {
    const told = parts.filter((part) => part !== undefined);
    return told.length === 0 ? '' : ` (${told.join(', ')})`;
  };
  if (typeof value !== 'number')
    return value.about === undefined
      ? ''
      : `${absentText(value)} under ${period}${inBrackets(`av ${counted('denominator')}`, preliminary)}`;
  switch (column) {
    case 'n':
      return `${format(value)} under ${period}${inBrackets(preliminary)}`;
    case 'share': {
      const of = `${counted('numerator')} av ${counted('denominator')}`;
      return `${formatShare(value)} under ${period}${inBrackets(of, preliminary)}`;
    }
    default: {
      const n = valueIn(figure, 'n');
      const of = typeof n === 'number' ? countedCases(n, casesOf(measure)) : undefined;
      return `${withWords(value, format(value), valuesInOf(measure))} under ${period}${inBrackets(of, preliminary)}`;
    }
  }
}
