import { access, constants, readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Code, Dictionary, Form } from '../dictionary/dictionary.ts';
import type { ExportLayout } from '../dictionary/exports/export-layout.ts';
import type { ExportedTable } from '../dictionary/exports/exported-rows.ts';
import { knownAs } from '../dictionary/known-name.ts';
import { recordedForms } from '../dictionary/recorded-forms.ts';
import { isOwnSheet } from '../manual/own-sheets.ts';
import type { Problem, Where } from '../problems/problem.ts';
import { type TableProblemCode, tableProblem } from '../problems/table-problem.ts';
import { openWorkbook, type Sheet } from './excel.ts';
import { exportIn, type FoundExport } from './find-export.ts';
import { parquetFault } from './parquet-fault.ts';
import { type FileKind, fileName, isRead, isShown, tableLike, tableNamed } from './table-file-name.ts';
import { formOfHeader } from './table-header.ts';

/**
 * Where a table of the register stands. `file` is its name in problems; a workbook's sheet is read when it is asked for. What is `exported`
 * by another system holds several tables, each in columns of its own.
 */
export type TableFile =
  | {
      readonly table: string;
      readonly format: 'csv';
      readonly file: string;
      readonly path: string;
      readonly exported?: ExportedTable;
    }
  | { readonly table: string; readonly format: 'parquet'; readonly file: string; readonly path: string }
  | {
      readonly table: string;
      readonly format: 'excel';
      readonly file: string;
      readonly sheet: Sheet;
      readonly exported?: ExportedTable;
    };

export interface FoundTables {
  /** In the dictionary's order, each table once. */
  readonly tables: readonly TableFile[];
  /** Tables that are there twice, or stand or may stand in files that can't be read. */
  readonly lost: readonly string[];
  /** Whether what is wrong is with the folder: then any table may be hidden. */
  readonly refused: boolean;
  readonly problems: readonly Problem[];
}

/** Something in the folder that isn't read. */
interface Unread {
  /** Its name in messages. */
  readonly name: string;
  readonly where: Where;
  /** The table that it could be; undefined when it is like none. */
  readonly meant: string | undefined;
  readonly code: TableProblemCode;
  /** Whether tables are kept in such files, so that it is worth a word also when it is like none. */
  readonly isData: boolean;
}

/** What a file or a folder turned out to hold. */
interface Look {
  readonly places: readonly TableFile[];
  readonly unread: readonly Unread[];
  readonly problems: readonly Problem[];
  /** Whether it is a workbook that can't be opened and whose name says no table: it may hold any. */
  readonly mayHoldAny?: true;
}

const NOTHING: Look = { places: [], unread: [], problems: [] };

/**
 * Finds a data set's tables (contract.md 1): in a folder with `<table>.csv`, `<table>.parquet` or a workbook with a sheet
 * per table, or straight in a workbook; each known by id, Swedish name or synonym. Whatever could be a table and isn't read
 * is an error, since it would be counted as empty. Only the tables `wanted` are looked for and told of; without it all.
 */
export async function findTables(
  path: string,
  dictionary: Dictionary,
  wanted?: ReadonlySet<string>,
): Promise<FoundTables> {
  const files = await listFiles(path);
  if ('problems' in files) return { tables: [], lost: [], refused: true, problems: files.problems };
  const forms = recordedForms(dictionary);
  const asked = forms.filter(({ id }) => wanted === undefined || wanted.has(id));
  const isAsked = (table: string | undefined) => table === undefined || asked.some(({ id }) => id === table);
  const looks = await Promise.all(
    files.names.map((name) =>
      look(join(files.folder, name), name, {
        ...{ forms, notTables: dictionary.notTables ?? [], exports: dictionary.exports ?? [], isAsked },
      }),
    ),
  );
  const found = looks.flatMap((each) => each.places);
  const places = found.filter(({ table }) => isAsked(table));
  const unread = looks.flatMap((each) => each.unread).filter(({ meant }) => isAsked(meant));
  const present = new Set(places.map(({ table }) => table));
  const names = asked.map(({ id }) => id).join(', ');
  const problems = [
    ...looks.flatMap((each) => each.problems),
    ...unread.flatMap((each) => unreadProblem(each, present, names) ?? []),
    ...asked.flatMap(({ id }) => twice(places.filter(({ table }) => table === id))),
  ];
  const errors = problems.filter(({ severity }) => severity === 'error');
  const unopened = looks.filter(({ mayHoldAny }) => mayHoldAny).flatMap((each) => each.problems);
  const lost = asked
    .map(({ id }) => id)
    .filter((id) => errors.some(({ table }) => table === id) || (unopened.length > 0 && !present.has(id)));
  // What is wrong with a table costs the table; what is wrong with the folder may hide any of them.
  const refused = errors.some((each) => each.table === undefined && !unopened.includes(each));
  // Tables that only another area reads are tables all the same.
  const isOther =
    found.length > 0 || files.names.some((name) => tableNamed(fileName(plain(name)).stem, forms) !== undefined);
  if (places.length === 0 && lost.length === 0 && !(isOther && wanted !== undefined))
    return {
      tables: [],
      lost,
      refused: true,
      problems: [...problems, tableProblem('no-tables', { file: path }, { name: names })],
    };
  return {
    tables: asked.flatMap(({ id }) => {
      const [only, ...others] = places.filter(({ table }) => table === id);
      return only === undefined || others.length > 0 ? [] : [only];
    }),
    lost,
    refused,
    problems: [
      ...problems,
      ...asked
        .filter(({ id }) => !present.has(id) && !lost.includes(id))
        .map(({ id }) => tableProblem('table-absent', { table: id }, { name: id })),
    ],
  };
}

/** More files in a folder than this, and it is no data set. */
const MOST_FILES = 5000;

type Files = { readonly folder: string; readonly names: readonly string[] } | { readonly problems: readonly Problem[] };

async function listFiles(path: string): Promise<Files> {
  try {
    if (!(await stat(path)).isDirectory()) {
      if (fileName(basename(path)).kind !== 'excel')
        return { problems: [tableProblem('path-not-a-folder', { file: path })] };
      return { folder: join(path, '..'), names: [basename(path)] };
    }
    const names = await readdir(path);
    if (names.length > MOST_FILES)
      return {
        problems: [tableProblem('folder-many-files', { file: path }, { found: names.length, expected: MOST_FILES })],
      };
    return { folder: path, names: names.filter(isShown).sort() };
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
    return { problems: [tableProblem(missing ? 'path-missing' : 'file-unreadable', { file: path })] };
  }
}

/** The names that are looked for. */
interface Names {
  readonly forms: readonly Form[];
  /** What is no table, whatever it is like. */
  readonly notTables: readonly Code[];
  readonly exports: readonly ExportLayout[];
  readonly isAsked: (table: string | undefined) => boolean;
}

async function look(path: string, name: string, names: Names): Promise<Look> {
  const { forms, notTables, exports, isAsked } = names;
  const isFolder = (await stat(path).catch(() => undefined))?.isDirectory() === true;
  const file = plain(name);
  const { stem, kind, several } = fileName(file.replace(/^\.(?=.*\.icloud$)/, ''));
  const table = tableNamed(stem, forms);
  // Whatever an export is called, it holds several tables.
  if (!isAsked(table) && exports.length === 0) return NOTHING;
  const unread = (code: TableProblemCode): Look => ({
    ...NOTHING,
    unread: [{ name: file, where: { file }, meant: tableLike(stem, forms), code, isData: !LOOSE.includes(kind) }],
  });
  if (isFolder && kind === 'parquet') return told('parquet-folder', file, table);
  if (isFolder && (kind === 'csv' || kind === 'excel')) return told('file-unreadable', file, table);
  if (isFolder) return lookInside(path, name, forms);
  if (kind === 'document' || isNone(stem, notTables)) return NOTHING;
  if (kind !== 'csv' && kind !== 'parquet' && kind !== 'excel') return unread(UNREAD[kind]);
  // A blank at the end or a line break in the middle: programs that open the file by its name miss it.
  if (file !== name.normalize('NFC')) return unread('table-name-odd');
  if (several) return unread('table-misspelt');
  if (!(await isReadable(path))) return told('file-unreadable', file, table);
  if (kind === 'excel') return lookInWorkbook(path, file, table, names);
  if (kind === 'csv') {
    const exported = await exportIn({ format: 'csv', path }, { file }, exports, forms);
    if (exported !== undefined)
      return {
        ...{ unread: [], problems: exported.problems },
        places: exported.tables.map((one) => ({ table: one.table.table, format: 'csv', file, path, exported: one })),
      };
  }
  if (!isAsked(table)) return NOTHING;
  const fault = kind === 'parquet' ? await parquetFault(path) : undefined;
  if (fault !== undefined) return told(fault, file, table);
  if (table !== undefined) return { ...NOTHING, places: [{ table, format: kind, file, path }] };
  const meant = tableLike(stem, forms);
  if (meant !== undefined || kind !== 'csv') return unread('table-misspelt');
  const inside = await formOfHeader({ format: 'csv', path }, forms);
  return { ...NOTHING, unread: [{ name: file, where: { file }, meant: inside, code: 'table-unnamed', isData: true }] };
}

const isNone = (name: string, notTables: readonly Code[]) => knownAs(name, notTables).length > 0;

/** What is only worth a word where its name is like a table's. */
const LOOSE: readonly FileKind[] = ['text-ending', 'unfinished', 'copy', 'unknown'];

const told = (code: TableProblemCode, file: string, table: string | undefined): Look => ({
  ...NOTHING,
  problems: [tableProblem(code, { file, ...(table === undefined ? {} : { table }) }, { name: file })],
});

const UNREAD: Readonly<Record<Exclude<FileKind, 'csv' | 'parquet' | 'excel' | 'document'>, TableProblemCode>> = {
  'other-format': 'format-not-read',
  packed: 'table-packed',
  'text-ending': 'table-text-ending',
  'parquet-ending': 'table-parquet-ending',
  unfinished: 'table-unfinished',
  copy: 'table-copy',
  unknown: 'table-without-ending',
};

/** A name without signs that nobody sees, and in composed letters. */
const plain = (name: string) =>
  name
    .normalize('NFC')
    .replace(/\p{Control}+/gu, '')
    .trim();

/**
 * The tables in a workbook's sheets. A sheet that is none is left. Where the workbook itself is named as a table, and no sheet is,
 * one of them should be: which is for the one who knows them to say.
 */
async function lookInWorkbook(
  path: string,
  file: string,
  table: string | undefined,
  { forms, notTables, exports }: Names,
): Promise<Look> {
  const workbook = await openWorkbook(path, file);
  if ('problems' in workbook) {
    if (table === undefined) return { ...NOTHING, problems: workbook.problems, mayHoldAny: true };
    return { ...NOTHING, problems: workbook.problems.map((each) => ({ ...each, table })) };
  }
  const sheets = workbook.sheets.map((sheet) => ({
    sheet,
    table: tableNamed(sheet.name, forms),
    where: { file, sheet: plain(sheet.name) },
  }));
  const unread: Unread[] = [];
  const exported: { readonly sheet: Sheet; readonly found: FoundExport }[] = [];
  for (const { sheet, table: named, where } of sheets) {
    const found = await exportIn({ format: 'excel', sheet }, where, exports, forms);
    if (found !== undefined) exported.push({ sheet, found });
    if (found !== undefined || named !== undefined || isOwnSheet(where.sheet)) continue;
    const isKnownAsNone = isNone(where.sheet, notTables);
    const like = isKnownAsNone ? undefined : tableLike(sheet.name, forms);
    const code = like === undefined ? 'table-unnamed' : 'table-misspelt';
    const inside = isKnownAsNone ? undefined : (like ?? (await formOfHeader({ format: 'excel', sheet }, forms)));
    unread.push({ name: where.sheet, where, meant: inside, code, isData: true });
  }
  const meant = table ?? tableLike(fileName(file).stem, forms);
  // A workbook is named as a table in vain when no sheet is one, nor says that it is.
  if (
    meant !== undefined &&
    exported.length === 0 &&
    sheets.every((each) => each.table === undefined) &&
    unread.every((each) => each.meant === undefined)
  )
    unread.push({ name: file, where: { file }, meant, code: 'sheet-unnamed', isData: true });
  const places = sheets.flatMap(({ sheet, table: named }): TableFile[] => {
    const other = exported.find((one) => one.sheet === sheet);
    if (other !== undefined)
      return other.found.tables.map((one) => ({ table: one.table.table, format: 'excel', file, sheet, exported: one }));
    return named === undefined ? [] : [{ table: named, format: 'excel', file, sheet }];
  });
  return { places, unread, problems: exported.flatMap(({ found }) => found.problems) };
}

/** How deep tables are looked for where they aren't read. */
const DEPTH = 2;

/** What in a folder inside the data set could be a table: those are not read. */
async function lookInside(path: string, name: string, forms: readonly Form[], depth = DEPTH): Promise<Look> {
  const entries = await readdir(path, { withFileTypes: true }).catch(() => []);
  const unread: Unread[] = [];
  for (const entry of entries.slice(0, MOST_FILES)) {
    const inner = `${name}/${entry.name}`;
    if (!isShown(entry.name)) continue;
    if (entry.isDirectory()) {
      if (depth > 1) unread.push(...(await lookInside(join(path, entry.name), inner, forms, depth - 1)).unread);
      continue;
    }
    const { stem, kind } = fileName(plain(entry.name));
    const isData = isRead(kind);
    const meant = isData ? (tableNamed(stem, forms) ?? tableNamed(basename(name), forms)) : undefined;
    if (meant !== undefined)
      unread.push({ name: plain(inner), where: { file: plain(inner) }, meant, code: 'table-in-folder', isData: true });
  }
  return { ...NOTHING, unread };
}

async function isReadable(path: string): Promise<boolean> {
  try {
    await access(path, constants.R_OK);
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}

function twice(places: readonly TableFile[]): Problem[] {
  const [first] = places;
  if (first === undefined || places.length === 1) return [];
  const other = places
    .map((place) => (place.format === 'excel' ? `${place.file} (blad ${plain(place.sheet.name)})` : place.file))
    .join(', ');
  return [tableProblem('table-twice', { table: first.table }, { name: first.table, other })];
}

/** Something that could be a table would be counted as empty, so it is an error. What is like none is mentioned. */
function unreadProblem(
  { name, where, meant, code, isData }: Unread,
  present: ReadonlySet<string>,
  names: string,
): Problem | undefined {
  if (meant === undefined && !isData) return undefined;
  if (meant === undefined) {
    const isMissed = present.size === 0 && code !== 'table-unnamed';
    return tableProblem(isMissed ? 'format-not-read' : 'table-ignored', where, { name, other: names });
  }
  const isElsewhere = code === 'table-in-folder' || code === 'table-copy';
  return tableProblem(isElsewhere && present.has(meant) ? 'table-left-over' : code, where, { name, meant });
}
