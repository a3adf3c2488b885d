import type { Chart, ChartTable } from '../charts/chart.ts';
import { csvExcel, csvRfc4180, json } from '../charts/data-file.ts';
import { noted } from '../charts/noted.ts';
import { dataAddress, type PageAddress } from './addresses.ts';
import { CSV, JSON_TEXT, type SiteFile } from './site-file.ts';

interface TableFile {
  /** As a link says it. */
  readonly label: string;
  readonly address: (name: string) => PageAddress;
  readonly write: (table: ChartTable) => string;
  readonly type: string;
  /** To be read, and not by a program. */
  readonly isForPeople: boolean;
}

/** The forms that each table can be downloaded in. */
export const CHART_FILES: readonly TableFile[] = [
  {
    label: 'CSV för Excel',
    address: (name) => dataAddress(name, 'excel.csv'),
    write: csvExcel,
    type: CSV,
    isForPeople: true,
  },
  {
    label: 'CSV (RFC 4180)',
    address: (name) => dataAddress(name, 'csv'),
    write: csvRfc4180,
    type: CSV,
    isForPeople: false,
  },
  { label: 'JSON', address: (name) => dataAddress(name, 'json'), write: json, type: JSON_TEXT, isForPeople: false },
];

/** The files of one chart's table. */
export function chartFiles({ id, table }: Chart, notice?: string): SiteFile[] {
  return tableFiles(id, table, notice);
}

/** The files of a table under a name of its own. @param notice that goes with every row, such as that it is made up */
export function tableFiles(name: string, table: ChartTable, notice?: string): SiteFile[] {
  const written = noted(table, notice);
  return CHART_FILES.map(({ address, write, type }) => ({ path: address(name), content: write(written), type }));
}
