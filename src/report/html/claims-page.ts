import { html, type Markup } from '../../markup.ts';
import { link } from '../../website/addresses.ts';
import type { SiteFile } from '../../website/site-file.ts';
import { capital } from '../../words/letters.ts';
import { isFigureClaim } from '../composing/claims-table.ts';
import type { Block, Chapter, Claim, ReportDocument } from '../composing/document.ts';
import { conditionWords } from '../figures/condition-words.ts';
import { blockParts, runParts } from '../kinds/document-parts.ts';
import { CLAIMS, chapterAddress } from './addresses.ts';
import { downloads } from './blocks.ts';
import { CLAIMS_FILE } from './data-files.ts';
import { type ReportHtmlOptions, reportPage } from './report-frame.ts';

/** Every claim that the text makes about figures: what it says, what it is of, and what had to hold. */
export function claimsPage(document: ReportDocument, options: ReportHtmlOptions): SiteFile {
  const body = html`<div class="hero">
<h1>Siffrorna i texten</h1>
<p class="lead">Varje siffra och varje jämförande ord i rapportens text, vad det gäller och vad som måste stämma för att det ska stå där.</p>
</div>
${document.chapters.map((chapter) => chapterClaims(document, chapter))}
${downloads(CLAIMS_FILE, 'Siffrorna i texten', CLAIMS, false)}`;
  return reportPage(document, options, {
    address: CLAIMS,
    title: 'Siffrorna i texten',
    description: 'Varje siffra och varje jämförande ord i rapporten, med vad det gäller.',
    body,
  });
}

function chapterClaims({ rules }: ReportDocument, chapter: Chapter): Markup | undefined {
  const claims = chapter.sections.flatMap(({ blocks }) => blocks.flatMap(claimsIn)).filter(isFigureClaim);
  if (claims.length === 0) return undefined;
  const id = `pastaenden-${chapter.id}`;
  const name = [chapter.number, chapter.title].filter((part) => part !== undefined).join(' ');
  const condition = (claim: Claim) => ('condition' in claim ? conditionWords(claim.condition, rules) : '');
  return html`<section aria-labelledby="${id}">
<h2 id="${id}">${name}</h2>
<section class="scroll" aria-labelledby="${id}-tabell" tabindex="0">
<table class="claims">
<caption id="${id}-tabell">Påståenden i kapitlet ${chapter.title}</caption>
<thead><tr><th scope="col">I texten</th><th scope="col">Gäller</th><th scope="col">Villkor</th></tr></thead>
<tbody>
${claims.map(
  (
    claim,
  ) => html`<tr><th scope="row"><a href="${link(CLAIMS, `${chapterAddress(chapter)}#${claim.id}`)}">${alone(claim.text)}</a></th><td>${claim.about}</td><td>${condition(claim)}</td></tr>
`,
)}</tbody>
</table>
</section>
</section>
`;
}

/** A claim that goes on in a sentence of its own begins one where it stands alone. */
const alone = (text: string) => (/\. \p{Lu}/u.test(text) ? capital(text) : text);

function claimsIn(block: Block): Claim[] {
  return blockParts(block).sentences.flatMap(({ runs }) => runs.flatMap((run) => runParts(run).claim?.claim ?? []));
}
