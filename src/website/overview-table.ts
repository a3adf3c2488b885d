import { chaptersOf } from '../definitions/chapters.ts';
import type { Measure } from '../definitions/measure.ts';
import { NATION } from '../definitions/nation.ts';
import { isShown } from '../disclosure/public-result.ts';
import { html, type Markup } from '../markup.ts';
import type { Reporters } from '../results/result.ts';
import { link, measureAddress, type PageAddress, unitAddress } from './addresses.ts';
import { headlineChoice } from './headline.ts';
import { partialWords } from './partial-nation.ts';
import { isPreliminary, resultOf, type SiteInput, whenOf } from './site-input.ts';

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
`;
}
