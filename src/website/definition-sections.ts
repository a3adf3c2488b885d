import type { Area } from '../definitions/area.ts';
import type { DocumentReading, Measure, MeasureVersion } from '../definitions/measure.ts';
import { unequalYears } from '../definitions/unequal-years.ts';
import { html, type Markup } from '../markup.ts';
import { capital, midSentence } from '../words/letters.ts';
import { linked, prose } from './prose.ts';
import type { Section } from './section.ts';
import { TOPIC_WORDS } from './words.ts';

/** What the measure says, in a sentence: the first row that is public. Empty where there is none. */
export function firstPublicText({ texts }: Measure): string {
  return texts.find((text) => text.public && text.text.trim() !== '')?.text ?? '';
}

/** What the measure's category is for, and what to bear in mind when its figures are read. */
export function categoryOf(area: Area, { category }: Measure): Section | undefined {
  const own = area.categories.find(({ id }) => id === category);
  if (own === undefined) return undefined;
  const title = `Om kategorin ${midSentence(own.name)}`;
  const body = html`<section>
<h2 id="kategori">${title}</h2>
<div class="text">${prose(own.description)}</div>
</section>
`;
  return { id: 'kategori', title, body };
}

/** The public rows of the authority's table, in its order; a row without text is left out (domain.md 6.1, point 10). */
export function publicRows({ aboutTexts }: Area, measure: Measure): Section {
  const { texts } = measure;
  const unequal = unequalYears(measure);
  const shown = texts.filter((text) => text.public && text.text.trim() !== '');
  const title = 'Så är måttet definierat';
  const body = html`<section>
<h2 id="definition">${title}</h2>
${aboutTexts !== undefined && html`<div class="text">${prose(aboutTexts)}</div>`}
<dl class="facts">
${shown.map(({ label, text }) => html`<div><dt>${label}</dt><dd>${prose(text)}</dd></div>\n`)}${unequal !== undefined && html`<div><dt>Jämförelse mellan åren</dt><dd>${unequal}</dd></div>\n`}</dl>
</section>
`;
  return { id: 'definition', title, body };
}

/** Where the published words and what is computed differ: both, and why. */
export function readings({ readings: all }: Measure): Section | undefined {
  if (all.length === 0) return undefined;
  const topics = [...new Set(all.map(({ topic }) => topic))];
  const title = 'Så har definitionen lästs';
  const body = html`<section>
<h2 id="lasning">${title}</h2>
<p class="text">På några punkter kan den publicerade definitionen läsas på flera sätt. Här står med andra ord vad den säger, hur siffrorna räknas och varför. Det som är märkt förslag har skrivits av dem som har gjort definitionerna till program, och den som äger måttet har inte tagit ställning till det.</p>
${topics.map(
  (topic) => html`<section class="topic">
<h3 id="lasning-${topic}">${TOPIC_WORDS[topic]}</h3>
${all.filter((one) => one.topic === topic).map(reading)}</section>
`,
)}</section>
`;
  return { id: 'lasning', title, body };
}

function reading({ published, ours, reason, confirmedBy }: DocumentReading): Markup {
  return html`<dl class="reading">
<div><dt>Publicerat</dt><dd>${prose(published)}</dd></div>
<div><dt>Så räknas det (${confirmedBy === undefined ? 'förslag' : html`bekräftat av ${linked(confirmedBy)}`})</dt><dd>${prose(ours)}</dd></div>
<div><dt>Därför</dt><dd>${prose(reason)}</dd></div>
</dl>
`;
}

/** Which years follow which version of the definition, and which years can be compared. */
export function versions({ versions: all }: Measure): Section {
  const title = 'Versioner av definitionen';
  const body = html`<section>
<h2 id="versioner">${title}</h2>
${all.length > 1 && html`<p class="text">Alla år på den här sidan är räknade efter den senaste versionen, ${all.at(-1)?.version}. Det här är vad som lämnades in efter:</p>`}
<dl class="facts">
${all.map(
  (version, index) => html`<div><dt>Version ${version.version}</dt><dd><p>Gäller från mätår ${version.fromYear}.${
    version.change !== undefined && ` ${capital(version.change)}`
  }</p>${comparability(version, index > 0)}</dd></div>
`,
)}</dl>
</section>
`;
  return { id: 'versioner', title, body };
}

function comparability({ fromYear, comparableFrom }: MeasureVersion, hasEarlier: boolean): Markup | undefined {
  if (comparableFrom > fromYear)
    return html`<p>Det som lämnades in efter den här versionen före ${comparableFrom} kan inte jämföras med senare år.</p>`;
  if (!hasEarlier) return undefined;
  return comparableFrom === fromYear
    ? html`<p>Det som lämnades in för åren före ${fromYear} kan inte jämföras med det.</p>`
    : html`<p>Det kan jämföras med vad som lämnades in för åren från ${comparableFrom}.</p>`;
}
