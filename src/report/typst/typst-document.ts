import { markupText } from '../../markup.ts';
import { longDate } from '../../words/dates.ts';
import type {
  Block,
  FigureBlock,
  ReportDocument,
  ReportSection,
  Run,
  Sentence,
  TableBlock,
} from '../composing/document.ts';
import { blockParts, runParts } from '../kinds/document-parts.ts';
import { printedTable } from './printed-table.ts';
import { TEMPLATE } from './template.ts';

/** All that a compiler needs to set the report. */
export interface TypstSource {
  /** The main file. */
  readonly main: string;
  /** The other files by their absolute path in the compiler's own file tree. */
  readonly files: ReadonlyMap<string, string>;
  /** The day of the document, `YYYY-MM-DD`: the extract's, so that the same input gives the same bytes. */
  readonly date: string;
}

/** The report as Typst source: one layout for all, the text as data and the pictures as files. */
export function typstDocument(document: ReportDocument): TypstSource {
  const files = new Map([['/dokument.json', JSON.stringify(dataOf(document))]]);
  for (const { sections } of document.chapters)
    for (const { blocks } of sections)
      for (const block of blocks) {
        const { figure } = blockParts(block);
        if (figure !== undefined) files.set(pictureFile(figure), markupText(figure.figure.svg));
      }
  return { main: TEMPLATE, files, date: document.extract.asOf };
}

const pictureFile = ({ figure }: FigureBlock) => `/figurer/${figure.id}.svg`;

function dataOf(document: ReportDocument): object {
  const { title, subtitle, publisher, year, notice, extract, chapters } = document;
  const [dateYear, month, day] = extract.asOf.split('-').map(Number);
  const name = `Årsrapport ${year}`;
  const dated = `Uttag ${longDate(extract.asOf)}`;
  return {
    title: `${title}. ${name}`,
    heading: title,
    author: publisher,
    description: `${subtitle}. ${dated}.`,
    date: { year: dateYear, month, day },
    ...{ name, subtitle, publisher, dated, notice: notice ?? null },
    chapters: chapters.map((chapter) => ({ title: chapter.title, sections: chapter.sections.map(sectionOf) })),
    colophon: colophonOf(document),
  };
}

function colophonOf({ extract, definitions, publisher }: ReportDocument): { name: string; value: string }[] {
  const { asOf, previousAsOf, id, programVersion } = extract;
  return [
    { name: 'Utgivare', value: publisher },
    { name: 'Uttag', value: longDate(asOf) },
    ...(previousAsOf === undefined ? [] : [{ name: 'Föregående uttag', value: longDate(previousAsOf) }]),
    { name: 'Uttagets beteckning', value: id },
    { name: 'Program', value: `Vårdmått ${programVersion}` },
    { name: 'Definitioner', value: definitions.map(({ name, version }) => `${name} ${version}`).join(', ') },
  ];
}

const sectionOf = ({ title, blocks }: ReportSection) => ({ title: title ?? null, blocks: blocks.map(blockOf) });

function blockOf(block: Block): object {
  return (BLOCKS[block.kind] as (one: Block) => object)(block);
}

const BLOCKS: { readonly [K in Block['kind']]: (block: Extract<Block, { kind: K }>) => object } = {
  paragraph: ({ kind, sentences }) => ({ kind, runs: runsOf(sentences) }),
  note: ({ kind, sentences }) => ({ kind, runs: runsOf(sentences) }),
  list: ({ kind, items }) => ({ kind, items: items.map(runsOf) }),
  figure: figureOf,
  table: tableOf,
};

function figureOf(block: FigureBlock): object {
  const { number, figure, caption } = block;
  return {
    kind: 'figure',
    file: pictureFile(block),
    alt: figure.description,
    label: `Figur ${number}. ${figure.title}. `,
    caption: runsOf(caption),
    table: printedTable(figure.table),
    tableLabel: `Siffrorna i figur ${number}`,
    notes: figure.notes ?? [],
  };
}

function tableOf({ number, table }: TableBlock): object {
  return { kind: 'table', label: `Tabell ${number}. ${table.caption}`, table: printedTable(table) };
}

function runsOf(sentences: readonly Sentence[]): object[] {
  return sentences.flatMap(({ runs }) => runs.map(runOf));
}

function runOf(run: Run): object {
  const style = run.style === undefined ? {} : { style: run.style };
  const { claim, text } = runParts(run);
  const href = text?.href === undefined ? {} : { href: text.href };
  return { text: claim?.claim.text ?? text?.text, ...style, ...href };
}
