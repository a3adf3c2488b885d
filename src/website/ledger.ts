import { someReporters } from '../charts/words/some-reporters.ts';
import type { Measure } from '../definitions/measure.ts';
import { NATION } from '../definitions/nation.ts';
import { isShown } from '../disclosure/public-result.ts';
import { html, type Markup } from '../markup.ts';
import { directionSentence } from '../words/direction.ts';
import { link, measureAddress, START } from './addresses.ts';
import { firstPublicText } from './definition-sections.ts';
import { headlineChoice } from './headline.ts';
import { linked } from './prose.ts';
import { latestYear, longTimeOf, resultOf, type SiteInput } from './site-input.ts';

/** The latest year at a glance: one line per measure with what it says, the nation's number, and a link. */
export function ledger(input: SiteInput): Markup {
  return html`<ul class="ledger">
${input.area.measures.map((measure) => line(input, measure))}</ul>`;
}

function line(input: SiteInput, measure: Measure): Markup {
  const { id, code, name, direction } = measure;
  const category = input.area.categories.find((one) => one.id === measure.category);
  const tags = [category?.name, direction === 'none' ? undefined : directionSentence(direction)];
  return html`<li>
<div class="about">
<h3><a href="${link(START, measureAddress(id))}"><span class="code">${code}</span> ${name}</a></h3>
<p>${linked(firstPublicText(measure))}</p>
<p class="tags">${tags.filter((tag) => tag !== undefined).join(' · ')}</p>
</div>
${nationsNumber(input, measure)}
</li>
`;
}

function nationsNumber(input: SiteInput, measure: Measure): Markup | undefined {
  const nation = resultOf(input, measure.id, NATION, latestYear(input));
  if (nation === undefined) return undefined;
  const long = longTimeOf(input, measure.id);
  const choice = headlineChoice(measure, nation);
  const { value, text, basis, preliminary } = choice.of(nation.figure);
  return html`<div class="value">
<p class="figure-value${!isShown(value) && ' word'}">${text}</p>
<p class="figure-label">${choice.name} i riket${long !== undefined && `, ${long}`}${preliminary && html`, <strong>preliminärt</strong>`}${
    basis !== undefined && html`<br>${basis}`
  }${nation.reporters !== undefined && html`<br>${someReporters(nation.reporters, input.area)}`}</p>
</div>`;
}
