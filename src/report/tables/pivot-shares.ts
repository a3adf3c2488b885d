import type { ChartCell, ChartColumn, ChartTable } from '../../charts/chart.ts';

/** The columns that a table of shares by year is known by. */
const ROW = 'reporter';
const ACROSS = 'period';
const SHARE = 'share';
const PARTS = ['numerator', 'denominator'] as const;

/**
 * A long table of shares, a row for each reporter and year, as one with the years across: `83,0 % (88/106)`. A share among others
 * that stands beside is a row of its own. Undefined for a table of another form.
 */
export function sharesAcross(table: ChartTable): ChartTable | undefined {
  const at = (id: string) => table.columns.findIndex((column) => column.id === id);
  const places = [ROW, ACROSS, SHARE, ...PARTS].map(at);
  const rowColumn = table.columns[at(ROW)];
  if (places.includes(-1) || rowColumn === undefined) return undefined;
  const cell = (row: readonly ChartCell[], id: string) => row[at(id)];
  const periods = [...new Set(table.rows.map((row) => cell(row, ACROSS)?.text ?? ''))];
  const names = [...new Set(table.rows.map((row) => cell(row, ROW)?.text ?? ''))];
  const found = (name: string, period: string) =>
    table.rows.find((row) => cell(row, ROW)?.text === name && cell(row, ACROSS)?.text === period);
  const cellsOf = (name: string, ids: ShareColumns) => periods.map((period) => pivotCell(found(name, period), ids, at));
  const beside = table.columns.flatMap(({ id, name }): { ids: ShareColumns; name: string }[] => {
    const stem = id.endsWith('_share') ? id.slice(0, -'_share'.length) : undefined;
    if (stem === undefined) return [];
    return [
      {
        ids: { share: id, numerator: `${stem}_numerator`, denominator: `${stem}_denominator` },
        name: name.replace(/: andel$/, ''),
      },
    ];
  });
  const named = (name: string): ChartCell => ({ text: name, value: name });
  const ofOthers = beside.flatMap(({ ids, name }) =>
    names
      .map((row) => cellsOf(row, ids))
      .filter((cells) => cells.some(({ value }) => typeof value === 'number'))
      .map((cells) => [named(name), ...cells]),
  );
  return {
    caption: table.caption,
    columns: [
      { ...rowColumn, kind: 'text' },
      ...periods.map((period): ChartColumn => ({ id: period, name: headingOf(period, table, at), kind: 'share' })),
    ],
    rows: [...names.map((name) => [named(name), ...cellsOf(name, OWN)]), ...ofOthers],
  };
}

interface ShareColumns {
  readonly share: string;
  readonly numerator: string;
  readonly denominator: string;
}

const OWN: ShareColumns = { share: SHARE, numerator: 'numerator', denominator: 'denominator' };

/** A share with its parts. Where there is none, the row's first cell without a number says why. */
function pivotCell(
  row: readonly ChartCell[] | undefined,
  { share, numerator, denominator }: ShareColumns,
  at: (id: string) => number,
): ChartCell {
  const cell = row?.[at(share)];
  if (row === undefined || cell === undefined) return { text: '', value: '' };
  if (typeof cell.value !== 'number') return cell;
  const parts = [numerator, denominator].map((id) => row[at(id)]?.text ?? '');
  return { text: `${cell.text} (${parts.join('/')})`, value: cell.value };
}

/** A year, and that it is still being registered where every row of it says so. */
function headingOf(period: string, { rows }: ChartTable, at: (id: string) => number): string {
  const own = rows.filter((row) => row[at(ACROSS)]?.text === period);
  const known = own.filter((row) => typeof row[at(SHARE)]?.value === 'number');
  const isOpen = known.length > 0 && known.every((row) => row[at('preliminary')]?.text === 'ja');
  return isOpen ? `${period} (preliminärt)` : period;
}
