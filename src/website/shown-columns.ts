import type { ChartCell, ChartColumn, ChartTable } from '../charts/chart.ts';
import { isText } from '../charts/kinds/columns.ts';

/**
 * A measure's table as a page of the site shows it: a share of others that stands beside is one column with its parts, `57,1 % (24/42)`, and a column that no
 * row can have anything in is none, as long as there is another that has. Files have every column.
 */
export function shownColumns(table: ChartTable): ChartTable {
  const { columns, rows } = besideJoined(table);
  const none = new Set(columns.flatMap((_, at) => (isOfNobody(rows, at) ? [at] : [])));
  // A table of names alone doesn't say that there is nothing to tell.
  if (columns.every((column, at) => isText(column) || none.has(at))) none.clear();
  return {
    ...table,
    columns: columns.filter((_, at) => !none.has(at)),
    rows: rows.map((row) => row.filter((_, at) => !none.has(at))),
  };
}

/** Whether a column is not applicable to any row. */
function isOfNobody(rows: ChartTable['rows'], at: number): boolean {
  return (
    rows.length > 0 &&
    rows.every((row) => {
      const value = row[at]?.value;
      return typeof value === 'object' && value.absent === 'not-applicable';
    })
  );
}

function besideJoined(table: ChartTable): ChartTable {
  const { columns, rows } = table;
  const at = (id: string) => columns.findIndex((column) => column.id === id);
  const joined = columns.flatMap(({ id, name }) => {
    const stem = id.endsWith('_share') ? id.slice(0, -'_share'.length) : undefined;
    const [numerator, denominator] = [at(`${stem}_numerator`), at(`${stem}_denominator`)];
    return stem === undefined || numerator < 0 || denominator < 0
      ? []
      : [{ share: at(id), numerator, denominator, name: name.replace(/: andel$/, '') }];
  });
  const gone = new Set(joined.flatMap(({ numerator, denominator }) => [numerator, denominator]));
  const ofShare = (place: number) => joined.find(({ share }) => share === place);
  const kept = columns.flatMap((column, place) => (gone.has(place) ? [] : [{ column, place }]));
  return {
    ...table,
    columns: kept.map(({ column, place }): ChartColumn => ({ ...column, name: ofShare(place)?.name ?? column.name })),
    rows: rows.map((row) => kept.flatMap(({ place }) => cellAt(row, place, ofShare(place)) ?? [])),
  };
}

function cellAt(
  row: readonly ChartCell[],
  place: number,
  parts: { readonly numerator: number; readonly denominator: number } | undefined,
): ChartCell | undefined {
  const cell = row[place];
  if (parts === undefined || cell === undefined || typeof cell.value === 'object') return cell;
  const said = [parts.numerator, parts.denominator].map((at) => row[at]?.text ?? '');
  return { ...cell, text: `${cell.text} (${said.join('/')})` };
}
