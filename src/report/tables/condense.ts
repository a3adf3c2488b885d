import type { ChartCell, ChartTable } from '../../charts/chart.ts';
import { isText } from '../../charts/kinds/columns.ts';
import { saidOnce, sameInAll } from '../../charts/same-in-all.ts';

/** A table as it is read on paper: the same numbers in fewer columns, and what was in the others in words. */
export interface CondensedTable {
  readonly table: ChartTable;
  /** What the columns left out say of every row, or of the one row that they are of. */
  readonly beside: readonly string[];
}

/**
 * Leaves out columns that say the same of every row, and those that only one row has anything in, and says it in words. The column
 * that names the rows stays, and the first one of numbers; files keep every column.
 */
export function condensed(table: ChartTable): CondensedTable {
  const { columns, rows } = table;
  if (rows.length < 2) return { table, beside: [] };
  const firstNumber = columns.findIndex((column) => !isText(column));
  const all = columns.map((_, at) => saying(table, at));
  // The first column that tells rows apart names them.
  const naming = Math.max(
    0,
    columns.findIndex((column, at) => isText(column) && all[at] === undefined),
  );
  const told = all.map((one, at) => (at === naming || at === firstNumber ? undefined : one));
  const kept = columns.flatMap((_, at) => (told[at] === undefined ? [at] : []));
  const common = columns.flatMap((_, at) => (told[at] === 'same' ? [at] : []));
  const single = columns.flatMap(({ name }, at) => {
    const one = told[at];
    return one !== undefined && one !== 'same'
      ? [{ row: rows[one.row]?.[naming]?.text ?? '', words: `${name} ${one.text}` }]
      : [];
  });
  const ofRows = Map.groupBy(single, ({ row }) => row);
  return {
    table: {
      ...table,
      columns: columns.filter((_, at) => kept.includes(at)),
      rows: rows.map((row) => row.filter((_, at) => kept.includes(at))),
    },
    beside: [
      ...(common.length === 0 ? [] : [saidOnce(table, common)]),
      ...[...ofRows].map(([row, all]) => `${row}: ${all.map(({ words }) => words).join(' · ')}.`),
    ],
  };
}

type Saying = 'same' | { readonly row: number; readonly text: string } | undefined;

/** What a column says that need not be a column: one thing of all rows that have it, or something of one row alone. */
function saying(table: ChartTable, at: number): Saying {
  if (sameInAll(table, at) !== undefined) return 'same';
  const cells = table.rows.flatMap((row) => row.slice(at, at + 1));
  const known = cells.filter((cell) => !isAbsent(cell));
  const [first] = known;
  // A row without any number says why in its first column of numbers.
  if (first === undefined) return undefined;
  const others = cells.filter((cell) => cell !== first);
  return known.length === 1 && others.every(hasNone) && others.some(isNotApplicable)
    ? { row: cells.indexOf(first), text: first.text }
    : undefined;
}

const isAbsent = ({ value }: ChartCell) => typeof value === 'object';
/** There is nothing to tell: of what is withheld there is. */
const hasNone = (cell: ChartCell) =>
  isNotApplicable(cell) || (typeof cell.value === 'object' && cell.value.absent === 'not-reported');
const isNotApplicable = ({ value }: ChartCell) => typeof value === 'object' && value.absent === 'not-applicable';
