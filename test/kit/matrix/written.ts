import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRecords } from './delimited.ts';
import { type Element, readHtml } from './html.ts';

/** A table of numbers as the JSON file says it. */
export interface TableFile {
  readonly caption: string;
  readonly columns: readonly { readonly id: string; readonly name: string; readonly kind: string }[];
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  readonly saknas: Readonly<Record<string, string>>;
  /** What withheld shares are about, by column. */
  readonly ungefar?: Readonly<Record<string, number>>;
  readonly [column: string]: unknown;
}

/** What a command wrote: its pages as elements, its tables in each of their three forms, and every path. */
export interface Written {
  readonly folder: string;
  readonly paths: readonly string[];
  /** By path. */
  readonly pages: ReadonlyMap<string, { readonly text: string; readonly root: Element }>;
  /** By path without its ending. */
  readonly tables: ReadonlyMap<
    string,
    {
      readonly json: TableFile;
      readonly csv: readonly Record<string, string>[];
      readonly excel: readonly Record<string, string>[];
    }
  >;
}

/** Reads a folder that `publish` or `report` wrote. A table that lacks one of its three files is a throw. */
export function readWritten(folder: string): Written {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
  const text = (path: string) => readFileSync(join(folder, path), 'utf8');
  const pages = new Map(
    paths
      .filter((path) => path.endsWith('.html'))
      .map((path) => {
        const page = text(path);
        return [path, { text: page, root: readHtml(page) }] as const;
      }),
  );
  const tables = new Map(
    paths
      .filter((path) => path.endsWith('.json') && paths.includes(path.replace(/json$/, 'csv')))
      .map((path) => {
        const name = path.replace(/\.json$/, '');
        return [
          name,
          {
            json: JSON.parse(text(path)) as TableFile,
            csv: readRecords(text(`${name}.csv`)),
            excel: readRecords(text(`${name}.excel.csv`), ';'),
          },
        ] as const;
      }),
  );
  return { folder, paths, pages, tables };
}
