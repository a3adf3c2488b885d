/** Rows as lines of columns wide enough for their longest cell; columns after the first are right-aligned. */
export function textTable(rows: readonly (readonly string[])[]): string {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, place) => Math.max(...rows.map((row) => row[place]?.length ?? 0)));
  const aligned = (cell: string, place: number) =>
    place === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[place] ?? 0);
  return rows.map((row) => `  ${row.map(aligned).join('  ')}\n`).join('');
}
