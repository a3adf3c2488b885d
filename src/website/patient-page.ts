import { reporterNouns } from '../charts/words/reporter-nouns.ts';
import type { Area } from '../definitions/area.ts';
import type { ForPatients, Measure } from '../definitions/measure.ts';
import { takesPart } from '../definitions/takes-part.ts';
import { html, type Markup } from '../markup.ts';
import { slug } from '../words/slug.ts';
import { link, measureAddress, PATIENTS, UNITS, unitAddress } from './addresses.ts';
import { absenceLink } from './chart-figure.ts';
import { findingOf, openWords } from './finding.ts';
import { pageFile } from './page-frame.ts';
import { prose } from './prose.ts';
import { type HomeRegion, residencesOf } from './residences.ts';
import { resultLine } from './result-line.ts';
import type { SiteFile } from './site-file.ts';
import type { SiteInput } from './site-input.ts';

/** From where somebody lives to the figures of the care there, and what the measures answer and let one ask. */
export function patientPage(input: SiteInput): SiteFile {
  const { area, organisation } = input;
  const residences = residencesOf(area, organisation);
  const asked = area.measures.flatMap(({ forPatients, ...measure }) =>
    forPatients === undefined ? [] : [{ measure, forPatients }],
  );
  const body = html`<div class="hero">
<h1>För dig som är patient</h1>
<p class="lead">${residences.length > 0 && 'Välj var du bor, så kommer du till siffrorna därifrån. '}Här står ${residences.length > 0 && 'också '}vad siffrorna svarar på, och vad du kan fråga om.</p>
${area.forPatients !== undefined && html`<div class="text meta">${prose(area.forPatients)}</div>`}
</div>
${residences.length > 0 && homes(residences, area)}
${
  asked.length > 0 &&
  html`<section>
<h2 id="fragor">Det här svarar siffrorna på</h2>
<div class="findings">
${asked.map(({ measure, forPatients }) => answer(input, measure, forPatients))}</div>
${absenceLink(PATIENTS)}
</section>
`
}`;
  return pageFile(input, {
    address: PATIENTS,
    title: 'För patienter',
    description: `Vad siffrorna för ${area.name} säger den som är patient: där du bor, och vad du kan fråga om.`,
    crumbs: [],
    body,
  });
}

function homes(residences: readonly HomeRegion[], area: Area): Markup {
  const { one } = reporterNouns(area);
  const isByUnit = area.permits.length > 0;
  return html`<section>
<h2 id="bor">Var bor du?</h2>
${
  isByUnit &&
  html`<p class="text">Efter kolonet står enheten i din sjukvårdsregion. Remissen kan gälla en annan.</p>
`
}<ul class="short">
${residences.map(({ name, healthcareRegion, reporters }) =>
  reporters.length === 0
    ? html`<li><a href="${link(PATIENTS, UNITS)}">${name}: ingen ${one} i sjukvårdsregionen ${healthcareRegion.name}, se alla</a></li>
`
    : reporters.map(
        (
          reporter,
        ) => html`<li><a href="${link(PATIENTS, unitAddress(reporter.id))}">${name}: ${reporter.name}</a>${!takesPart(area, reporter) && ', som inte rapporterar: därifrån finns inga siffror'}</li>
`,
      ),
)}</ul>
</section>
`;
}

function answer(input: SiteInput, measure: Measure, { question, advice }: ForPatients): Markup {
  const finding = findingOf(input, measure);
  const beside = [finding.nation?.beside, openWords(finding)].filter((part) => part !== undefined).join(' ');
  return html`<section>
<h3 id="${slug(measure.id)}">${question}</h3>
${resultLine(input, finding)}
${beside !== '' && html`<p class="beside">${beside}</p>`}
<p>${advice}</p>
<p class="beside"><a href="${link(PATIENTS, measureAddress(measure.id))}">${measure.name}: alla siffror och definitionen</a></p>
</section>
`;
}
