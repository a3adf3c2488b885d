import { casesOf } from '../../definitions/general-words.ts';
import { definedParts } from '../../definitions/kinds/kinds.ts';
import type { Measure } from '../../definitions/measure.ts';
import { NATION } from '../../definitions/nation.ts';
import type { Shown } from '../../disclosure/public-result.ts';
import { absenceWords } from '../../words/absence.ts';
import { formatPeriod } from '../../words/dates.ts';
import { midSentence } from '../../words/letters.ts';
import { listed } from '../../words/lists.ts';
import { formatCount, formatShare } from '../../words/numbers.ts';
import type { Chart } from '../chart.ts';
import { isOpenFigure } from '../is-preliminary.ts';
import { notesOn } from '../notes.ts';
import {
  type ChartInput,
  type ChartReporter,
  chartId,
  daysOf,
  inAllSizes,
  reportersIn,
  statisticsAt,
  titleOf,
} from '../scene.ts';
import { absentSentences } from '../words/absent-sentences.ts';
import { countedCases } from '../words/counted-cases.ts';
import { openSentence } from '../words/figure-words.ts';
import { headingOf } from '../words/measure-words.ts';
import { type Distribution, distributionOf, type Spread, spreadOf, spreadWords } from './distribution.ts';
import { type Along, byReporter, byStratum, byYear, type DistributionBar, figureIn } from './distribution-bars.ts';
import { distributionTable } from './distribution-table.ts';
import { type StackedBar, stackedShare } from './stacked-share.ts';

/** A count as shares of its categories, where those are parts of a whole: by stratum and by reporter. */
export function distributionCharts(input: ChartInput): Chart[] {
  return chartsAlong(input, (main) => [byStratum(input, main), byReporter(input)]);
}

/** The same over the years. */
export function distributionYearCharts(input: ChartInput): Chart[] {
  return chartsAlong(input, (main) => [byYear(input, main)]);
}

function chartsAlong(input: ChartInput, along: (main: ChartReporter) => readonly (Along | undefined)[]): Chart[] {
  const main = reportersIn(input).find(({ id }) => id === (input.reporter ?? NATION));
  if (main === undefined || !statisticsAt(input.measure, main.nation).includes('by')) return [];
  return definedParts(input.measure.computation.figure).breakdowns.flatMap((breakdown) => {
    const distribution = distributionOf(input, breakdown);
    if (distribution === undefined) return [];
    return along(main).flatMap((one) => chartOf(input, distribution, main, one) ?? []);
  });
}

function chartOf(
  input: ChartInput,
  distribution: Distribution,
  main: ChartReporter,
  along: Along | undefined,
): Chart | undefined {
  const { measure, area } = input;
  const { breakdown, categories, missing } = distribution;
  const results = along?.bars.flatMap(({ result }) => result ?? []) ?? [];
  const days = daysOf(results);
  if (along === undefined || days === undefined) return undefined;
  const isByYear = along.column === 'År';
  const period = isByYear ? '' : `, ${formatPeriod(days)}`;
  const id = chartId(input, along.id, 'fordelning', breakdown.id);
  const title = `${titleOf(input, breakdown.name)}, ${along.title}${period}`;
  const cases = casesOf(measure);
  const bars = along.bars.map((bar, at) => stackedBar(bar, distribution, cases, along.bars[at - 1]));
  // Of the years each says it itself.
  const isOpen = !isByYear && results.some(isOpenFigure);
  const heading = `${headingOf(measure)} · andel i procent${isOpen ? ' · preliminärt' : ''}`;
  const told = along.bars.map((bar, at) =>
    bars[at]?.absent ? `${nameOf(bar)}: ${absentWords(bars[at])}.` : `${nameOf(bar)} · ${bars[at]?.numbers}.`,
  );
  const said = { title, description: [`${heading}.`, ...told].join(' ') };
  const table = distributionTable(along, distribution, cases, title);
  const hasMissing = along.bars.some((bar) => isAnybodyMissing(spreadOf(figureIn(bar), distribution), missing.id));
  const names = { categories: categories.map(({ name }) => name), missing: missing.name };
  return {
    id,
    breakdown: breakdown.id,
    ...(hasMissing ? { isOfUnknownToo: true } : {}),
    ...said,
    ...inAllSizes(id, (canvas) => stackedShare({ words: said, heading, ...names, bars, isLow: isByYear }, canvas)),
    table,
    sentence: `${
      along.isByReporter
        ? reportersSentence(along.bars, distribution, mainPart(measure, distribution), formatPeriod(days))
        : sentenceOf(along, distribution, cases, main.where, isByYear ? undefined : formatPeriod(days), breakdown.name)
    }${openSentence(isOpen)}`,
    notes: [
      hasMissing ? `Andelen är av alla ${cases}, också dem som uppgiften saknas för.` : `Andelen är av alla ${cases}.`,
      ...notesOn(results, table, measure, area),
    ],
  };
}

/** Whether it is unknown of anybody, or isn't told. */
function isAnybodyMissing({ counts, absent }: Spread, missing: string): boolean {
  return absent === undefined && counts.some(({ id, value }) => id === missing && value !== 0);
}

const nameOf = ({ stratum, along, nation }: DistributionBar) =>
  [stratum.name, nation && stratum.name !== '' ? midSentence(along.name) : along.name]
    .filter((name) => name !== '')
    .join(' ');
const absentWords = (bar: StackedBar | undefined) => (bar?.absent === undefined ? '' : absenceWords(bar.absent.absent));

function stackedBar(
  bar: DistributionBar,
  distribution: Distribution,
  cases: string,
  before: DistributionBar | undefined,
): StackedBar {
  const spread = spreadOf(figureIn(bar), distribution);
  const { n, absent, counts } = spread;
  const isFirst = bar.stratum.name !== '' && bar.stratum.id !== before?.stratum.id;
  return {
    ...(isFirst ? { heading: bar.stratum.name } : {}),
    name: bar.along.name,
    nation: bar.nation,
    ...(typeof n === 'number' ? { detail: countedCases(n, cases) } : {}),
    ...(absent === undefined ? {} : { absent }),
    shares: counts.map(({ value }) => (typeof value === 'number' && typeof n === 'number' ? value / n : undefined)),
    numbers: absent === undefined ? spreadWords(spread, distribution) : '',
  };
}

/** The spread of each stratum in the nation, or at the one unit, and of the last year where the bars are years; with n/N. */
function sentenceOf(
  { bars, column }: Along,
  distribution: Distribution,
  cases: string,
  where: string,
  period: string | undefined,
  breakdown: string,
): string {
  const nation = bars.filter((bar) => bar.nation);
  const last = new Map((nation.length > 0 ? nation : bars).map((bar) => [bar.stratum.id || bar.along.id, bar]));
  const isOne = last.size === 1;
  const told = [...last.values()].map((bar, at) => {
    const spread = spreadOf(figureIn(bar), distribution);
    const stratum = bar.stratum.name || bar.along.name;
    const when = column === 'År' ? bar.along.name : period;
    const whole = `${breakdown} ${where}${when === undefined ? '' : ` under ${when}`}`;
    const names = at > 0 ? [stratum] : [whole, isOne ? '' : midSentence(stratum)];
    const who = names.filter((name) => name !== '').join(', ');
    return spread.absent === undefined
      ? spreadSentence(who, spread, distribution, cases)
      : `${who}: ${absenceWords(spread.absent.absent)}.`;
  });
  return told.join(' ');
}

/** The category that stands for the measure, or the first. */
function mainPart({ headline }: Measure, { breakdown, categories }: Distribution): string | undefined {
  return headline?.breakdown === breakdown.id ? headline.part : categories[0]?.id;
}

/** `Tunntarmen under 2025, ”Grad 1”: Norr 66,7 % (8 av 12) och riket 61,6 % (69 av 112).`: one category of each reporter, by stratum. */
function reportersSentence(
  bars: readonly DistributionBar[],
  distribution: Distribution,
  part: string | undefined,
  period: string,
): string {
  const strata = [...Map.groupBy(bars, ({ stratum }) => stratum.name)];
  const told = strata.map(([stratum, own]) => {
    const of = own.map((bar) => {
      const { n, counts } = spreadOf(figureIn(bar), distribution);
      const count = counts.find(({ id }) => id === part);
      return { name: bar.along.short ?? bar.along.name, category: count?.name ?? '', n, value: count?.value ?? n };
    });
    const name = `”${of[0]?.category ?? ''}”`;
    const shown = of.flatMap((one) =>
      typeof one.value === 'number' && typeof one.n === 'number' && one.n > 0
        ? `${one.name} ${formatShare(one.value / one.n)} (${formatCount(one.value)} av ${formatCount(one.n)})`
        : [],
    );
    const nobody = of.filter(({ n }) => n === 0).map((one) => ({ ...one, value: NOBODY }));
    const when = stratum === '' ? `Under ${period}` : `${stratum} under ${period}`;
    const numbers = shown.length === 0 ? '' : `: ${listed(shown)}`;
    return `${when}, ${name}${numbers}.${absentSentences('Talet', [...of.filter(({ n }) => n !== 0), ...nobody])}`;
  });
  return told.join(' ');
}

const NOBODY: Shown = { absent: 'not-applicable' };

/** `Tunntarmen (112 tumörer): ”Grad 1” 69 (61,6 %) och ”Grad 2” 30 (26,8 %). Antalet för ”Grad 3” visas inte, för att skydda enskilda.` */
function spreadSentence(who: string, { n, counts }: Spread, { missing }: Distribution, cases: string): string {
  const parts = counts
    .filter(({ id, value }) => id !== missing.id || value !== 0)
    .map(({ id, name, value }) => ({ name: `”${id === missing.id ? midSentence(name) : name}”`, value }));
  const shown = parts.flatMap(({ name, value }) => {
    if (typeof value !== 'number') return [];
    return typeof n === 'number'
      ? `${name} ${formatCount(value)} (${formatShare(value / n)})`
      : `${name} ${formatCount(value)}`;
  });
  const whose = typeof n === 'number' ? `${who} (${countedCases(n, cases)})` : who;
  const numbers = shown.length === 0 ? '' : `: ${listed(shown)}`;
  return `${whose}${numbers}.${absentSentences('Antalet', parts)}`;
}
