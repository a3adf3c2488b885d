import type { ChartTable } from '../../charts/chart.ts';
import { isText } from '../../charts/kinds/columns.ts';
import { type Markup, markup, markupText } from '../../markup.ts';
import { longDate } from '../../words/dates.ts';
import { appendixTable } from '../composing/appendix-table.ts';
import type { Block, Chapter, ReportDocument, Run, Sentence, Style } from '../composing/document.ts';
import { runParts } from '../kinds/document-parts.ts';
import { runsInLine } from '../kinds/runs-in-line.ts';
import { shownBlock } from '../tables/shown-block.ts';

/** The media type of an OpenDocument text, which is also its first part. */
export const ODT_TYPE = 'application/vnd.oasis.opendocument.text';

/**
 * The report's text and tables as an OpenDocument text (OASIS OpenDocument 1.3), to comment and suggest changes in: its parts by
 * their path, the one that says what it is first. Pictures are left to the report; their titles, captions and notes stand here.
 */
export function reportOdt(document: ReportDocument): ReadonlyMap<string, string> {
  const { notice, title, extract } = document;
  const xml = (body: Markup) => `<?xml version="1.0" encoding="UTF-8"?>\n${markupText(body)}\n`;
  return new Map([
    ['mimetype', ODT_TYPE],
    ['content.xml', xml(contentOf(document))],
    ['styles.xml', xml(stylesOf(notice))],
    [
      'meta.xml',
      xml(
        markup`<office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" office:version="1.3"><office:meta><meta:generator>Vårdmått</meta:generator><dc:title>${title}. Årsrapport ${document.year}</dc:title><dc:language>sv-SE</dc:language><dc:date>${extract.asOf}T00:00:00</dc:date></office:meta></office:document-meta>`,
      ),
    ],
    [
      'META-INF/manifest.xml',
      xml(
        markup`<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${ODT_TYPE}"/>${['content.xml', 'styles.xml', 'meta.xml'].map((part) => markup`<manifest:file-entry manifest:full-path="${part}" manifest:media-type="text/xml"/>`)}</manifest:manifest>`,
      ),
    ],
  ]);
}

function contentOf(document: ReportDocument): Markup {
  const { title, subtitle, publisher, notice, year, extract, chapters } = document;
  return markup`<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" office:version="1.3"><office:body><office:text>
${notice !== undefined && paragraph('Anmarkning', markup`${notice}`)}${paragraph('Title', markup`${title}`)}${paragraph('Subtitle', markup`Årsrapport ${year}. ${subtitle}.`)}${paragraph('Anmarkning', markup`${publisher.name}. Uttag ${longDate(extract.asOf)}. Det här är en kopia av rapportens text och tabeller att skriva kommentarer i. Bilderna står i rapporten.`)}${chapters.map(chapterOf)}</office:text></office:body></office:document-content>`;
}

const paragraph = (style: string, body: Markup) =>
  markup`<text:p text:style-name="${style}">${body}</text:p>
`;

const heading = (level: 1 | 2, number: string | undefined, title: string) =>
  markup`<text:h text:style-name="Heading_20_${level}" text:outline-level="${level}">${number === undefined ? '' : `${number} `}${title}</text:h>
`;

function chapterOf({ number, title, sections }: Chapter): Markup {
  return markup`${heading(1, number, title)}${sections.map(
    (section) =>
      markup`${section.title !== undefined && heading(2, section.number, section.title)}${section.blocks.map(blockOf)}`,
  )}`;
}

const blockOf = (block: Block): Markup => (BLOCKS[block.kind] as (one: Block) => Markup)(block);

const BLOCKS: { readonly [K in Block['kind']]: (block: Extract<Block, { kind: K }>) => Markup } = {
  paragraph: ({ sentences }) => paragraph('Text_20_body', prose(sentences)),
  note: ({ sentences }) => paragraph('Anmarkning', prose(sentences)),
  list: ({ items }) =>
    markup`<text:list>${items.map((item) => markup`<text:list-item>${paragraph('Text_20_body', prose(item))}</text:list-item>`)}</text:list>
`,
  figure: ({ number, figure: { title, notes = [] }, caption }) =>
    markup`${paragraph('Text_20_body', markup`${strong(`Figur ${number}. ${title}.`)} ${prose(caption)} Siffrorna: tabell ${appendixTable(number)} i bilagan.`)}${notes.map((note) => paragraph('Anmarkning', markup`${note}`))}`,
  table: (block) => {
    const { table, beside } = shownBlock(block);
    return markup`${paragraph('Text_20_body', strong(`Tabell ${block.label}. ${block.table.caption}`))}${tableOf(table, block.id)}${beside.map((note) => paragraph('Anmarkning', markup`${note}`))}`;
  },
};

function tableOf({ columns, rows }: ChartTable, name: string): Markup {
  const cells = (texts: readonly string[], isHeading: boolean) =>
    markup`<table:table-row>${texts.map(
      (text, at) =>
        markup`<table:table-cell office:value-type="string">${paragraph(styleOf(isHeading, isText(columns[at])), markup`${text}`)}</table:table-cell>`,
    )}</table:table-row>`;
  return markup`<table:table table:name="${name}"><table:table-column table:number-columns-repeated="${columns.length}"/><table:table-header-rows>${cells(
    columns.map((column) => column.name),
    true,
  )}</table:table-header-rows>${rows.map((row) =>
    cells(
      row.map(({ text }) => text),
      false,
    ),
  )}</table:table>
`;
}

const styleOf = (isHeading: boolean, isWords: boolean) => `${isHeading ? 'Rubrik' : 'Cell'}${isWords ? '' : 'Tal'}`;

const prose = (sentences: readonly Sentence[]) => markup`${runsInLine(sentences).map(runOf)}`;

function runOf(run: Run): Markup {
  const { claim, text } = runParts(run);
  const words = claim?.claim.text ?? text?.text ?? '';
  const said =
    text?.href === undefined
      ? markup`${words}`
      : markup`<text:a xlink:type="simple" xlink:href="${text.href}">${words}</text:a>`;
  return run.style === undefined ? said : markup`<text:span text:style-name="${STYLES[run.style]}">${said}</text:span>`;
}

const STYLES: Readonly<Record<Style, string>> = { strong: 'Strong', emphasis: 'Emphasis' };

const strong = (words: string) => markup`<text:span text:style-name="Strong">${words}</text:span>`;

/** Styles by the names that word processors know, and a page with the notice over it. */
function stylesOf(notice: string | undefined): Markup {
  const style = (name: string, properties: Markup, parent?: string) =>
    markup`<style:style style:name="${name}" style:family="paragraph"${parent !== undefined && markup` style:parent-style-name="${parent}"`}>${properties}</style:style>`;
  const look = (size: number, isBold: boolean, space: number) =>
    markup`<style:paragraph-properties fo:margin-top="${space}pt" fo:margin-bottom="6pt"/><style:text-properties fo:font-size="${size}pt" fo:font-weight="${isBold ? 'bold' : 'normal'}" fo:language="sv" fo:country="SE"/>`;
  const toTheRight = markup`<style:paragraph-properties fo:text-align="end"/>`;
  return markup`<office:document-styles xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.3"><office:styles>${style('Standard', look(11, false, 0))}${style('Text_20_body', look(11, false, 0), 'Standard')}${style('Title', look(28, true, 12), 'Standard')}${style('Subtitle', look(14, false, 0), 'Standard')}${style('Heading_20_1', look(18, true, 18), 'Standard')}${style('Heading_20_2', look(14, true, 12), 'Standard')}${style('Anmarkning', look(9, false, 0), 'Standard')}${style('Cell', look(9, false, 0), 'Standard')}${style('CellTal', toTheRight, 'Cell')}${style('Rubrik', look(9, true, 0), 'Standard')}${style('RubrikTal', toTheRight, 'Rubrik')}<style:style style:name="Strong" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style><style:style style:name="Emphasis" style:family="text"><style:text-properties fo:font-style="italic"/></style:style></office:styles><office:automatic-styles><style:page-layout style:name="Sida"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin="2.3cm"/></style:page-layout></office:automatic-styles><office:master-styles><style:master-page style:name="Standard" style:page-layout-name="Sida">${notice !== undefined && markup`<style:header>${paragraph('Anmarkning', markup`${notice}`)}</style:header>`}</style:master-page></office:master-styles></office:document-styles>`;
}
