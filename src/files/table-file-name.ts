import type { Form } from '../dictionary/dictionary.ts';
import { knownAs } from '../dictionary/known-name.ts';
import { meantName } from '../dictionary/meant-name.ts';

/** What a file's ending says that it is, and what to do where it can't be read. */
export type FileKind =
  /** Read as they are. */
  | 'csv'
  | 'parquet'
  | 'excel'
  /** A workbook in a format that isn't read, a data file of another program, a packed file. */
  | 'other-format'
  | 'packed'
  /** A readable table under a wrong ending: text as `.txt`, Parquet as `.pq`. */
  | 'text-ending'
  | 'parquet-ending'
  /** A download that hasn't ended, and a copy that a program keeps. */
  | 'unfinished'
  | 'copy'
  /** Something for people or for another program: no table. */
  | 'document'
  | 'unknown';

const ENDINGS: Readonly<Record<Exclude<FileKind, 'unknown'>, string>> = {
  csv: 'csv',
  parquet: 'parquet',
  excel: 'xlsx xlsm',
  'other-format':
    'xls xlsb xlt xltx xltm ods fods numbers sas7bdat xpt dta sav zsav por rds rda rdata feather arrow orc avro json jsonl ndjson xml dbf db sqlite sqlite3 duckdb mdb accdb',
  packed: 'gz gzip zip bz2 xz zst 7z rar tar tgz lz4',
  'text-ending': 'txt tsv tab text dat asc prn skv',
  'parquet-ending': 'pq parq',
  unfinished: 'tmp temp part partial crdownload download icloud filepart',
  copy: 'bak old orig backup',
  document:
    'pdf doc docx rtf odt md html htm ppt pptx odp png jpg jpeg gif svg webp msg eml r rmd qmd py ipynb sql sas do sps log yaml yml toml ini css js ts sh bat ps1',
};

const KINDS: ReadonlyMap<string, FileKind> = new Map(
  Object.entries(ENDINGS).flatMap(([kind, endings]) => endings.split(' ').map((ending) => [ending, kind as FileKind])),
);

/** The kinds that are read as they are. */
const READ: ReadonlySet<FileKind> = new Set(['csv', 'parquet', 'excel']);

/** Whether tables are read from files of the kind. */
export function isRead(what: FileKind): boolean {
  return READ.has(what);
}

/** A file's name taken apart: the name before all its endings, and what the last of them says. */
export interface FileName {
  readonly stem: string;
  readonly kind: FileKind;
  /** Whether more than one ending was there, as in `bedomning.csv.txt`. */
  readonly several: boolean;
}

/** Takes a file's name apart. A name without a known ending keeps all of itself. */
export function fileName(file: string): FileName {
  let stem = file;
  const kinds: FileKind[] = [];
  for (;;) {
    const [, before = '', ending = ''] = /^(.+)\.([^.\s]+)$/.exec(stem) ?? [];
    const kind = ending.endsWith('~') ? 'copy' : KINDS.get(ending.toLowerCase());
    if (before === '' || kind === undefined) break;
    stem = before;
    kinds.push(kind);
  }
  return { stem, kind: kinds[0] ?? 'unknown', several: kinds.length > 1 };
}

/** All but hidden files and those that Excel keeps beside an open workbook; what only stands in a cloud is hidden, but meant. */
export const isShown = (name: string) => /^\..+\.icloud$/.test(name) || !/^(\.|~\$)/.test(name);

/** The table that a name is: by id, Swedish name or synonym. Undefined also where it can mean several. */
export function tableNamed(written: string, forms: readonly Form[]): string | undefined {
  const [only, ...others] = knownAs(written, forms);
  return others.length === 0 ? only?.id : undefined;
}

/** The table that a name may be: misspelt, in the plural, or with something before or after it (`2024_bedomning`). */
export function tableLike(written: string, forms: readonly Form[]): string | undefined {
  const certain = tableNamed(written, forms);
  if (certain !== undefined) return certain;
  const words = written.split(/[^\p{L}\p{M}]+/u).filter((word) => word !== '');
  const named = words.map((word) => tableNamed(word, forms)).find((table) => table !== undefined);
  if (named !== undefined) return named;
  const names = new Map(forms.flatMap((form) => namesOf(form).map((name) => [name, form.id] as const)));
  const like = meantName(written, [...names.keys()]);
  return like === undefined ? undefined : names.get(like);
}

const namesOf = ({ id, name, synonyms = [] }: Form) => [id, name, ...synonyms].filter((each) => each !== '');
