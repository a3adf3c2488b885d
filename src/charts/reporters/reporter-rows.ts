import { casesOf, valuesInOf } from '../../definitions/general-words.ts';
import type { Measure, Statistic } from '../../definitions/measure.ts';
import type { PublicFigure, Shown } from '../../disclosure/public-result.ts';
import { absenceWords, shortAbsence } from '../../words/absence.ts';
import { formatCount, formatShare, formatShareRange } from '../../words/numbers.ts';
import { valueIn } from '../figure-table.ts';
import type { Bar } from '../kit/bar-row.ts';
import { type ChartReporter, statisticsAt } from '../scene.ts';
import type { ShareRow } from './share-interval.ts';
import { type SummaryRow, summaryFacts } from './summary-range.ts';

/** A reporter's figure for one year. */
export interface Row {
  readonly reporter: ChartReporter;
  readonly figure: PublicFigure;
}

/** The row's figure in words, for a picture's description. */
export function inWords(measure: Measure, row: Row): string {
  const { figure } = row;
  switch (figure.kind) {
    case 'absent':
      return absenceWords(figure.reason);
    case 'count':
      return stated(figure.n, (n) => `${formatCount(n)} ${casesOf(measure)}`);
    case 'summary': {
      const { absent, detail, ...ranges } = summaryRow(measure, row);
      if (absent !== undefined) return absenceWords(absent.absent);
      return [...summaryFacts(ranges, valuesInOf(measure)), detail].join(', ');
    }
    case 'proportion': {
      const { share, lower, upper, detail, preliminary } = shareRow(measure, row);
      const interval = typeof lower === 'number' && typeof upper === 'number' && formatShareRange(lower, upper);
      return [
        stated(share, formatShare),
        detail,
        interval && `95 % konfidensintervall ${interval}`,
        preliminary && 'preliminärt',
      ]
        .filter((part) => typeof part === 'string')
        .join(', ');
    }
    case 'choices':
    case 'survival':
      return '';
  }
}

const shownShort = (value: Shown) => (typeof value === 'number' ? formatCount(value) : shortAbsence(value.absent));
const stated = (value: Shown, format: (value: number) => string) =>
  typeof value === 'number' ? format(value) : absenceWords(value.absent);

/** A count as a bar. The nation is the sum of the bars, so it stands as a number. */
export function bar({ reporter, figure }: Row): Bar {
  const { name, nation } = reporter;
  return {
    name: nation ? 'Riket, summa' : name,
    nation,
    value: valueIn(figure, 'n'),
    form: nation ? 'number' : 'bar',
  };
}

/** A summary as a range, with the statistics that its level lists. */
export function summaryRow(measure: Measure, { reporter, figure }: Row): SummaryRow {
  const { name, nation } = reporter;
  const n = valueIn(figure, 'n');
  if (typeof n !== 'number') return { name, nation, absent: n };
  const listed = statisticsAt(measure, nation);
  const names: readonly Statistic[] = ['mean', 'sd', 'p10', 'p25', 'median', 'p75', 'p90'];
  const fields = names.filter((one) => listed.includes(one)).map((one) => [one, valueIn(figure, one)] as const);
  return { name, nation, detail: `${formatCount(n)} ${casesOf(measure)}`, ...Object.fromEntries(fields) };
}

/** A proportion as a dot with its interval. */
export function shareRow(measure: Measure, { reporter, figure }: Row): ShareRow {
  const { name, nation } = reporter;
  const [numerator, denominator] = [valueIn(figure, 'numerator'), valueIn(figure, 'denominator')];
  const cases = casesOf(measure);
  const of = typeof denominator === 'number' ? `${formatCount(denominator)} ${cases}` : undefined;
  const share = of !== undefined && typeof numerator === 'number' ? `${formatCount(numerator)} av ${of}` : of;
  const missing = figure.kind === 'proportion' && figure.missing !== undefined && figure.missing !== 0;
  const detail = missing
    ? [share, `saknas ${shownShort(valueIn(figure, 'missing'))}`].filter(Boolean).join(' · ')
    : share;
  return {
    name,
    nation,
    ...(detail === undefined ? {} : { detail }),
    share: valueIn(figure, 'share'),
    lower: valueIn(figure, 'lower'),
    upper: valueIn(figure, 'upper'),
    preliminary: figure.kind === 'proportion' && figure.preliminary,
  };
}
