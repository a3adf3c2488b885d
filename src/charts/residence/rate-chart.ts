import { casesOf } from '../../definitions/general-words.ts';
import type { Measure } from '../../definitions/measure.ts';
import { NATION } from '../../definitions/nation.ts';
import type { Inhabitants } from '../../dictionary/organisation.ts';
import { publicParts } from '../../disclosure/kinds/public-parts.ts';
import { isShown, type PublicResult, type Shown } from '../../disclosure/public-result.ts';
import { shownText } from '../../words/absence.ts';
import { bound } from '../../words/bound.ts';
import { formatPeriod, longDate } from '../../words/dates.ts';
import { formatCount, inWords } from '../../words/numbers.ts';
import { categoriesOf } from '../category/breakdown-categories.ts';
import type { Chart, ChartTable } from '../chart.ts';
import { words } from '../figure-table.ts';
import { isOpenFigure } from '../is-preliminary.ts';
import { notesOn } from '../notes.ts';
import { type ChartInput, chartId, inAllSizes, resultOf, statisticsAt, titleOf } from '../scene.ts';
import { valueIn } from '../value-in.ts';
import { countedCases } from '../words/counted-cases.ts';
import { openSentence } from '../words/figure-words.ts';
import { formatRate, formatRateRange, type RateRow, rateIntervals } from './rate-intervals.ts';
import { countInRegions, inhabitantsFor, RATE_BASE, rateOf } from './rates.ts';
import { residenceBreakdown } from './residence-breakdown.ts';

interface NamedRate extends RateRow {
  readonly id: string;
}

/**
 * A count by where people live beside how many live there, for the nation and one year: a table of counts is else a table of the
 * population. Nothing where no region's count is shown, or nobody has written down how many live where.
 */
export function rateChart(input: ChartInput): Chart | undefined {
  const { measure, area, year, inhabitants: all = [], reporter } = input;
  const breakdown = residenceBreakdown(measure);
  const result = resultOf(input, NATION, year);
  if (breakdown === undefined || reporter !== undefined || result === undefined) return undefined;
  const inhabitants = inhabitantsFor(all, result.period);
  if (inhabitants === undefined || !statisticsAt(measure, true).includes('by')) return undefined;
  // Who lives where some haven't reported from is not known.
  if (result.reporters !== undefined && result.reporters.reported < result.reporters.expected) return undefined;
  const regions = regionRates(input, result, inhabitants);
  if (regions.filter(({ rate }) => isShown(rate)).length < 2) return undefined;
  const nation = nationRate(measure, result, breakdown.id, inhabitants);
  const rows = [...regions, ...(nation === undefined ? [] : [nation])];
  const period = formatPeriod(result.period);
  const id = chartId(input, year, breakdown.id, 'invanare');
  const on = longDate(inhabitants.on);
  const base = `per ${formatCount(RATE_BASE)} invånare`;
  const title = `${titleOf(input, breakdown.name)} ${base}, ${period}`;
  const heading = `Antal ${casesOf(measure)} ${base}, folkmängd ${on}${isOpenFigure(result) ? ' · preliminärt' : ''}`;
  const each = rows.map(({ name, rate }) => `${name}: ${shownText(rate, (value) => `${formatRate(value)} ${base}`)}.`);
  const said = { title, description: [`${heading}.`, ...each].join(' ') };
  const table = tableOf(measure, breakdown, rows, { caption: title, on, result });
  return {
    id,
    ...said,
    ...inAllSizes(id, (canvas) => rateIntervals({ words: said, heading, rows }, canvas), { width: 'whole' }),
    table,
    sentence: `${sentenceOf(regions, nation, `${casesOf(measure)} ${base}`, period)}${openSentence(isOpenFigure(result))}`,
    notes: [
      `Antalet ${casesOf(measure)} under ${period} är delat med folkmängden i regionen den ${on}. Källa: ${bound(inhabitants.source)}. Hänsyn har inte tagits till ålder.`,
      `Regioner där färre än ${inWords(EXPECTED)} väntas, om det vore lika vanligt i hela landet, är inte med: deras antal visas bara när det är noll eller ovanligt stort.`,
      'Konfidensintervallet är 95-procentigt och exakt, enligt Garwood. Där antalet är litet är intervallet brett, och då säger ett högt eller lågt tal lite om regionen.',
      ...notesOn([result], table, measure, area),
    ],
  };
}

/** With fewer expected a region is shown when it has none or unusually many, and hardly else: what is shown would be chosen by its size. */
const EXPECTED = 10;

/**
 * Of regions so large that as many are expected there as would be shown whatever chance does, by the nation's number: in the order of
 * the codes, whatever their own numbers are, so that neither order nor choice tells of what is withheld.
 */
function regionRates(input: ChartInput, result: PublicResult, { regions, nation }: Inhabitants): NamedRate[] {
  const breakdown = residenceBreakdown(input.measure);
  const all = valueIn(result.figure, 'n');
  if (breakdown === undefined || !isShown(all)) return [];
  return categoriesOf(input, breakdown, result.figure).flatMap(({ id, name, value }) => {
    const living = regions[id];
    return living === undefined || (all * living) / nation < EXPECTED
      ? []
      : [{ ...rateOf(value, living), id, name, nation: false, detail: counted(value, input.measure) }];
  });
}

/** All regions together, where the numbers that are shown say how many that is. */
function nationRate(
  measure: Measure,
  { figure }: PublicResult,
  breakdown: string,
  inhabitants: Inhabitants,
): NamedRate | undefined {
  const n = countInRegions(valueIn(figure, 'n'), publicParts(figure).by[breakdown] ?? {}, inhabitants);
  if (n === undefined) return undefined;
  const all = rateOf(n, inhabitants.nation);
  return { ...all, id: NATION, name: 'Riket, alla regioner', nation: true, detail: counted(n, measure) };
}

const counted = (n: Shown, measure: Measure) => (isShown(n) ? countedCases(n, casesOf(measure)) : '');

/** The nation's, and between which numbers the regions are that are shown: which of them are outermost is as good as chance. */
function sentenceOf(
  regions: readonly NamedRate[],
  nation: NamedRate | undefined,
  what: string,
  period: string,
): string {
  const shown = regions.flatMap(({ rate }) => (isShown(rate) ? [rate] : []));
  const [least, most] = [Math.min(...shown), Math.max(...shown)];
  const whose =
    shown.length === regions.length ? 'de största regionerna' : `${inWords(shown.length)} av de största regionerna`;
  const range = formatRate(least) === formatRate(most) ? formatRate(least) : formatRateRange(least, most);
  return nation === undefined || !isShown(nation.rate)
    ? `Under ${period} var det ${range} ${what} i ${whose}.`
    : `Under ${period} var det ${formatRate(nation.rate)} ${what} i riket. I ${whose} var det ${range} ${what}.`;
}

function tableOf(
  measure: Measure,
  breakdown: { readonly id: string; readonly name: string },
  rows: readonly NamedRate[],
  { caption, on, result }: { readonly caption: string; readonly on: string; readonly result: PublicResult },
): ChartTable {
  const cell = (value: Shown, format: (value: number) => string) => ({ value, text: shownText(value, format) });
  return {
    caption,
    columns: [
      { id: breakdown.id, name: breakdown.name, kind: 'text' },
      { id: 'n', name: `Antal ${casesOf(measure)}`, kind: 'number' },
      { id: 'inhabitants', name: `Invånare ${on}`, kind: 'number' },
      { id: 'per_100000', name: `Per ${formatCount(RATE_BASE)} invånare`, kind: 'number' },
      { id: 'per_100000_lower', name: 'Undre gräns', kind: 'number' },
      { id: 'per_100000_upper', name: 'Övre gräns', kind: 'number' },
    ],
    rows: rows.map(({ id, name, n, inhabitants, rate, lower, upper }) => [
      words(name, id),
      cell(n, formatCount),
      cell(inhabitants, formatCount),
      ...[rate, lower, upper].map((value) => cell(value, formatRate)),
    ]),
    origins: rows.map(() => result),
  };
}
