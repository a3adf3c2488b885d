import { isWholeYear, monthsIn, type Period } from '../calendar/period.ts';
import type { ChartTable } from '../charts/chart.ts';
import { daysOf } from '../charts/scene.ts';
import { reporterNouns } from '../charts/words/reporter-nouns.ts';
import type { Area } from '../definitions/area.ts';
import { followUpDays } from '../definitions/follow-up-days.ts';
import { definedParts } from '../definitions/kinds/kinds.ts';
import { areaPeriod } from '../engine/reporting-period.ts';
import { html } from '../markup.ts';
import { longDate, monthName } from '../words/dates.ts';
import { capital } from '../words/letters.ts';
import { listed } from '../words/lists.ts';
import { ABOUT, link, measureAddress } from './addresses.ts';
import { dataFileLabels } from './data-files.ts';
import { dataTable } from './data-table.ts';
import { linked } from './prose.ts';
import type { Section } from './section.ts';
import type { SiteFile } from './site-file.ts';
import { type SiteInput, yearsOf } from './site-input.ts';

/** Which days each measuring year holds. */
export function yearSection(input: SiteInput): Section {
  const partial = periodsOf(input).some(({ period }) => !isWholeYear(period));
  const cut = input.area.participation === undefined ? 'tillståndet gäller' : 'registret har tagit emot uppgifter';
  const body = html`<p>Ett mätår är ett kalenderår, så långt ${cut}. Båda dagarna räknas med.</p>
${dataTable(yearTable(input), 'mataren')}
${partial && html`<p>Ett mätår som inte är ett helt kalenderår är märkt med antalet månader. Det räknas inte om till ett helt år, och ingen linje dras genom det.</p>`}`;
  return { id: 'matar', title: 'Mätåren', body };
}

function yearTable(input: SiteInput): ChartTable {
  return {
    caption: 'Mätår, dagar och definition',
    columns: [
      { id: 'ar', name: 'Mätår', kind: 'text' },
      { id: 'dagar', name: 'Dagar', kind: 'text' },
      { id: 'manader', name: 'Månader', kind: 'number' },
      { id: 'definition', name: 'Definition', kind: 'text' },
    ],
    rows: periodsOf(input).map(({ year, period, version }) => [
      { text: String(year), value: String(year) },
      { text: `${longDate(period.from)}–${longDate(period.to)}`, value: `${period.from}/${period.to}` },
      { text: String(monthsIn(period)), value: monthsIn(period) },
      { text: version, value: version },
    ]),
  };
}

function periodsOf(input: SiteInput): { year: number; period: Period; version: string }[] {
  return yearsOf(input).flatMap((year) => {
    const own = input.results.filter(({ part }) => part.from === year && part.to === year);
    const [first] = own;
    // A figure can be of more of a year than the area covers, such as a share of all that another register knows of.
    const period = areaPeriod(input.area, year) ?? daysOf(own);
    return first === undefined || period === undefined ? [] : [{ year, period, version: first.definition }];
  });
}

/** What was known, and when figures are handed in and shown. */
export function extractSection({ area, extract }: SiteInput): Section {
  const { calendar } = area;
  const months =
    calendar &&
    `${capital(reporterNouns(area).all)} lämnar ett års uppgifter i ${monthName(calendar.submissionMonth)} året därpå, och de publiceras i ${monthName(calendar.publicationMonth)}. `;
  const body = html`<p>Siffrorna bygger på det som var känt ${longDate(extract.asOf)}. Det som har registrerats eller rättats senare ingår inte.</p>
<p>${months}En siffra märkt preliminär kan ändras:</p>
<ul>${whatIsPreliminary(area).map((why) => html`<li>${why}</li>`)}</ul>
<dl class="facts">
<div><dt>Uttagsdatum</dt><dd>${longDate(extract.asOf)}</dd></div>
<div><dt>Program</dt><dd>Vårdmått ${extract.programVersion}</dd></div>
${extract.hash !== undefined && html`<div><dt>Kontrollsumma</dt><dd class="hash">${extract.hash}</dd></div>`}
</dl>`;
  return { id: 'uttag', title: 'Uttaget', body };
}

/** Every rule of the area and its measures by which a figure is preliminary, a sentence each. */
export function whatIsPreliminary({ lag, measures }: Area): readonly string[] {
  const followed = Map.groupBy(measures, ({ computation: { figure } }) => {
    const { numerator } = definedParts(figure);
    return numerator && followUpDays(numerator);
  });
  const sinceStart = measures.filter(({ computation }) => computation.period === 'sinceStart');
  return [
    lag === undefined
      ? 'Ett års siffror är preliminära till dess året är slut.'
      : `Ett års siffror är preliminära till ${lag.months} månader efter årets slut, eftersom fall registreras i efterhand.`,
    ...(lag !== undefined && sinceStart.length > 0
      ? [
          `${listed(sinceStart.map(({ code }) => code))} gäller alla år sedan starten, och är preliminära till dess det sista är färdigt.`,
        ]
      : []),
    ...[...followed].flatMap(([days, own]) =>
      days === undefined
        ? []
        : [
            `${listed(own.map(({ code, name }) => `${code} ${name}`))}: till ${days} dagar efter årets sista dag, så länge uppföljningar av dem som räknas väntas.`,
          ],
    ),
  ];
}

/** Editions of the authority's document, and what they changed. */
export function versionSection({ area }: SiteInput): Section {
  const body = html`<p>När en definition ändras så att siffrorna inte kan jämföras bryts serien i diagrammen. Vad som har ändrats i ett visst mått står på måttets sida.</p>
<dl class="facts">${area.versions.map(
    ({ version, dated, fromYear, changes, source }) => html`<div>
<dt>Version ${version}</dt>
<dd><p>Daterad ${longDate(dated)}, gäller från mätår ${fromYear}.</p><ul>${changes.map((change) => html`<li>${change}</li>`)}</ul><p class="soft small">Källa: ${linked(source)}.</p></dd>
</div>
`,
  )}</dl>`;
  return { id: 'versioner', title: 'Versioner av definitionerna', body };
}

/** Whose the measures are, and where each one's data source is told. */
export function sourceSection({ area }: SiteInput): Section {
  const body = html`<p>Måtten bygger på underlag från ${linked(area.owner)}. Uppgifterna kommer från ${reporterNouns(area).all} själva. Varje måtts datakälla och kända felkällor står på måttets sida:</p>
<ul>${area.measures.map(({ id, code, name }) => html`<li><a href="${link(ABOUT, `${measureAddress(id)}#definition`)}">${code} ${name}</a></li>`)}</ul>`;
  return { id: 'kallor', title: 'Datakällor', body };
}

/** Everything, as files. */
export function downloadSection(files: readonly SiteFile[]): Section {
  const body = html`<p>Filerna innehåller allt som visas på webbplatsen, med en rad per siffra. Det som inte visas här finns inte heller i filerna. CSV för Excel har semikolon och decimalkomma; CSV enligt RFC 4180 har komma och decimalpunkt. Talen är avrundade bara så mycket som de måste vara för att få visas. För program står en kod där ett tal saknas. En ungefärlig andel är för program dold, och vad den är ungefär står för sig, i kolumnen ungefar. Vad kolumnerna och koderna betyder står i dataordboken, och varför ett tal saknas också sist i varje JSON-fil, under orsaker. Filen för Excel har ord i stället för koder.</p>
<ul>${dataFileLabels().map(({ path, label }) => {
    const file = files.find((one) => one.path === path);
    return file === undefined
      ? ''
      : html`<li><a href="${link(ABOUT, path)}" download>${label}</a> <span class="soft">(${kilobytes(file.content)})</span></li>`;
  })}</ul>
<p>Varje diagram har också egna filer. Filernas adresser ändras inte när nya år kommer till.</p>`;
  return { id: 'ladda-ner', title: 'Ladda ner', body };
}

function kilobytes(content: string): string {
  return `${Math.ceil(new TextEncoder().encode(content).length / 1000)}\u00a0kB`;
}
