import { html, type Markup } from '../markup.ts';
import { downloadSection, extractSection, sourceSection, versionSection, yearSection } from './about-data.ts';
import { disclosureSection, missingSection } from './about-disclosure.ts';
import { methodSection, nationSection, readingSection } from './about-methods.ts';
import { ABOUT } from './addresses.ts';
import { withContents } from './contents.ts';
import { pageFile } from './page-frame.ts';
import type { Section } from './section.ts';
import type { SiteFile } from './site-file.ts';
import type { SiteInput } from './site-input.ts';

/** The sections of the page about the figures. @param dataFiles to download, with their texts */
export function aboutSections(input: SiteInput, dataFiles: readonly SiteFile[]): readonly Section[] {
  return [
    yearSection(input),
    extractSection(input),
    disclosureSection(input),
    missingSection(),
    methodSection(input),
    nationSection(input),
    readingSection(input),
    versionSection(input),
    sourceSection(input),
    downloadSection(dataFiles),
  ];
}

/** How the figures are made, what is not shown and why, and how to read them. */
export function aboutPage(input: SiteInput, sections: readonly Section[]): SiteFile {
  const body = html`<div class="hero">
<h1>Om siffrorna</h1>
<p class="lead">Hur siffrorna blir till, vad som inte visas och hur de ska läsas.</p>
</div>
${withContents(sections, sections.map(section))}`;
  return pageFile(input, {
    address: ABOUT,
    title: 'Om siffrorna',
    description: `Hur siffrorna för ${input.area.name} räknas, vad som inte visas och hur de ska läsas.`,
    crumbs: [],
    body,
  });
}

function section({ id, title, body }: Section): Markup {
  return html`<section class="prose">
<h2 id="${id}">${title}</h2>
${body}
</section>
`;
}
