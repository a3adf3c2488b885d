import type { Measure } from '../definitions/measure.ts';
import { html, type Markup } from '../markup.ts';
import { directionSentence } from '../words/direction.ts';
import { link, measureAddress, START } from './addresses.ts';
import { firstPublicText } from './definition-sections.ts';
import { nationsNumber } from './nations-number.ts';
import { linked } from './prose.ts';
import type { SiteInput } from './site-input.ts';

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
