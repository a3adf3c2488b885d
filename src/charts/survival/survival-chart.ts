import { casesOf } from '../../definitions/general-words.ts';
import { NATION } from '../../definitions/nation.ts';
import { publicParts } from '../../disclosure/kinds/public-parts.ts';
import type { PublicSurvivalGroup, PublicSurvivalRow, Shown } from '../../disclosure/public-result.ts';
import { absenceWords, shortAbsence } from '../../words/absence.ts';
import { formatPeriod } from '../../words/dates.ts';
import { FIXED_SPACE } from '../../words/fixed-space.ts';
import {
  formatCount,
  formatPercentile,
  formatPercentileRange,
  formatShareRange,
  percent,
} from '../../words/numbers.ts';
import type { Chart } from '../chart.ts';
import { isOpenFigure } from '../is-preliminary.ts';
import { seriesAt } from '../kit/palette.ts';
import { notesOn } from '../notes.ts';
import { type ChartInput, chartId, inAllSizes, reportersIn, resultOf, statisticsAt, titleOf } from '../scene.ts';
import { countedCases } from '../words/counted-cases.ts';
import { absentSentence, openSentence } from '../words/figure-words.ts';
import { logRankWords } from '../words/log-rank-words.ts';
import { headingOf } from '../words/measure-words.ts';
import { monthsInWords } from '../words/months-in-words.ts';
import type { Curve } from './curve.ts';
import { type CurveEnd, deadInTime } from './curve-end.ts';
import { survivalCurve } from './survival-curve.ts';
import { type NamedGroup, namedGroups, whyNoCurve } from './survival-groups.ts';
import { survivalNotes, unplacedNotes } from './survival-notes.ts';
import { survivalSentence } from './survival-sentence.ts';
import { absentSurvivalTable, survivalTable } from './survival-table.ts';

/** Survival of the nation, or of the one unit, by the measure's groups. */
export function survivalChart(input: ChartInput): Chart | undefined {
  const { measure, area, year } = input;
  const reporter = reportersIn(input).find(({ id }) => id === (input.reporter ?? NATION));
  const result = reporter && resultOf(input, reporter.id, year);
  if (reporter === undefined || result === undefined) return undefined;
  if (!statisticsAt(measure, reporter.nation).includes('survival')) return undefined;
  const { figure } = result;
  const period = formatPeriod(result.period);
  const id = chartId(input, year, 'overlevnad');
  const title = `${titleOf(input)}, ${reporter.nation ? 'riket' : reporter.name}, ${period}`;
  const { curves: told, absent } = publicParts(figure);
  const groups = told === undefined ? [] : namedGroups(input, told);
  const curves = groups.map((group, at) => curveOf(input, group, at));
  const test = told && logRankWords(told.logRank);
  const each = groups.map((group, at) => `${group.name} · ${inWords(group, curves[at]?.facts ?? '')}.`);
  const why = absent === undefined ? [] : [`${absenceWords(absent)}.`];
  const said = {
    title,
    description: [`${headingOf(measure, isOpenFigure(result))}.`, ...each, test, ...why].filter(Boolean).join(' '),
  };
  const none = { absent: absent ?? 'not-applicable' } as const;
  const table = told === undefined ? absentSurvivalTable(none, title, result) : survivalTable(groups, title, result);
  return {
    id,
    ...said,
    ...inAllSizes(id, (canvas) =>
      survivalCurve(
        {
          words: said,
          heading: headingOf(measure, isOpenFigure(result)),
          curves,
          ...(test === undefined ? {} : { test }),
        },
        canvas,
      ),
    ),
    table,
    sentence:
      told === undefined
        ? absentSentence({ measure, where: reporter.where, period }, none)
        : `${survivalSentence(measure, told, groups, reporter, period)}${openSentence(isOpenFigure(result))}`,
    notes: [
      ...(told === undefined ? [] : survivalNotes(measure, told, area.disclosure)),
      ...notesOn([result], table, measure, area),
    ],
    ...(told === undefined ? {} : { ownNotes: unplacedNotes(measure, told.missing) }),
  };
}

function curveOf({ measure }: ChartInput, { name, group, end }: NamedGroup, at: number): Curve {
  const { points, rows } = group;
  const absent = whyNoCurve(group);
  const column = (of: (row: PublicSurvivalRow) => Shown, format: (value: number) => string) =>
    rows.map((row) => {
      const value = of(row);
      return typeof value === 'number' ? format(value) : shortAbsence(value.absent);
    });
  return {
    name,
    series: seriesAt(at),
    facts: factsOf(group, end, casesOf(measure)),
    ...(end === undefined ? {} : { end }),
    points,
    ...(absent === undefined ? {} : { absent }),
    rows: [
      { name: 'Överlevnad, %', texts: column(({ survival }) => survival, percent) },
      { name: 'Under observation', texts: column(({ atRisk }) => atRisk, formatCount), isAtRisk: true } as const,
      { name: 'Döda hittills', texts: column(({ events }) => events, formatCount) },
      { name: 'Uppföljning slut', texts: column(({ censored }) => censored, formatCount) },
    ].filter(({ texts }) => texts.length > 0),
  };
}

/** `845 patienter · döda: 251 · median: 6,3 år (5,1–7,9)`. */
function factsOf(
  { n, events, median, medianLower, medianUpper, points }: PublicSurvivalGroup,
  end: CurveEnd | undefined,
  cases: string,
): string {
  const years = (value: Shown) =>
    typeof value === 'number' ? formatPercentile(value / 12) : shortAbsence(value.absent);
  const unit = typeof median === 'number' ? `${FIXED_SPACE}år` : '';
  const interval = limitsInYears(medianLower, medianUpper, unit === '' ? `${FIXED_SPACE}år` : '');
  const inTime = end && deadInTime(end);
  return [
    typeof n === 'number' && countedCases(n, cases),
    typeof n === 'number' &&
      n > 0 &&
      `döda: ${typeof events === 'number' ? formatCount(events) : shortAbsence(events.absent)}`,
    points.length > 0 && `median: ${years(median)}${unit}${interval}`,
    end !== undefined && `kurvan slutar efter ${monthsInWords(end.months)}`,
    inTime !== undefined && `döda: ${inTime}`,
  ]
    .filter((part) => part !== false)
    .join(' · ');
}

/** ` (5,1–7,9)`, ` (5,1–ej nådd)`; nothing where neither is told. @param unit after a limit that stands alone */
function limitsInYears(lower: Shown, upper: Shown, unit: string): string {
  if (typeof lower === 'number' && typeof upper === 'number')
    return ` (${formatPercentileRange(lower / 12, upper / 12)}${unit})`;
  if (typeof lower !== 'number' && typeof upper !== 'number') return '';
  const end = (limit: Shown) =>
    typeof limit === 'number' ? `${formatPercentile(limit / 12)}${unit}` : shortAbsence(limit.absent);
  return ` (${end(lower)}–${end(upper)})`;
}

function inWords({ group }: NamedGroup, facts: string): string {
  const each = group.rows.flatMap(({ months, survival, lower, upper }) =>
    months > 0 && typeof survival === 'number' && typeof lower === 'number' && typeof upper === 'number'
      ? [`efter ${months / 12} år ${percent(survival)}${FIXED_SPACE}% (${formatShareRange(lower, upper)})`]
      : [],
  );
  const why = whyNoCurve(group);
  const hidden = why === undefined ? [] : [absenceWords(why.absent)];
  return [facts, ...each, ...hidden].filter((part) => part !== '').join(' · ');
}
