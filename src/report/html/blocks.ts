import type { ChartTable } from '../../charts/chart.ts';
import { html, type Markup } from '../../markup.ts';
import { link, measureAddress, type PageAddress } from '../../website/addresses.ts';
import { absenceLink, hasAbsence } from '../../website/chart-figure.ts';
import { dataTable } from '../../website/data-table.ts';
import { ABSENCES } from '../appendix/absence-chapter.ts';
import { TABLES } from '../appendix/figure-tables.ts';
import { appendixTable } from '../composing/appendix-table.ts';
import type { Block, FigureBlock, TableBlock } from '../composing/document.ts';
import { shownBlock } from '../tables/shown-block.ts';
import { shownTable } from '../tables/shown-table.ts';
import { appendixAddress, reportFile } from './addresses.ts';
import { DATA_FILES } from './data-files.ts';
import { prose } from './prose.ts';
import type { ReportHtmlOptions } from './report-frame.ts';
import { SHARED_NOTES, type SharedNotes } from './shared-notes.ts';

/**
 * A section's blocks.
 * @param level of the headings over pictures and tables
 * @param shared what the page says of several figures in one place
 */
export function blocks(
  all: readonly Block[],
  page: PageAddress,
  level: 2 | 3,
  { site }: ReportHtmlOptions,
  shared: SharedNotes = new Map(),
): Markup {
  const place = { page, level, hasSite: site !== undefined, shared };
  return html`${all.map((block) => one(block, place))}`;
}

interface BlockPlace {
  readonly page: PageAddress;
  readonly level: 2 | 3;
  /** The measures' pages stand beside the report. */
  readonly hasSite: boolean;
  readonly shared: SharedNotes;
}

function one(block: Block, place: BlockPlace): Markup {
  return (BLOCKS[block.kind] as AsHtml)(block, place);
}

type AsHtml<B extends Block = Block> = (block: B, place: BlockPlace) => Markup;

const BLOCKS: { readonly [K in Block['kind']]: AsHtml<Extract<Block, { kind: K }>> } = {
  paragraph: ({ sentences }) => html`<p class="text">${prose(sentences)}</p>
`,
  note: ({ sentences }) => html`<p class="remark">${prose(sentences)}</p>
`,
  list: ({ items }) => html`<ul class="text">${items.map((item) => html`<li>${prose(item)}</li>`)}</ul>
`,
  figure,
  table,
};

/** As on the site, who listens hears every number in the table, and not again in the picture. */
function figure({ number, figure, caption }: FigureBlock, { page, level, hasSite, shared }: BlockPlace): Markup {
  const { id, title, svg, compact, notes = [], table: numbers, measure } = figure;
  const own = notes.filter((note) => !shared.has(note));
  return html`<section class="chart">
${heading(id, `Figur ${number}. ${title}`, level)}
<figure aria-labelledby="${id}">
<div class="picture${compact === undefined ? '' : ' broad'}" aria-hidden="true">${svg}</div>
${compact === undefined ? '' : html`<div class="picture narrow" aria-hidden="true">${compact}</div>`}
<figcaption class="text">${prose(caption)}</figcaption>
</figure>
${noteList(own)}
<details>
<summary>Visa siffrorna som tabell</summary>
${dataTable(shownTable(numbers).table, `${id}-tabell`)}
${noteList(shownTable(numbers).beside)}
${whyAbsent(numbers, page)}
</details>
<p class="remark">Samma siffror står i <a href="${link(page, `${appendixAddress({ id: TABLES })}#tabell-${appendixTable(number).toLowerCase()}`)}">tabell ${appendixTable(number)} i bilagan</a>.${own.length < notes.length && html` <a href="#${SHARED_NOTES.id}">Så läser du figuren<span class="unseen">: ${title}</span></a>.`}${hasSite && measure !== undefined && html` Hur måttet räknas står i <a href="${link(page, `${measureAddress(measure)}#definition`)}">definitionen<span class="unseen">: ${title}</span></a>.`}</p>
${downloads(id, title, page, true)}
</section>
`;
}

function table(block: TableBlock, { page, level }: BlockPlace): Markup {
  const { id, label, table: whole, figure } = block;
  const { table: numbers, beside } = shownBlock(block);
  return html`<section class="chart">
${heading(id, `Tabell ${label}. ${whole.caption}`, level)}
<div class="captioned">${dataTable(numbers, `${id}-siffror`)}</div>
${noteList(beside)}
${whyAbsent(whole, page)}
${downloads(figure ?? id, whole.caption, page, figure !== undefined)}
</section>
`;
}

/** To what the words mean, where a number is missing. */
const whyAbsent = (table: ChartTable, page: PageAddress) =>
  hasAbsence(table) ? absenceLink(page, appendixAddress({ id: ABSENCES })) : '';

const noteList = (notes: readonly string[]) =>
  notes.length === 0 ? '' : html`<ul class="notes">${notes.map((note) => html`<li>${note}</li>`)}</ul>`;

function heading(id: string, words: string, level: 2 | 3): Markup {
  return level === 2 ? html`<h2 id="${id}">${words}</h2>` : html`<h3 id="${id}">${words}</h3>`;
}

/** Links to a picture's or a table's files. What is unseen tells links of one name apart where they are listed. */
export function downloads(name: string, title: string, page: PageAddress, hasPicture: boolean): Markup {
  const item = (label: string, ending: string) =>
    html`<li><a href="${link(page, reportFile(name, ending))}" download>${label}<span class="unseen">: ${title}</span></a></li>`;
  return html`<div class="links"><ul>
<li>Ladda ner:</li>
${DATA_FILES.map(({ label, ending }) => item(label, ending))}
${hasPicture ? item('SVG', 'svg') : ''}
</ul></div>`;
}
