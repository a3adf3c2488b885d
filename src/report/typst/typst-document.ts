import type { PublisherContact } from '../../definitions/publisher.ts';
import { type Markup, markupText } from '../../markup.ts';
import { longDate } from '../../words/dates.ts';
import { FIXED_SPACE } from '../../words/fixed-space.ts';
import { appendixTable } from '../composing/appendix-table.ts';
import type { Block, Chapter, FigureBlock, ReportDocument, Run, Sentence, TableBlock } from '../composing/document.ts';
import { figuresIn } from '../composing/noted-figures.ts';
import { runParts } from '../kinds/document-parts.ts';
import { runsInLine } from '../kinds/runs-in-line.ts';
import { shownBlock } from '../tables/shown-block.ts';
import { chapterNotes, type FigureGroup, printedBlocks } from './figure-groups.ts';
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

/** One of the two documents that are printed. */
interface PrintedProduct {
  readonly name: (document: ReportDocument) => string;
  readonly subtitle: (document: ReportDocument) => string;
  readonly chapters: readonly Chapter[];
  readonly contentsColumns: 1 | 2;
  /** Whether each chapter begins a page. */
  readonly startsPages: boolean;
}

/** The report as Typst source: one layout for all, the text as data and the pictures as files. */
export function typstDocument(document: ReportDocument): TypstSource {
  return sourceOf(document, {
    name: reportName,
    subtitle: ({ subtitle }) => subtitle,
    chapters: document.chapters,
    contentsColumns: 2,
    startsPages: false,
  });
}

/** The appendix in the same layout, its chapters on pages of their own. */
export function typstAppendix(document: ReportDocument): TypstSource {
  return sourceOf(document, {
    name: (of) => `Bilaga till ${reportName(of).toLowerCase()}`,
    subtitle: () => 'Tabeller, sjukvårdsregioner och metod',
    chapters: document.appendix,
    contentsColumns: 1,
    startsPages: true,
  });
}

const reportName = ({ year }: Pick<ReportDocument, 'year'>) => `Årsrapport ${year}`;

function sourceOf(document: ReportDocument, product: PrintedProduct): TypstSource {
  const files = new Map([['/dokument.json', JSON.stringify(dataOf(document, product))]]);
  for (const { sections } of product.chapters)
    for (const { blocks } of sections)
      for (const one of printedBlocks(blocks, chapterNotes([])))
        if ('group' in one)
          for (const figure of one.group.figures)
            files.set(pictureFile(figure), markupText(pictureFor(figure, one.group)));
  return { main: TEMPLATE, files, date: document.extract.asOf };
}

/** A picture as wide as its place: the printed one, but where that is drawn for half a page and stands alone. */
function pictureFor({ figure: { svg, paper } }: FigureBlock, { columns }: FigureGroup): Markup {
  const isFitting = paper !== undefined && (paper.width === 'half') === (columns === 2);
  return isFitting ? paper.svg : svg;
}

const pictureFile = ({ figure }: FigureBlock) => `/figurer/${figure.id}.svg`;

function dataOf(document: ReportDocument, product: PrintedProduct): object {
  const { title, publisher, notice, extract } = document;
  const [dateYear, month, day] = extract.asOf.split('-').map(Number);
  const [name, subtitle] = [product.name(document), product.subtitle(document)];
  const dated = `Uttag ${longDate(extract.asOf)}`;
  return {
    title: `${title}. ${name}`,
    heading: title,
    author: publisher.name,
    description: `${subtitle}. ${dated}.`,
    date: { year: dateYear, month, day },
    ...{ name, subtitle, notice: notice ?? null, contents: contentsOf(product) },
    chapters: product.chapters.map((chapter) => ({
      title: chapter.title,
      number: chapter.number ?? null,
      startsPage: product.startsPages,
      sections: sectionsOf(chapter),
    })),
    colophon: colophonOf(document),
  };
}

/** How the list of contents is set: in columns, of as many lines as the longest takes. A chapter takes a line and the room over it. */
function contentsOf({ chapters, contentsColumns: columns }: PrintedProduct): { columns: number; lines: number } {
  const lines = chapters.reduce(
    (sum, { sections }) => sum + 1.7 + sections.filter(({ title }) => title !== undefined).length,
    0,
  );
  const longest = Math.max(...chapters.map(({ sections }) => sections.length));
  return { columns, lines: columns === 1 ? lines : Math.ceil(lines / columns + Math.min(2, longest)) };
}

function colophonOf(document: ReportDocument): { name: string; value: string }[] {
  const { extract, publisher, title } = document;
  const { asOf, previousAsOf, id, programVersion } = extract;
  return [
    { name: 'Utgivare', value: `${publisher.name}. ${publisher.edition}.` },
    { name: 'Kontakt', value: contactInWords(publisher.contact) },
    ...(publisher.press === undefined ? [] : [{ name: 'Press', value: contactInWords(publisher.press) }]),
    { name: 'Licens', value: `${publisher.licence.name}, ${publisher.licence.address}` },
    {
      name: 'Uttag',
      value: `${longDate(asOf)}, ${id}${previousAsOf === undefined ? '' : `. Föregående uttag: ${longDate(previousAsOf)}`}`,
    },
    { name: 'Hänvisa så här', value: `${publisher.name}. ${title}. ${reportName(document)}. Uttag ${longDate(asOf)}.` },
    { name: 'Program', value: `Vårdmått ${programVersion}` },
  ];
}

/** On paper a contact's address is read, and not followed. */
function contactInWords({ name, email, telephone }: PublisherContact): string {
  return [name, email, ...(telephone === undefined ? [] : [`telefon ${telephone.replaceAll(' ', FIXED_SPACE)}`])].join(
    ', ',
  );
}

function sectionsOf(chapter: Chapter): object[] {
  const notes = chapterNotes(figuresIn(chapter));
  return chapter.sections.map(({ title, number, blocks }) => ({
    title: title ?? null,
    number: number ?? null,
    blocks: printedBlocks(blocks, notes).map((one) => ('group' in one ? figuresOf(one.group) : blockOf(one.block))),
  }));
}

function blockOf(block: Block): object {
  return (BLOCKS[block.kind] as (one: Block) => object)(block);
}

const BLOCKS: { readonly [K in Block['kind']]: (block: Extract<Block, { kind: K }>) => object } = {
  paragraph: ({ kind, sentences }) => ({ kind, runs: runsOf(sentences) }),
  note: ({ kind, sentences }) => ({ kind, runs: runsOf(sentences) }),
  list: ({ kind, items }) => ({ kind, items: items.map(runsOf) }),
  figure: (figure) => figuresOf({ figures: [figure], columns: 1, notes: figure.figure.notes ?? [] }),
  table: tableOf,
};

function figuresOf({ figures, columns, notes }: FigureGroup): object {
  return { kind: 'figures', columns, notes, items: figures.map(figureOf) };
}

function figureOf(block: FigureBlock): object {
  const { number, figure, caption } = block;
  return {
    file: pictureFile(block),
    alt: figure.description,
    label: `Figur ${number}. ${figure.title}. `,
    caption: runsOf(caption),
    numbers: ` Siffrorna: tabell ${appendixTable(number)} i bilagan.`,
  };
}

function tableOf(block: TableBlock): object {
  const { table, beside: notes } = shownBlock(block);
  return {
    kind: 'table',
    label: `Tabell ${block.label}. ${block.table.caption}`,
    table: printedTable(table),
    notes,
  };
}

function runsOf(sentences: readonly Sentence[]): object[] {
  return runsInLine(sentences).map(runOf);
}

function runOf(run: Run): object {
  const style = run.style === undefined ? {} : { style: run.style };
  const { claim, text } = runParts(run);
  const href = text?.href === undefined ? {} : { href: text.href };
  return { text: claim?.claim.text ?? text?.text, ...style, ...href };
}
