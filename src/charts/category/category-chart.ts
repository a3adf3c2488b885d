import type { Breakdown } from '../../definitions/figure-definition.ts';
import { casesOf } from '../../definitions/general-words.ts';
import { breakdownFacts } from '../../definitions/kinds/breakdowns.ts';
import { definedParts } from '../../definitions/kinds/kinds.ts';
import { NATION } from '../../definitions/nation.ts';
import { absenceClause, shownText } from '../../words/absence.ts';
import { withWords } from '../../words/counted-words.ts';
import { formatPeriod } from '../../words/dates.ts';
import { WORDS } from '../../words/language.ts';
import { midSentence } from '../../words/letters.ts';
import { listed } from '../../words/lists.ts';
import { formatCount } from '../../words/numbers.ts';
import type { Chart, ChartTable } from '../chart.ts';
import { distributionOf } from '../distribution/distribution.ts';
import { words } from '../figure-table.ts';
import { isOpenFigure } from '../is-preliminary.ts';
import { breakdownNotes, notesOn } from '../notes.ts';
import { type ChartInput, chartId, inAllSizes, reportersIn, resultOf, statisticsAt, titleOf } from '../scene.ts';
import { valueIn } from '../value-in.ts';
import { absentSentences } from '../words/absent-sentences.ts';
import { openSentence } from '../words/figure-words.ts';
import { headingOf } from '../words/measure-words.ts';
import { type BreakdownCategory, categoriesOf } from './breakdown-categories.ts';
import { categoryBars } from './category-bars.ts';

/** A count by each of its breakdowns for one year, at the nation or the one unit, where the level lists breakdowns and they are not drawn as parts of a whole. */
export function categoryCharts(input: ChartInput): Chart[] {
  return definedParts(input.measure.computation.figure).breakdowns.flatMap((breakdown) =>
    distributionOf(input, breakdown) === undefined ? (categoryChart(input, breakdown) ?? []) : [],
  );
}

function categoryChart(input: ChartInput, breakdown: Breakdown): Chart | undefined {
  const { measure, area, year } = input;
  const reporter = reportersIn(input).find(({ id }) => id === (input.reporter ?? NATION));
  const result = reporter && resultOf(input, reporter.id, year);
  if (reporter === undefined || result === undefined) return undefined;
  if (!statisticsAt(measure, reporter.nation).includes('by')) return undefined;
  const categories = categoriesOf(input, breakdown, result.figure);
  const period = formatPeriod(result.period);
  const id = chartId(input, year, breakdown.id);
  const title = `${titleOf(input, breakdown.name)}, ${reporter.nation ? 'riket' : reporter.name}, ${period}`;
  const each = categories.map(({ name, value }) => `${name}: ${shownText(value, formatCount)}.`);
  const said = { title, description: [`${headingOf(measure, isOpenFigure(result))}.`, ...each].join(' ') };
  const n = valueIn(result.figure, 'n');
  const own = breakdownNotes(measure, breakdown, n, categories);
  const table: ChartTable = {
    caption: title,
    columns: [
      { id: breakdown.id, name: breakdown.name, kind: 'text' },
      { id: 'n', name: `Antal ${casesOf(measure)}`, kind: 'number' },
    ],
    rows: categories.map(({ id: category, name, value }) => [
      words(name, category),
      { value, text: shownText(value, formatCount) },
    ]),
    origins: categories.map(() => result),
  };
  return {
    id,
    breakdown: breakdown.id,
    ...said,
    ...inAllSizes(id, (canvas) =>
      categoryBars({ words: said, heading: headingOf(measure, isOpenFigure(result)), categories }, canvas),
    ),
    table,
    sentence: `${sentenceOf(
      `Antalet ${casesOf(measure)} ${reporter.where} under ${period} efter ${midSentence(breakdown.name)}`,
      categories,
      typeof n === 'number' ? ` (totalt ${formatCount(n)})` : '',
      breakdownFacts(breakdown).byVariable?.missing,
    )}${openSentence(isOpenFigure(result))}`,
    notes: [...own, ...notesOn([result], table, measure, area)],
    ownNotes: own,
  };
}

/** `44 kvinnor`, or of what has no word for many `binjuretumör 29`. */
function counted(name: string, value: number): string {
  const many = WORDS.plural[name];
  return many === undefined ? `${name} ${formatCount(value)}` : withWords(value, formatCount(value), many, ' ');
}

const FEW = 6;

/**
 * Up to six categories in words, and which of them have no number; of more, the three largest that are shown.
 * @param missing the category of those of whom it is unknown: all others may have names
 */
function sentenceOf(
  opening: string,
  categories: readonly BreakdownCategory[],
  total: string,
  missing: string | undefined,
): string {
  const [first] = categories;
  const unknown = categories.find(({ id }) => id === missing)?.name;
  if (first === undefined) return `${opening}: inga fall${total}.`;
  const shown = categories.flatMap(({ name, value }) => (typeof value === 'number' ? [{ name, value }] : []));
  if (shown.length === 0 && typeof first.value !== 'number') return `${opening} ${absenceClause(first.value.absent)}.`;
  const parts = (some: typeof shown, named: (name: string) => string) =>
    listed(some.map(({ name, value }) => counted(named(name), value)));
  if (categories.length <= FEW) {
    const named = categories.map(({ name, value }) => ({ name: midSentence(name), value }));
    // That it is unknown of nobody is nothing to say.
    const told = shown.filter(({ name, value }) => name !== unknown || value > 0 || shown.length === 1);
    return `${opening}: ${parts(told, midSentence)}${total}.${absentSentences('Antalet', named)}`;
  }
  return `${opening}: ${largest(shown.filter(({ value }) => value > 0))}${total}.`;

  function largest(some: typeof shown): string {
    const isWhole = shown.length === categories.length;
    const three = parts(some.toSorted((a, b) => b.value - a.value).slice(0, 3), (name) =>
      name === unknown ? midSentence(name) : name,
    );
    if (some.length === 0) return isWhole ? 'inga fall' : 'inget av det som visas har några fall';
    if (some.length > 3) return `de tre största${isWhole ? '' : ' av dem som visas'} är ${three}`;
    if (isWhole) return three;
    return some.length < shown.length ? `${three}, och 0 för de andra som visas` : `${three}, och de andra visas inte`;
  }
}
