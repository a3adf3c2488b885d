import type { SummaryFigure } from '../../definitions/figure-definition.ts';
import { casesOf, valuesInOf } from '../../definitions/general-words.ts';
import type { Measure, Statistic } from '../../definitions/measure.ts';
import { publicParts } from '../../disclosure/kinds/public-parts.ts';
import { isShown, type PublicFigure, type PublicSummary, type Shown } from '../../disclosure/public-result.ts';
import { meanLimits } from '../../statistics/mean-limits.ts';
import { absenceWords } from '../../words/absence.ts';
import { wordsFor } from '../../words/counted-words.ts';
import { FIXED_SPACE } from '../../words/fixed-space.ts';
import { formatCount, formatMean, formatPercentile, formatPercentileRange } from '../../words/numbers.ts';
import { type SummaryRow, summaryFacts, summaryRange } from '../reporters/summary-range.ts';
import { type ChartReporter, statisticsAt } from '../scene.ts';
import { valueIn } from '../value-in.ts';
import { countedCases } from '../words/counted-cases.ts';
import { absentSentence, openSentence, personsSentence, type Said } from '../words/figure-words.ts';
import { statisticNamed } from '../words/own-sentence.ts';
import {
  DEFINED,
  type DefinedChartKind,
  type FigureChartKind,
  type FigureColumn,
  type FollowedLimits,
  SILENT,
} from './chart-kind.ts';

export const summary: FigureChartKind<PublicSummary> = {
  ...SILENT,
  sentence: summarySentence,
  inWords: (figure, measure, reporter) => {
    const { absent, detail, ...ranges } = summaryRow(measure, reporter, figure);
    if (absent !== undefined) return absenceWords(absent.absent);
    return [...summaryFacts(ranges, valuesInOf(measure)), ...meanInterval(figure, valuesInOf(measure)), detail].join(
      ' · ',
    );
  },
  notes: (figure, { full, measure, leastValues }) => {
    const nearest = `${leastValues}${FIXED_SPACE}${wordsFor(leastValues, valuesInOf(measure))}`;
    return [
      full
        ? 'Standardavvikelsen är beräknad med n\u00a0−\u00a01 och percentilerna som i Excels PERCENTIL.INK (typ 7).'
        : 'Medianen och kvartilerna är beräknade som i Excels PERCENTIL.INK (typ 7).',
      ...(limitsOfMean(figure) === undefined
        ? []
        : [
            'Konfidensintervallet för ett medelvärde är 95-procentigt, enligt Students t, och anges från 30 värden när det inte når under noll.',
          ]),
      ...(limitsOfMedian(figure) === undefined
        ? []
        : [
            `Medianens 95-procentiga konfidensintervall ryms inom det spann som visas. Spannet når minst ${nearest} åt vart håll, för att inte peka ut någon, så intervallet kan vara mycket smalare. Av att två medianers spann täcker varandra följer inte att de är lika. En median utan spann är inte säkrare än de andra.`,
          ]),
    ];
  },
  nationNotes: (figure, measure) =>
    [
      figure.method === 'micro' &&
        'Rikets percentiler är beräknade ur de enskilda värdena, inte vägda samman ur andra percentiler.',
      isNotPoolable(figure, measure) && 'Percentiler kan inte vägas samman till rikets.',
    ].filter((note) => note !== false),
};

export const definedSummary: DefinedChartKind<SummaryFigure> = (measure) => ({
  ...DEFINED,
  charts: ['reporters', 'years'],
  main: ['reporters'],
  columns: [
    { id: 'n', name: `Antal ${casesOf(measure)}`, kind: 'number', format: formatCount },
    ...COLUMNS.filter(({ statistic }) => measure.levels.some(({ statistics }) => statistics.includes(statistic))),
  ],
  drawer: (rows, look) => {
    const ranges = rows.map(({ reporter, figure }) => summaryRow(measure, reporter, figure));
    return (canvas) => summaryRange({ ...look, unit: valuesInOf(measure), rows: ranges }, canvas);
  },
  // The median where every level lists it, else the mean: the same in all panels.
  followed: measure.levels.every(({ statistics }) => statistics.includes('median'))
    ? {
        ...{ column: 'median', words: 'median', format: formatPercentile },
        ...{
          unit: valuesInOf(measure),
          limits: limitsOfMedian,
          limitsAre: 'däri ryms medianens 95\u00a0% konfidensintervall',
        },
      }
    : {
        ...{ column: 'mean', words: 'medelvärde', format: formatMean },
        ...{ unit: valuesInOf(measure), limits: limitsOfMean },
      },
  targets: { unit: valuesInOf(measure), scale: 1 },
});

/** What a median's limits are: the interval lies inside them, and is told no nearer than the policy's values. */
const WITHIN = `95${FIXED_SPACE}% KI ryms i`;

const COLUMNS: readonly (FigureColumn & { readonly statistic: Statistic })[] = [
  { id: 'mean', name: 'Medelvärde', kind: 'number', format: formatMean, statistic: 'mean' },
  { id: 'sd', name: 'Standardavvikelse', kind: 'number', format: formatMean, statistic: 'sd' },
  { id: 'p10', name: '10:e percentilen', kind: 'number', format: formatPercentile, statistic: 'p10' },
  { id: 'p25', name: 'Undre kvartil', kind: 'number', format: formatPercentile, statistic: 'p25' },
  {
    ...{ id: 'median', name: 'Median', kind: 'number', format: formatPercentile, statistic: 'median' },
    limits: WITHIN,
  },
  ...(['lower', 'upper'] as const).map((end): FigureColumn & { readonly statistic: Statistic } => ({
    ...{ id: `median_${end}`, name: `Median, ${WITHIN}, ${end === 'lower' ? 'undre' : 'övre'}`, kind: 'number' },
    ...{ format: formatPercentile, statistic: 'median' },
    of: (figure) => medianLimit(figure, end),
  })),
  { id: 'p75', name: 'Övre kvartil', kind: 'number', format: formatPercentile, statistic: 'p75' },
  { id: 'p90', name: '90:e percentilen', kind: 'number', format: formatPercentile, statistic: 'p90' },
];

const medianLimit = (figure: PublicFigure, end: 'lower' | 'upper'): Shown => {
  const { medianLower, medianUpper } = publicParts(figure).values ?? {};
  return (end === 'lower' ? medianLower : medianUpper) ?? { absent: 'not-applicable' };
};

/** Between what the interval of a median lies, where that is shown. */
function limitsOfMedian(figure: PublicFigure): FollowedLimits | undefined {
  const [lower, upper] = [medianLimit(figure, 'lower'), medianLimit(figure, 'upper')];
  return isShown(lower) && isShown(upper) ? { lower, upper } : undefined;
}

/** A summary as a range, with the statistics that its level lists. */
function summaryRow(measure: Measure, { name, nation }: ChartReporter, figure: PublicFigure): SummaryRow {
  const n = valueIn(figure, 'n');
  if (typeof n !== 'number') return { name, nation, absent: n };
  const listed = statisticsAt(measure, nation);
  const names: readonly Statistic[] = COLUMNS.flatMap(({ statistic, of }) => (of === undefined ? [statistic] : []));
  const fields = names.filter((one) => listed.includes(one)).map((one) => [one, valueIn(figure, one)] as const);
  const limits = limitsOfMedian(figure);
  return {
    ...{ name, nation, detail: countedCases(n, casesOf(measure)) },
    ...Object.fromEntries(fields),
    ...(limits && { medianLimits: limits }),
  };
}

/** How sure the mean is, out of what is told of it: of thirty or more. */
function limitsOfMean(figure: PublicFigure): FollowedLimits | undefined {
  const [n, mean, sd] = [valueIn(figure, 'n'), valueIn(figure, 'mean'), valueIn(figure, 'sd')];
  return isShown(n) && isShown(mean) && isShown(sd) ? meanLimits({ n, mean, sd }) : undefined;
}

function meanInterval(figure: PublicFigure, unit: string): string[] {
  const limits = limitsOfMean(figure);
  if (limits === undefined) return [];
  return [
    `95${FIXED_SPACE}% konfidensintervall för medelvärdet ${formatMean(limits.lower)}–${formatMean(limits.upper)}${FIXED_SPACE}${unit}`,
  ];
}

function summarySentence(figure: PublicSummary, said: Said): string {
  const { measure, where, period } = said;
  const { n, median, mean, sd, p10, p25, p75, p90 } = figure;
  const main = typeof median === 'number' ? median : mean;
  if (typeof n !== 'number' || typeof main !== 'number') return absentSentence(said, typeof n === 'number' ? mean : n);
  const withUnit = (words: string, value?: number) =>
    `${words}${FIXED_SPACE}${value === undefined ? valuesInOf(measure) : wordsFor(value, valuesInOf(measure))}`;
  const limits = limitsOfMedian(figure);
  const beside = [
    typeof median === 'number' &&
      limits !== undefined &&
      `medianens 95-procentiga konfidensintervall ryms i ${withUnit(formatPercentileRange(limits.lower, limits.upper))}`,
    typeof median === 'number' &&
      typeof p10 === 'number' &&
      typeof p90 === 'number' &&
      `10:e till 90:e percentilen ${withUnit(formatPercentileRange(p10, p90))}`,
    typeof median === 'number' &&
      typeof p25 === 'number' &&
      typeof p75 === 'number' &&
      `kvartiler ${withUnit(formatPercentileRange(p25, p75))}`,
    typeof median !== 'number' && typeof sd === 'number' && `standardavvikelse ${withUnit(formatMean(sd))}`,
    ...(typeof median === 'number' ? [] : meanInterval(figure, valuesInOf(measure))),
    countedCases(n, casesOf(measure)),
  ].filter((words) => words !== false);
  const [what, value] =
    typeof median === 'number' ? (['median', formatPercentile(main)] as const) : (['mean', formatMean(main)] as const);
  const named = statisticNamed(measure, what);
  return `${named} ${where} var ${withUnit(value, main)} under ${period} (${beside.join('; ')}).${personsSentence(figure)}${openSentence(said.isOpen)}`;
}

function isNotPoolable(figure: PublicSummary, { levels }: Measure): boolean {
  const listed = levels.find(({ level }) => level === 'nation')?.statistics ?? [];
  return (['p10', 'median', 'p90'] as const).some((name) => {
    const value = figure[name];
    return listed.includes(name) && typeof value !== 'number' && value.absent === 'not-poolable';
  });
}
