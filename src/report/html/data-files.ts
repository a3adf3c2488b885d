import type { ChartTable } from '../../charts/chart.ts';
import { csvExcel, csvRfc4180, json } from '../../charts/data-file.ts';
import { markupText } from '../../markup.ts';
import { CSV, JSON_TEXT, type SiteFile, SVG } from '../../website/site-file.ts';
import { claimsTable } from '../composing/claims-table.ts';
import type { Block, ReportDocument } from '../composing/document.ts';
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
  const all = document.chapters.flatMap(({ sections }) => sections.flatMap(({ blocks }) => blocks));
  return [...all.flatMap(filesOf), ...tableFiles(CLAIMS_FILE, claimsTable(document))];
}

function filesOf(block: Block): SiteFile[] {
  if (block.kind === 'table') return tableFiles(block.id, block.table);
  if (block.kind !== 'figure') return [];
  const { id, svg, table } = block.figure;
  return [...tableFiles(id, table), { path: reportFile(id, 'svg'), content: markupText(svg), type: SVG }];
}

function tableFiles(name: string, table: ChartTable): SiteFile[] {
  return DATA_FILES.map(({ ending, write, type }) => ({ path: reportFile(name, ending), content: write(table), type }));
}
