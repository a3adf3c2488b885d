import type { ChartCell, ChartColumn, ChartTable } from '../charts/chart.ts';
import { isText } from '../charts/kinds/columns.ts';
import { shortAbsentText } from '../words/absence.ts';
import { FIXED_SPACE } from '../words/fixed-space.ts';

/**
 * A measure's table as a page of the site shows it: what belongs together is one column — a share of others with its parts,
 * `57,1 % (24/42)`, a median with its limits, `12 (9–15)` — and a column that no row can have anything in is none, as long as
 * there is another that has. Files have every column.
 */
export function shownColumns(table: ChartTable): ChartTable {
  const { columns, rows } = joined(table);
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

/** Columns that stand in another's cells: which, what that is then called, and what stands in brackets. */
interface Brackets {
  readonly at: number;
  readonly parts: readonly [number, number];
  readonly name: string;
  readonly said: (first: ChartCell, last: ChartCell) => string;
}

const short = ({ text, value }: ChartCell) => (typeof value === 'object' ? shortAbsentText(value) : text);

const INTERVAL = `95${FIXED_SPACE}% KI`;

function bracketsIn({ columns }: ChartTable): Brackets[] {
  const at = (id: string) => columns.findIndex((column) => column.id === id);
  return columns.flatMap(({ id, name, limits: called = INTERVAL }, place): Brackets[] => {
    const stem = id.replace(/_share$/, '');
    const shares = [at(`${stem}_numerator`), at(`${stem}_denominator`)] as const;
    const limits = [at(`${id}_lower`), at(`${id}_upper`)] as const;
    if (stem !== id && shares.every((part) => part >= 0))
      return [
        {
          ...{ at: place, parts: shares, name: name.replace(/: andel$/, '') },
          said: (first, last) => `${first.text}/${last.text}`,
        },
      ];
    if (limits.every((part) => part >= 0))
      return [
        {
          ...{ at: place, parts: limits, name: `${name} (${called})` },
          // Of an interval that isn't shown one word says so.
          said: (first, last) => [...new Set([first, last].map(short))].join('–'),
        },
      ];
    return [];
  });
}

function joined(table: ChartTable): ChartTable {
  const { columns, rows } = table;
  const brackets = bracketsIn(table);
  const gone = new Set(brackets.flatMap(({ parts }) => parts));
  const of = (place: number) => brackets.find(({ at }) => at === place);
  const kept = columns.flatMap((column, place) => (gone.has(place) ? [] : [{ column, place }]));
  return {
    ...table,
    columns: kept.map(({ column, place }): ChartColumn => ({ ...column, name: of(place)?.name ?? column.name })),
    rows: rows.map((row) => kept.flatMap(({ place }) => cellAt(row, place, of(place)) ?? [])),
  };
}

function cellAt(row: readonly ChartCell[], place: number, brackets: Brackets | undefined): ChartCell | undefined {
  const cell = row[place];
  if (brackets === undefined || cell === undefined || typeof cell.value === 'object') return cell;
  const [first, last] = brackets.parts.map((at) => row[at]);
  if (first === undefined || last === undefined) return cell;
  return { ...cell, text: `${cell.text} (${brackets.said(first, last)})` };
}
