import type { ChartCell, ChartTable } from '../../charts/chart.ts';
import { isText } from '../../charts/kinds/columns.ts';
import { noted } from '../../charts/noted.ts';
import type { SheetCell, SheetColumn, Workbook, WorkbookSheet } from '../../manual/workbook.ts';
import { absenceMeaning, absenceNames, absenceWords } from '../../words/absence.ts';
import { longDate } from '../../words/dates.ts';
import type { ReportDocument, TableBlock } from '../composing/document.ts';
import { blockParts } from '../kinds/document-parts.ts';

const CONTENTS = 'Innehåll';
const ABSENCES = 'Ord för det som saknas';

/**
 * Every table of the report and of its appendix as a workbook: a list of the sheets first, then a sheet for each table with what each
 * row is of, and last what the words for a missing number mean. A cell is the number as files have it, or why there is none.
 */
export function reportWorkbook(document: ReportDocument): Workbook {
  const tables = [...document.chapters, ...document.appendix].flatMap(({ sections }) =>
    sections.flatMap(({ blocks }) => blocks.flatMap((block) => blockParts(block).table ?? [])),
  );
  return {
    title: `Tabeller till ${document.title}, årsrapport ${document.year}`,
    sheets: [contents(document, tables), ...tables.map((table) => sheetOf(table, document.notice)), absences()],
  };
}

const sheetName = ({ label }: TableBlock) => `Tabell ${label}`;

function contents(document: ReportDocument, tables: readonly TableBlock[]): WorkbookSheet {
  const { title, year, publisher, extract, definitions, notice } = document;
  const line = (value: string, look?: SheetCell['look']): SheetCell[] => [{ value, ...(look && { look }) }];
  return {
    name: CONTENTS,
    columns: [
      { width: 26, format: 'text' },
      { width: 110, format: 'wrapped' },
    ],
    rows: [
      line(`${title}, årsrapport ${year}: alla tabeller`, 'title'),
      ...(notice === undefined ? [] : [line(notice, 'strong')]),
      pair('Källa', `${publisher.name}. Uttag ${longDate(extract.asOf)}, ${extract.id}.`),
      pair('Definitioner', definitions.map(({ name, version }) => `${name} ${version}`).join(', ')),
      pair('Program', `Vårdmått ${extract.programVersion}`),
      [],
      [
        { value: 'Blad', look: 'heading' },
        { value: 'Innehåll', look: 'heading' },
      ],
      ...tables.map((table): SheetCell[] => [
        { value: sheetName(table), link: sheetName(table) },
        { value: table.table.caption },
      ]),
      [{ value: ABSENCES, link: ABSENCES }, { value: 'Vad det betyder när det står ett ord där ett tal saknas' }],
    ],
  };
}

const pair = (name: string, value: string): SheetCell[] => [{ value: name, look: 'strong' }, { value }];

function sheetOf(block: TableBlock, notice: string | undefined): WorkbookSheet {
  const table = noted(block.table, notice);
  const notes = block.notes ?? [];
  // Titles and notes stand in the first column: a column as narrow as its numbers would hide them.
  const heading = table.columns.map(({ name }): SheetCell => ({ value: name, look: 'heading' }));
  return {
    name: sheetName(block),
    columns: table.columns.map((_, at) => columnOf(table, at)),
    rows: [
      [{ value: `${sheetName(block)}. ${block.table.caption}`, look: 'title' }],
      [{ value: 'Till innehållet', link: CONTENTS }],
      ...notes.map((value): SheetCell[] => [{ value }]),
      [],
      heading,
      ...table.rows.map((row) => row.map(cellOf)),
    ],
  };
}

const WIDEST = 44;

function columnOf({ columns, rows }: ChartTable, at: number): SheetColumn {
  const column = columns[at];
  const lengths = rows.flatMap((row) => row.slice(at, at + 1)).map(({ text }) => text.length);
  const width = Math.min(WIDEST, Math.max(10, ...lengths, (column?.name.length ?? 10) / 2) + 2);
  return isText(column) ? { width, format: 'text' } : { width };
}

/** A number as files have it; what has none says why. */
function cellOf({ value, text }: ChartCell): SheetCell {
  return { value: typeof value === 'number' ? value : text };
}

function absences(): WorkbookSheet {
  return {
    name: ABSENCES,
    columns: [
      { width: 46, format: 'text' },
      { width: 110, format: 'wrapped' },
    ],
    rows: [
      [
        { value: 'Ord', look: 'heading' },
        { value: 'Betyder', look: 'heading' },
      ],
      ...absenceNames().map((name): SheetCell[] => [{ value: absenceWords(name) }, { value: absenceMeaning(name) }]),
    ],
  };
}
