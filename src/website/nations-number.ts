import { someReporters } from '../charts/words/some-reporters.ts';
import type { Measure } from '../definitions/measure.ts';
import { NATION } from '../definitions/nation.ts';
import { isShown } from '../disclosure/public-result.ts';
import { html, type Markup } from '../markup.ts';
import { headlineChoice } from './headline.ts';
import { latestYear, longTimeOf, resultOf, type SiteInput } from './site-input.ts';

/**
 * The nation's number of the latest year, large, with what it is and what it stands on.
 * @param isYearTold the page says above which year it is
 */
export function nationsNumber(input: SiteInput, measure: Measure, isYearTold = true): Markup | undefined {
  const year = latestYear(input);
  const nation = resultOf(input, measure.id, NATION, year);
  if (nation === undefined) return undefined;
  const long = longTimeOf(input, measure.id);
  const when = long ?? (isYearTold ? undefined : String(year));
  const choice = headlineChoice(measure, nation);
  const { value, text, basis, preliminary } = choice.of(nation.figure);
  return html`<div class="value">
<p class="figure-value${!isShown(value) && ' word'}">${text}</p>
<p class="figure-label">${choice.name} i riket${when !== undefined && `, ${when}`}${preliminary && html`, <strong>preliminärt</strong>`}${
    basis !== undefined && html`<br>${basis}`
  }${nation.reporters !== undefined && html`<br>${someReporters(nation.reporters, input.area)}`}</p>
</div>`;
}
