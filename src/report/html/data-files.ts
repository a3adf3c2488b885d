import type { ChartTable } from '../../charts/chart.ts';
import { csvExcel, csvRfc4180, json } from '../../charts/data-file.ts';
import { noted, notedPicture } from '../../charts/noted.ts';
import { markupText } from '../../markup.ts';
import { CSV, JSON_TEXT, type SiteFile, SVG } from '../../website/site-file.ts';
import { NUMBERS_FILE } from '../comparison/report-numbers.ts';
import { claimsTable } from '../composing/claims-table.ts';
import type { Block, ReportDocument } from '../composing/document.ts';
import { blockParts } from '../kinds/document-parts.ts';
import { reportFile } from './addresses.ts';

/** The forms that each table can be downloaded in. */
export const DATA_FILES = [
  { label: 'CSV för Excel', ending: 'excel.csv', write: csvExcel, type: CSV },
  { label: 'CSV (RFC 4180)', ending: 'csv', write: csvRfc4180, type: CSV },
  { label: 'JSON', ending: 'json', write: json, type: JSON_TEXT },
] as const;

/** The name of the files that hold every claim of the text. */
export const CLAIMS_FILE = 'siffrorna-i-texten';

/** Every picture as SVG, and every picture's and table's numbers as data. */
export function dataFiles(document: ReportDocument): SiteFile[] {
  const chapters = [...document.chapters, ...document.appendix];
  const all = chapters.flatMap(({ sections }) => sections.flatMap(({ blocks }) => blocks));
  const { notice } = document;
  return [
    ...all.flatMap((block) => filesOf(block, notice)),
    ...tableFiles(CLAIMS_FILE, claimsTable(document), notice),
    ...tableFiles(NUMBERS_FILE, document.numbers, notice),
  ];
}

function filesOf(block: Block, notice: string | undefined): SiteFile[] {
  const { table: numbers, figure } = blockParts(block);
  // A figure's numbers stand in the appendix too, and have the figure's files.
  if (numbers?.figure !== undefined) return [];
  if (numbers !== undefined) return tableFiles(numbers.id, numbers.table, notice);
  if (figure === undefined) return [];
  const { id, svg, table } = figure.figure;
  return [
    ...tableFiles(id, table, notice),
    { path: reportFile(id, 'svg'), content: notedPicture(markupText(svg), notice), type: SVG },
  ];
}

function tableFiles(name: string, table: ChartTable, notice: string | undefined): SiteFile[] {
  const written = noted(table, notice);
  return DATA_FILES.map(({ ending, write, type }) => ({
    path: reportFile(name, ending),
    content: write(written),
    type,
  }));
}
