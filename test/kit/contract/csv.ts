import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cells, Tables } from './known-rows.ts';

/** How the files of a data set are written. */
export interface CsvForm {
  readonly delimiter: ',' | ';';
  readonly bom: boolean;
}

/** Writes each table as `<table>.csv` into a folder, which is made. A table without rows has a file without rows, if columns are given. */
export function writeTables(folder: string, tables: Tables, form: CsvForm = { delimiter: ',', bom: false }): void {
  mkdirSync(folder, { recursive: true });
  for (const [table, rows] of Object.entries(tables)) {
    const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
    if (columns.length === 0) continue;
    const line = (cells: readonly string[]) => `${cells.map((cell) => quoted(cell)).join(form.delimiter)}\r\n`;
    const body = rows.map((row) => line(columns.map((column) => row[column] ?? ''))).join('');
    writeFileSync(join(folder, `${table}.csv`), (form.bom ? '\uFEFF' : '') + line(columns) + body);
  }
}

/** Reads the CSV files of a folder of fixtures, which hold no quotes. */
export function readTables(folder: string): Tables {
  const names = readdirSync(folder).filter((name) => name.endsWith('.csv'));
  return Object.fromEntries(names.map((name) => [name.slice(0, -4), rowsOf(readFileSync(join(folder, name), 'utf8'))]));
}

function rowsOf(text: string): Cells[] {
  const [head = '', ...lines] = text.replace('\uFEFF', '').trimEnd().split(/\r?\n/);
  const delimiter = head.includes(';') ? ';' : ',';
  const columns = head.split(delimiter);
  return lines.map((line) => {
    const cells = line.split(delimiter);
    return Object.fromEntries(columns.map((column, place) => [column, cells[place] ?? '']));
  });
}

function quoted(cell: string): string {
  return /[",;\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
