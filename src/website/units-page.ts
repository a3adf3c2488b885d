import { reporterNouns } from '../charts/words/reporter-nouns.ts';
import { html } from '../markup.ts';
import { capital } from '../words/letters.ts';
import { link, UNITS, unitAddress } from './addresses.ts';
import { pageFile } from './page-frame.ts';
import { permitFacts, unitsHeading } from './permit-facts.ts';
import type { SiteFile } from './site-file.ts';
import type { SiteInput } from './site-input.ts';

/** Everybody who reports, with what each may do and since when. */
export function unitsPage(input: SiteInput): SiteFile {
  const { area } = input;
  const title = capital(reporterNouns(area).many);
  const body = html`<div class="hero">
<h1>${title}</h1>
<p class="lead">${capital(unitsHeading(area))}.</p>
</div>
<ul class="cards">
${area.reporters.map(
  (reporter) => html`<li>
<h2><a href="${link(UNITS, unitAddress(reporter.id))}">${reporter.name}</a></h2>
${permitFacts(area, reporter)}
</li>
`,
)}</ul>`;
  return pageFile(input, {
    address: UNITS,
    title,
    description: `${title} i ${area.name}, och vad var och en har för siffror.`,
    crumbs: [],
    body,
  });
}
