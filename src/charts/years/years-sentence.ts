import { casesOf, valuesInOf } from '../../definitions/general-words.ts';
import type { Measure } from '../../definitions/measure.ts';
import { publicParts } from '../../disclosure/kinds/public-parts.ts';
import { isTold, type PublicFigure } from '../../disclosure/public-result.ts';
import { absenceWords, absentText, shownText } from '../../words/absence.ts';
import { formatPeriod } from '../../words/dates.ts';
import { FIXED_SPACE } from '../../words/fixed-space.ts';
import { listed } from '../../words/lists.ts';
import { formatCount, formatShare } from '../../words/numbers.ts';
import type { Followed } from '../kinds/chart-kind.ts';
import { definedCharts } from '../kinds/kinds.ts';
import { type ChartInput, type ChartReporter, figureOf, mainReporter, resultOf } from '../scene.ts';
import { valueIn } from '../value-in.ts';
import { statisticNamed } from '../words/own-sentence.ts';
import { breakBetween } from './comparable-years.ts';

const MOST = 4;

/** The latest four years at most of the nation, or of the one unit, in one sentence, which also says where the definition changed. */
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
    const period = result === undefined ? String(year) : formatPeriod(result.period);
    const preliminary = publicParts(figure).preliminary ? ', preliminärt' : '';
    return {
      value: valueIn(figure, followed.column),
      period,
      words: stated(measure, figure, followed, `${period}${preliminary}`),
    };
  });
  const shown = told.filter(({ value }) => isTold(value)).map(({ words }) => words);
  const absent = told.flatMap(({ value, period }) =>
    typeof value === 'number' || isTold(value) ? [] : [`${period}: ${absenceWords(value.absent)}`],
  );
  const changed = years.flatMap((year, at) => {
    const before = years[at - 1];
    return before === undefined ? [] : (breakBetween(input, before, year)?.fromYear ?? []);
  });
  const change = changed.length === 0 ? '' : `; definitionen ändrades ${listed(changed.map(String))}`;
  const isNamed = definedCharts(measure).nameSaysIt;
  const opening = `${isNamed ? measure.name : subject(measure, followed)} ${main.where}`;
  const numbers = shown.length === 0 ? ' visas inte' : `${isNamed ? ':' : ' var'} ${listed(shown)}`;
  return `${[`${opening}${numbers}`, ...absent].join('; ')}${change}.`;
}

function subject(measure: Measure, { column }: Followed): string {
  if (column === 'n') return `Antalet ${casesOf(measure)}`;
  return statisticNamed(measure, column);
}

function stated(measure: Measure, figure: PublicFigure, { column, format }: Followed, period: string): string {
  const value = valueIn(figure, column);
  if (typeof value !== 'number') {
    const of = shownText(valueIn(figure, 'denominator'), formatCount);
    return value.about === undefined ? '' : `${absentText(value)} (av ${of}, ${period})`;
  }
  switch (column) {
    case 'n':
      return `${format(value)} (${period})`;
    case 'share': {
      const [numerator, denominator] = [valueIn(figure, 'numerator'), valueIn(figure, 'denominator')];
      const of = `(${shownText(numerator, formatCount)} av ${shownText(denominator, formatCount)}, ${period})`;
      return `${formatShare(value)} ${of}`;
    }
    default:
      return `${format(value)}${FIXED_SPACE}${valuesInOf(measure)} (${shownText(valueIn(figure, 'n'), formatCount)} ${casesOf(measure)}, ${period})`;
  }
}
