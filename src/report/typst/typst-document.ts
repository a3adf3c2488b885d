import type { ChartCell, ChartTable } from '../../charts/chart.ts';
import { markupText } from '../../markup.ts';
import { longDate } from '../../website/words.ts';
import type { Block, FigureBlock, ReportDocument, Run, Section, Sentence, TableBlock } from '../document.ts';
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
  const { asOf, previousAsOf, hash, programVersion } = extract;
  return [
    { name: 'Utgivare', value: publisher },
    { name: 'Uttag', value: longDate(asOf) },
    ...(previousAsOf === undefined ? [] : [{ name: 'Föregående uttag', value: longDate(previousAsOf) }]),
    { name: 'Uttagets kontrollsumma', value: hash },
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
    table: numbersOf(figure.table),
    tableLabel: `Siffrorna i figur ${number}`,
    notes: figure.notes ?? [],
  };
}

function tableOf({ number, table }: TableBlock): object {
  return { kind: 'table', label: `Tabell ${number}. ${table.caption}`, table: numbersOf(table) };
}

function numbersOf(table: ChartTable): object {
  const { columns, rows } = table;
  return {
    widths: columnWidths(table),
    /** A long table may run over pages. */
    long: rows.length > MOST_ROWS_TOGETHER,
    kinds: columns.map(({ kind }) => kind),
    header: columns.map(({ name }) => name),
    rows: rows.map(cellTexts),
  };
}

const MOST_ROWS_TOGETHER = 16;

/** A row's first cell without a number says why; the others of its row need not say it again in print. */
function cellTexts(row: readonly ChartCell[]): string[] {
  const first = row.findIndex(isAbsent);
  return row.map((cell, at) => (isAbsent(cell) && at !== first ? '–' : cell.text));
}

const isAbsent = ({ value }: ChartCell) => typeof value === 'object';

/** How wide the columns are beside one another: by their longest number or text, or the longest word of their heading. */
function columnWidths({ columns, rows }: ChartTable): number[] {
  return columns.map(({ name }, at) => {
    const cells = rows.flatMap((row) => row.slice(at, at + 1)).map((cell) => (isAbsent(cell) ? 0 : cell.text.length));
    const words = name.split(/\s/).map((word) => word.length * HEADING);
    // A long heading takes about three lines.
    return MARGIN + Math.min(WIDEST, Math.max(NARROWEST, name.length / 3, ...cells, ...words));
  });
}

/** In letters of a number: headings are bold, and the space between columns is as wide as two. */
const HEADING = 1.15;
const MARGIN = 2;
const NARROWEST = 4;
const WIDEST = 44;

function runsOf(sentences: readonly Sentence[]): object[] {
  return sentences.flatMap(({ runs }) => runs.map(runOf));
}

function runOf(run: Run): object {
  const style = run.style === undefined ? {} : { style: run.style };
  if (run.kind === 'claim') return { text: run.claim.text, ...style };
  return { text: run.text, ...style, ...(run.href !== undefined && { href: run.href }) };
}
