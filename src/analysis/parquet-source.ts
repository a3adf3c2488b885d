import { resolve } from 'node:path';
import { literal } from '../engine/sql/text.ts';

/** The column that DuckDB adds with the row's place in the file. */
export const FILE_ROW = 'file_row_number';

/**
 * The file, and nothing but the file, as a relation: what its path says is neither a pattern for other files (`uttag [2024]`,
 * `g*`) nor a column (`enhet=skane`), and what it begins with neither a home (`~`) nor a protocol (`file:`): those stand for
 * themselves in a path from the root.
 */
export function parquetSource(path: string): string {
  return sourceOf(literal(withoutPatterns(resolve(path))));
}

const sourceOf = (pattern: string) => `read_parquet(${pattern}, ${FILE_ROW} = true, hive_partitioning = false)`;

/** The sources that a view reads, from its SQL as DuckDB writes it back, each with the name of its file. */
export function sourcesIn(sql: string): { readonly source: string; readonly file: string }[] {
  return [...sql.matchAll(/read_parquet\(('(?:[^']|'')*')/g)].map(([, pattern = '']) => ({
    source: sourceOf(pattern),
    file: pattern.slice(1, -1).replaceAll("''", "'").split('/').at(-1) ?? '',
  }));
}

/** Whether the path can be given to DuckDB: a backslash can't be said beside a sign that makes a pattern. */
export function canBeSaid(path: string): boolean {
  return !(/[[*?]/.test(path) && path.includes('\\'));
}

/** Each sign of a pattern as a class of itself, which only it belongs to. */
function withoutPatterns(path: string): string {
  return path.replace(/[[*?]/g, '[$&]');
}
