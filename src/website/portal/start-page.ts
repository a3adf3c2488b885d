import { reporterNouns } from '../../charts/words/reporter-nouns.ts';
import { someReporters } from '../../charts/words/some-reporters.ts';
import type { Area } from '../../definitions/area.ts';
import { takesPart } from '../../definitions/takes-part.ts';
import type { Organisation } from '../../dictionary/organisation.ts';
import { html, type Markup } from '../../markup.ts';
import { longDate } from '../../words/dates.ts';
import { shortYears } from '../../words/short-years.ts';
import { ABOUT, link, measureAddress, PATIENTS, type PageAddress, SEARCH, START } from '../addresses.ts';
import { isForPatients } from '../for-patients.ts';
import { linked, opening } from '../prose.ts';
import type { SiteFile } from '../site-file.ts';
import { isPermitted, type Portal, type PortalSite, portalAddress } from './portal-input.ts';
import { portalPage } from './portal-page.ts';

/** Every area and register of the edition, with what there is of each. */
export function portalStartPage(portal: Portal): SiteFile {
  const { areas, publisher, extract } = portal;
  const groups = [
    { id: 'omraden', name: 'Nationell högspecialiserad vård', of: areas.filter(isPermitted) },
    { id: 'register', name: 'Kvalitetsregister', of: areas.filter((one) => !isPermitted(one)) },
  ];
  const body = html`<div class="opening"><div class="hero">
<h1>Resultat av vården</h1>
<p class="lead">Mått, resultat och årsrapporter, för riket och för var och en som rapporterar.</p>
</div></div>
${groups.map(
  ({ id, name, of }) =>
    of.length > 0 &&
    html`<section>
<h2 id="${id}">${name}</h2>
<ul class="cards">
${of.map((one) => card(one, portal.organisation))}</ul>
</section>
`,
)}<p class="soft apart">Uppgifter uttagna ${longDate(extract.asOf)}.</p>`;
  return portalPage(portal, {
    address: START,
    title: `Resultat av vården – ${publisher.name}`,
    description: `Mått och resultat: ${areas.map(({ area }) => area.name).join('; ')}.`,
    body,
  });
}

/** A result comes first, so that one is on the first screen of a phone. */
function card({ area, years, report, first }: PortalSite, organisation: Organisation | undefined): Markup {
  const to = (address: PageAddress) => link(START, portalAddress(area) + address);
  const hasPatients = isForPatients({ area, ...(organisation && { organisation }) });
  return html`<li>
<h3><a href="${to(START)}">${area.name}</a></h3>
${
  first !== undefined &&
  html`<p class="small"><a href="${to(measureAddress(first.measure.id))}">${first.measure.name}</a> <span class="code">${first.measure.code}</span></p>
${first.line}
`
}<p class="text">${linked(opening(area.description).first.replaceAll('\n', ' '))}</p>
<dl class="facts">
<div><dt>Mått</dt><dd>${area.measures.length}</dd></div>
<div><dt>Rapporterar</dt><dd>${reportersOf(area)}</dd></div>
<div><dt>Mätår</dt><dd>${shortYears(years)}</dd></div>
${report && html`<div><dt>Årsrapport</dt><dd><a href="${to(report.address)}">Årsrapport ${report.year}</a>${report.pdf && html`, <a href="${to(report.pdf)}">som PDF</a>`}</dd></div>\n`}<div><dt>Läs mer</dt><dd>${hasPatients && html`<a href="${to(PATIENTS)}">För patienter</a>, `}<a href="${to(ABOUT)}">${hasPatients ? 'om' : 'Om'} siffrorna</a>, <a href="${to(`${ABOUT}#ladda-ner`)}">ladda ner alla siffror</a>, <a href="${to(SEARCH)}">sök</a></dd></div>
</dl>
</li>
`;
}

/** `4 enheter`; where somebody who is listed doesn't report, how many do of how many: `5 av 6 sjukvårdsregioner`. */
function reportersOf(area: Area): string {
  const { reporters } = area;
  const missing = reporters.filter((reporter) => !takesPart(area, reporter)).map(({ id }) => id);
  const expected = reporters.length;
  return missing.length === 0
    ? `${expected} ${reporterNouns(area).many}`
    : someReporters({ expected, reported: expected - missing.length, missing }, area);
}
