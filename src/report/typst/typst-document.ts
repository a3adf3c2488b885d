import { markupText } from '../../markup.ts';
import { longDate } from '../../words/dates.ts';
import type { Block, FigureBlock, ReportDocument, Run, Section, Sentence, TableBlock } from '../composing/document.ts';
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
      for (const block of blocks)
        if (block.kind === 'figure') files.set(pictureFile(block), markupText(block.figure.svg));
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

const sectionOf = ({ title, blocks }: Section) => ({ title: title ?? null, blocks: blocks.map(blockOf) });

function blockOf(block: Block): object {
  switch (block.kind) {
    case 'paragraph':
    case 'note':
      return { kind: block.kind, runs: runsOf(block.sentences) };
    case 'list':
      return { kind: 'list', items: block.items.map(runsOf) };
    case 'figure':
      return figureOf(block);
    case 'table':
      return tableOf(block);
  }
}

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
  if (run.kind === 'claim') return { text: run.claim.text, ...style };
  return { text: run.text, ...style, ...(run.href !== undefined && { href: run.href }) };
}
