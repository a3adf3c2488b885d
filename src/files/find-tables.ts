import { access, constants, readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Dictionary } from '../dictionary/dictionary.ts';
import { meantName } from '../dictionary/meant-name.ts';
import { recordedForms } from '../dictionary/recorded-forms.ts';
import type { Problem } from '../problems/problem.ts';
import { tableProblem } from '../problems/table-problem.ts';
import { openWorkbook, type Sheet } from './excel.ts';
import { parquetFault } from './parquet-fault.ts';

/** Where a table of the register stands. `file` is its name in problems; a workbook's sheet is already read. */
export type TableFile =
  | { readonly table: string; readonly format: 'csv'; readonly file: string; readonly path: string }
  | { readonly table: string; readonly format: 'parquet'; readonly file: string; readonly path: string }
  | { readonly table: string; readonly format: 'excel'; readonly file: string; readonly sheet: Sheet };

export interface FoundTables {
  /** In the dictionary's order, each table once. */
  readonly tables: readonly TableFile[];
  readonly problems: readonly Problem[];
}

/**
 * Finds a data set's tables (contract.md 1): in a folder with `<table>.csv`, `<table>.parquet` or a workbook with a sheet
 * per table, or straight in a workbook. Names every problem at once: a path that isn't there, a table in two places, a
 * name that is probably a misspelt table, files that can't be read, and which tables there are none of.
 */
export async function findTables(path: string, dictionary: Dictionary): Promise<FoundTables> {
  const files = await listFiles(path);
  if ('problems' in files) return { tables: [], problems: files.problems };
  const known = recordedForms(dictionary).map(({ id }) => id);
  const looked = await Promise.all(files.names.map((file) => look(join(files.folder, file), file)));
  const places = looked.flatMap((look) => look.places);
  const unread = looked.flatMap((look) => look.unread);
  const tables = known.flatMap((table) => placesOf(places, table));
  const present = new Set(tables.map(({ table }) => table));
  const problems = [
    ...looked.flatMap((look) => look.problems),
    ...places.filter(({ table }) => !known.includes(table)).map((place) => unknownTable(place, known, present)),
    ...unread.map((file) => unreadFormat(file, known, present)),
    ...known.flatMap((table) => twice(placesOf(places, table))),
  ];
  if (tables.length === 0)
    return { tables, problems: [...problems, tableProblem('no-tables', { file: path }, { name: known.join(', ') })] };
  return {
    tables: tables.filter(({ table }) => placesOf(places, table).length === 1),
    problems: [
      ...problems,
      ...known
        .filter((table) => !present.has(table))
        .map((table) => tableProblem('table-absent', { table }, { name: table })),
    ],
  };
}

type Files = { readonly folder: string; readonly names: readonly string[] } | { readonly problems: readonly Problem[] };

async function listFiles(path: string): Promise<Files> {
  try {
    const isFolder = (await stat(path)).isDirectory();
    if (!isFolder && !/\.xlsx$/i.test(path)) return { problems: [tableProblem('path-not-a-folder', { file: path })] };
    if (!isFolder) return { folder: join(path, '..'), names: [basename(path)] };
    // Hidden files, and those that Excel and LibreOffice keep beside a workbook while it is open.
    const names = (await readdir(path)).filter((name) => !/^(\.|~\$)/.test(name));
    return { folder: path, names: names.sort() };
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
    return { problems: [tableProblem(missing ? 'path-missing' : 'file-unreadable', { file: path })] };
  }
}

interface Look {
  readonly places: readonly TableFile[];
  /** Files in formats that tables are kept in, but not here. */
  readonly unread: readonly string[];
  readonly problems: readonly Problem[];
}

/** The tables a file says it holds, known to the register or not. */
async function look(path: string, file: string): Promise<Look> {
  const { name, ending } = nameAndEnding(file);
  const format = FORMATS[ending];
  const nothing: Look = { places: [], unread: [], problems: [] };
  if (format === undefined) return nothing;
  if (format === 'other') return { ...nothing, unread: [file] };
  if (format === 'parquet' && (await isFolder(path)))
    return { ...nothing, problems: [tableProblem('parquet-folder', { file }, { name: file })] };
  if (!(await isReadable(path))) return { ...nothing, problems: [tableProblem('file-unreadable', { file })] };
  const fault = format === 'parquet' ? await parquetFault(path) : undefined;
  if (fault !== undefined) return { ...nothing, problems: [tableProblem(fault, { file })] };
  if (format !== 'excel') return { ...nothing, places: [{ table: name, format, file, path }] };
  const workbook = await openWorkbook(path, file);
  if ('problems' in workbook) return { ...nothing, problems: workbook.problems };
  return {
    ...nothing,
    places: workbook.sheets.map((sheet) => ({ table: sheet.name, format, file, sheet })),
  };
}

function nameAndEnding(file: string): { readonly name: string; readonly ending: string } {
  const [, name = '', ending = ''] = /^(.+)\.([^.]+)$/.exec(file) ?? [];
  return { name, ending: ending.toLowerCase() };
}

const FORMATS: Readonly<Record<string, TableFile['format'] | 'other'>> = {
  csv: 'csv',
  parquet: 'parquet',
  xlsx: 'excel',
  xls: 'other',
  xlsm: 'other',
  xlsb: 'other',
  ods: 'other',
  tsv: 'other',
};

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() === true;
}

async function isReadable(path: string): Promise<boolean> {
  try {
    await access(path, constants.R_OK);
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}

function placesOf(places: readonly TableFile[], table: string): readonly TableFile[] {
  return places.filter((place) => place.table === table);
}

function twice(places: readonly TableFile[]): Problem[] {
  const [first] = places;
  if (first === undefined || places.length === 1) return [];
  const other = places.map(({ file }) => file).join(', ');
  return [tableProblem('table-twice', { table: first.table }, { name: first.table, other })];
}

/** A misspelt table would be counted as empty, so it is an error; but not when the table stands there as well. */
function unknownTable(place: TableFile, known: readonly string[], present: ReadonlySet<string>): Problem {
  const name = place.format === 'excel' ? place.table : place.file;
  const where = { file: place.file };
  const meant = meantName(place.table, known);
  if (meant === undefined) return tableProblem('table-ignored', where, { name, other: known.join(', ') });
  return tableProblem(present.has(meant) ? 'table-left-over' : 'table-misspelt', where, { name, meant });
}

/** An error where a table would otherwise be counted as empty. */
function unreadFormat(file: string, known: readonly string[], present: ReadonlySet<string>): Problem {
  const meant = meantName(nameAndEnding(file).name, known);
  const missed = present.size === 0 || (meant !== undefined && !present.has(meant));
  return tableProblem(missed ? 'format-not-read' : 'table-ignored', { file }, { name: file, other: known.join(', ') });
}
