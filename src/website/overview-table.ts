import { someReporters } from '../charts/words/some-reporters.ts';
import type { Measure } from '../definitions/measure.ts';
import { NATION } from '../definitions/nation.ts';
import { isShown, isTold } from '../disclosure/public-result.ts';
import { html, type Markup } from '../markup.ts';
import { link, measureAddress, type PageAddress } from './addresses.ts';
import { type HeadlineChoice, headlineChoice } from './headline.ts';
import { longTimeOf, resultOf, type SiteInput } from './site-input.ts';

export interface Overview {
  readonly caption: string;
  readonly year: number;
  readonly reporters: readonly { readonly id: string; readonly name: string }[];
  /** The page that it stands on. */
  readonly page: PageAddress;
  /** Of its caption; unique on the page. */
  readonly id: string;
}

/** One number of every measure in one year: measures down, reporters across. */
export function overviewTable(input: SiteInput, { caption, year, reporters, page, id }: Overview): Markup {
  const row = (measure: Measure) => {
    const nation = resultOf(input, measure.id, NATION, year);
    const choice = headlineChoice(measure, nation);
    const some = nation?.reporters && `riket: ${someReporters(nation.reporters, input.area)}`;
    const long = longTimeOf(input, measure.id);
    return html`<tr><th scope="row"><a href="${link(page, measureAddress(measure.id))}">${measure.code} ${measure.name}</a> <span class="soft">${[choice.label, long, some].filter((part) => part !== undefined).join(', ')}</span></th>${reporters.map(
      (reporter) => cell(input, measure, reporter.id, year, choice),
    )}</tr>
`;
  };
  return html`<section class="scroll" aria-labelledby="${id}" tabindex="0">
<table class="overview">
<caption id="${id}">${caption}</caption>
<thead><tr><th scope="col">Mått</th>${reporters.map(({ name }) => html`<th scope="col" class="num">${name}</th>`)}</tr></thead>
<tbody>
${input.area.measures.map(row)}</tbody>
</table>
</section>`;
}

function cell(input: SiteInput, measure: Measure, reporter: string, year: number, choice: HeadlineChoice): Markup {
  const result = resultOf(input, measure.id, reporter, year);
  if (result === undefined) return html`<td class="num absent">redovisas inte</td>`;
  const { value, short, preliminary } = choice.of(result.figure);
  const open = preliminary && isTold(value) && html` <span class="soft">preliminärt</span>`;
  return html`<td class="num${!isShown(value) && ' absent'}">${short}${open}</td>`;
}
