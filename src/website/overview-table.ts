import { besideCount, besideShares } from '../charts/beside.ts';
import { isPreliminary } from '../charts/is-preliminary.ts';
import { chaptersOf } from '../definitions/chapters.ts';
import type { Measure } from '../definitions/measure.ts';
import { NATION } from '../definitions/nation.ts';
import { isShown, type PublicFigure } from '../disclosure/public-result.ts';
import { html, type Markup } from '../markup.ts';
import type { Reporters } from '../results/result.ts';
import { shortAbsence, shortAbsentText } from '../words/absence.ts';
import { midSentence } from '../words/letters.ts';
import { formatCount, formatShare } from '../words/numbers.ts';
import { link, measureAddress, type PageAddress, unitAddress } from './addresses.ts';
import { headlineChoice } from './headline.ts';
import { partialWords } from './partial-nation.ts';
import { resultOf, type SiteInput, whenOf } from './site-input.ts';

export interface Overview {
  readonly caption: string;
  readonly reporters: readonly { readonly id: string; readonly name: string }[];
  /** Whom the nation is over, where the page says it for all measures. */
  readonly common: Reporters | undefined;
  /** The page that it stands on. */
  readonly page: PageAddress;
  /** Of its caption; unique on the page. */
  readonly id: string;
}

/** One number of every measure in its latest complete year: measures down, chapter by chapter, and reporters across. */
export function overviewTable(input: SiteInput, overview: Overview): Markup {
  const { caption, reporters, page, id } = overview;
  const chapters = chaptersOf(input.area);
  const isParted = chapters.length > 1;
  return html`<section class="scroll" aria-labelledby="${id}" tabindex="0">
<table class="overview">
<caption id="${id}">${caption}</caption>
<thead><tr><th scope="col">Mått</th>${reporters.map(
    (one) =>
      html`<th scope="col" class="num">${one.id === NATION ? one.name : html`<a href="${link(page, unitAddress(one.id))}">${one.name}</a>`}</th>`,
  )}</tr></thead>
${chapters.map(
  ({ name, measures }) => html`<tbody>
${isParted && html`<tr><th scope="rowgroup" class="group" colspan="${reporters.length + 1}">${name}</th></tr>\n`}${measures.map((measure) => row(input, measure, overview))}</tbody>
`,
)}</table>
</section>`;
}

function row(input: SiteInput, measure: Measure, { reporters, page, common }: Overview): Markup {
  const { label, year, nation, of } = headlineChoice(input, measure);
  const some = partialWords(input, nation?.reporters, common);
  const open = nation !== undefined && isPreliminary(nation) ? ', preliminärt' : '';
  const about = `${label}, ${whenOf(input, measure.id, year)}${open}${some}`;
  const cell = (reporter: string) => {
    const result = resultOf(input, measure.id, reporter, year);
    if (result === undefined) return html`<td class="num absent">redovisas inte</td>`;
    const { value, short } = of(result.figure);
    return html`<td class="num${!isShown(value) && ' absent'}">${short}</td>`;
  };
  return html`<tr><th scope="row"><a href="${link(page, measureAddress(measure.id))}">${measure.code} ${measure.name}</a> <span class="soft">${about}</span></th>${reporters.map(({ id }) => cell(id))}</tr>
${besideRows(input, measure, year, reporters)}`;
}

/** What stands beside a measure's number in any of its cells, in rows of its own. */
function besideRows(
  input: SiteInput,
  measure: Measure,
  year: number,
  reporters: Overview['reporters'],
): readonly Markup[] {
  const figures = reporters.map(({ id }) => resultOf(input, measure.id, id, year)?.figure);
  const told = figures.flatMap((figure) => (figure === undefined ? [] : standingBeside(measure, figure)));
  const names = [...new Set(told.map(({ name }) => name))];
  return names.map((name) => {
    const cells = figures.map((figure) => {
      const own = figure && standingBeside(measure, figure).find((one) => one.name === name);
      if (own === undefined) return html`<td class="num absent">${shortAbsence('not-applicable')}</td>`;
      return html`<td class="num${!isShown(own.value) && ' absent'}">${isShown(own.value) ? own.format(own.value) : shortAbsentText(own.value)}</td>`;
    });
    return html`<tr><th scope="row"><span class="soft">${measure.code}, ${midSentence(name)}</span></th>${cells}</tr>
`;
  });
}

function standingBeside(measure: Measure, figure: PublicFigure) {
  const persons = besideCount(figure);
  return [
    ...(persons === undefined ? [] : [{ name: persons.name, value: persons.value, format: formatCount }]),
    ...besideShares(measure, figure).map(({ name, share }) => ({ name, value: share.share, format: formatShare })),
  ];
}
