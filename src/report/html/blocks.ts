import { html, type Markup } from '../../markup.ts';
import { link, type PageAddress } from '../../website/addresses.ts';
import { dataTable } from '../../website/data-table.ts';
import type { Block, FigureBlock, TableBlock } from '../composing/document.ts';
import { reportFile } from './addresses.ts';
import { DATA_FILES } from './data-files.ts';
import { prose } from './prose.ts';

/** A section's blocks. @param level of the headings over pictures and tables */
export function blocks(all: readonly Block[], page: PageAddress, level: 2 | 3): Markup {
  return html`${all.map((block) => one(block, page, level))}`;
}

function one(block: Block, page: PageAddress, level: 2 | 3): Markup {
  return (BLOCKS[block.kind] as AsHtml)(block, page, level);
}

type AsHtml<B extends Block = Block> = (block: B, page: PageAddress, level: 2 | 3) => Markup;

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

function figure({ number, figure, caption }: FigureBlock, page: PageAddress, level: 2 | 3): Markup {
  const { id, title, svg, compact, notes = [], table: numbers } = figure;
  return html`<section class="chart">
${heading(id, `Figur ${number}. ${title}`, level)}
<figure aria-labelledby="${id}">
<div class="picture${compact === undefined ? '' : ' broad'}">${svg}</div>
${compact === undefined ? '' : html`<div class="picture narrow">${compact}</div>`}
<figcaption class="text">${prose(caption)}</figcaption>
</figure>
${notes.length === 0 ? '' : html`<ul class="notes">${notes.map((note) => html`<li>${note}</li>`)}</ul>`}
<details>
<summary>Visa siffrorna som tabell</summary>
${dataTable(numbers, `${id}-tabell`)}
</details>
${downloads(id, title, page, true)}
</section>
`;
}

function table({ id, number, table: numbers }: TableBlock, page: PageAddress, level: 2 | 3): Markup {
  return html`<section class="chart">
${heading(id, `Tabell ${number}. ${numbers.caption}`, level)}
<div class="captioned">${dataTable(numbers, `${id}-siffror`)}</div>
${downloads(id, numbers.caption, page, false)}
</section>
`;
}

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
