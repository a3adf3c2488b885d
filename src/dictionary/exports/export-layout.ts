/** How the files of another system are laid out, where they aren't this register's own tables: `content/register/exporter/<id>.yaml`. */
export interface ExportLayout {
  readonly id: string;
  readonly name: string;
  /** Headings that an export of this kind has, all of them: by these it is known, whatever the file is called. */
  readonly marks: readonly string[];
  readonly tables: readonly ExportTable[];
  /** Headings that are known and not read. */
  readonly passed: readonly string[];
  /** Rows that are about nobody, such as the system's own for trying things. */
  readonly skipped?: HeadingValues;
  readonly examples: readonly ExportExample[];
}

/** That a heading's cell has one of these texts, blanks around it taken away. */
export interface HeadingValues {
  readonly heading: string;
  readonly oneOf: readonly string[];
}

/** One of the register's tables in the export, which has a column or several for each of its variables. */
export interface ExportTable {
  readonly table: string;
  /** A row of the export is a row of the table where any of these has something; always where there are none. */
  readonly present: readonly string[];
  /** An export has a row for each of what hangs together, so that the same is there many times: one row for each value of these. */
  readonly oncePer: readonly string[];
  readonly columns: readonly ExportColumn[];
}

/** Where the value of a variable stands, and how it is written there. */
export interface ExportColumn {
  readonly variable: string;
  /** The same on every row: then it stands nowhere. */
  readonly always?: string;
  /** The heading that it is told of by. */
  readonly from?: string;
  /** Of a code, the heading of its words: it can do without. */
  readonly words?: string;
  readonly codes?: ExportCodes;
  /** A box that is ticked or isn't. */
  readonly isTick?: true;
  readonly isDate?: true;
  /** Only some of the text's characters, from and to, counted from 1. */
  readonly part?: readonly [from: number, to: number];
  /** It is there only where another column says so. */
  readonly where?: HeadingValues;
}

/** A list of codes as another system writes them. */
export interface ExportCodes {
  readonly codes: readonly ExportCode[];
  /** A code that isn't in the list says nothing that the register has: it is a missing value, and no doubt. */
  readonly othersAreMissing: boolean;
}

export interface ExportCode {
  /** As it stands in the export. */
  readonly written: string;
  /** What the export says beside it. */
  readonly description?: string;
  /** As it is written in the register's table; empty where the value is missing. */
  readonly becomes: string;
}

/** What a cell of the export is as a cell of the table, and what there is to say of it. */
export interface ExportedCell {
  readonly text: string;
  readonly doubt?: CellDoubtCode;
}

/** A code in the catalogue of problems. */
export type CellDoubtCode =
  /** No code of the list: what it says isn't known. */
  | 'export-code-unknown'
  /** Words and no code: they aren't read in its place. */
  | 'export-code-missing'
  /** The words beside the code say another thing; the code is read. */
  | 'export-description-differs'
  /** A date that isn't known to the day is missing. */
  | 'export-date-partial'
  /** Neither ticked nor not. */
  | 'export-tick-unreadable';

/** Made-up rows, and what becomes of them: run as tests. */
export interface ExportExample {
  readonly name: string;
  /** What stands in each row, by heading. */
  readonly rows: readonly Readonly<Record<string, string>>[];
  /** The rows of each table, with the values that there are. */
  readonly become: Readonly<Record<string, readonly Readonly<Record<string, string | number | boolean>>[]>>;
  /** The codes of what is told. */
  readonly told: readonly string[];
}

/** Doubts that cost the cell: it says something that nobody has read. */
export const UNREAD_CELLS: ReadonlySet<CellDoubtCode> = new Set([
  'export-code-unknown',
  'export-code-missing',
  'export-tick-unreadable',
]);

/** The headings that a table reads, each once. */
export function headingsOf({ columns, present, oncePer }: ExportTable): readonly string[] {
  const words = columns.flatMap(({ words: heading }) => heading ?? []);
  return [...new Set([...columns.flatMap(neededHeadings), ...words, ...present, ...oncePer])];
}

/** The headings that a column can't be read without. */
export function neededHeadings({ from, where }: ExportColumn): readonly string[] {
  return [from, where?.heading].filter((heading) => heading !== undefined);
}
