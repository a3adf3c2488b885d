import type { ChartCell, ChartTable } from '../../charts/chart.ts';
import { FIXED_SPACE } from '../../words/fixed-space.ts';
import { listed } from '../../words/lists.ts';
import type { CondensedTable } from './condense.ts';

/** The columns that a table of curves is known by. */
const GROUP = 'group';
const YEARS = 'years';
const SHARE = 'survival';
const LIMITS = ['lower', 'upper'] as const;
const COUNTS = ['at_risk', 'events_so_far', 'censored_so_far'] as const;
/** What is of the whole group and stands in each of its rows. */
const OF_GROUP = ['n', 'events', 'median'] as const;

/**
 * The long table of curves, a row for each group and whole year, as one with the years across and four lines for each group. What is of
 * the group as a whole is said under it. Undefined for a table of another form, and where no group's curve is shown: nothing stands
 * across then.
 */
export function curvesAcross(table: ChartTable): CondensedTable | undefined {
  const at = (id: string) => table.columns.findIndex((column) => column.id === id);
  const ids = [GROUP, YEARS, SHARE, ...LIMITS, ...COUNTS, ...OF_GROUP];
  if (ids.some((id) => at(id) === -1)) return undefined;
  const cell = (row: readonly ChartCell[], id: string): ChartCell => row[at(id)] ?? { text: '', value: '' };
  const nameOf = (id: string) => table.columns[at(id)]?.name ?? id;
  const groups = [...Map.groupBy(table.rows, (row) => cell(row, GROUP).text)];
  const drawn = table.rows.filter((row) => typeof cell(row, YEARS).value === 'number');
  if (drawn.length === 0) return undefined;
  const years = [...new Set(drawn.map((row) => cell(row, YEARS).text))];
  const lines = groups.flatMap(([group, rows]) => {
    const found = (year: string) => rows.find((row) => cell(row, YEARS).text === year);
    if (!rows.some((row) => drawn.includes(row))) return [];
    const line = (name: string, write: (row: readonly ChartCell[]) => ChartCell) => [
      { text: name, value: name },
      ...years.map((year) => {
        const row = found(year);
        return row === undefined ? NOTHING : write(row);
      }),
    ];
    return [
      line(`${group}: ${nameOf(SHARE).toLowerCase()}`, (row) => cell(row, SHARE)),
      line(`95${FIXED_SPACE}% konfidensintervall`, (row) => limits(LIMITS.map((id) => cell(row, id)))),
      ...COUNTS.map((id) => line(nameOf(id).toLowerCase(), (row) => cell(row, id))),
    ];
  });
  return {
    table: {
      caption: table.caption,
      columns: [
        { id: GROUP, name: 'Grupp och tal', kind: 'text' },
        ...years.map((year) => ({ id: `ar_${year}`, name: `${year} år`, kind: 'number' as const })),
      ],
      rows: lines,
    },
    beside: groups.flatMap(([group, [first]]) =>
      first === undefined
        ? []
        : [
            ofGroup(
              group,
              OF_GROUP.map((id) => ({ name: nameOf(id), cell: cell(first, id) })),
            ),
          ],
    ),
  };
}

interface NamedCell {
  readonly name: string;
  readonly cell: ChartCell;
}

/** `Grad 2: antal 358 · döda 108 · median 7,1 år.`, and what there is no number of with the reason, once for all that it holds for. */
function ofGroup(group: string, numbers: readonly NamedCell[]): string {
  const told = numbers.filter(({ cell }) => typeof cell.value !== 'object');
  const absent = numbers.filter((one) => !told.includes(one));
  const byReason = [...Map.groupBy(absent, ({ cell }) => cell.text)];
  const parts = [
    ...told.map(numberOf),
    ...byReason.map(([reason, some]) => `${listed(some.map(({ name }) => unitOf(name).name))} (${reason})`),
  ];
  return `${group}: ${parts.join(' · ')}.`;
}

/** `antal 15`, and of a column that names its unit `median 7,1 år`. */
function numberOf({ name: column, cell: { text, value } }: NamedCell): string {
  const { name, unit } = unitOf(column);
  return `${name} ${text}${unit === undefined || typeof value !== 'number' ? '' : `${FIXED_SPACE}${unit}`}`;
}

/** `Median, år` as the name and its unit. */
function unitOf(column: string): { readonly name: string; readonly unit?: string } {
  const [name = '', unit] = column.toLowerCase().split(', ');
  return { name, ...(unit === undefined ? {} : { unit }) };
}

/** A year that the curve doesn't reach. */
const NOTHING: ChartCell = { text: '', value: '' };

function limits([lower, upper]: readonly ChartCell[]): ChartCell {
  if (lower === undefined || upper === undefined || typeof lower.value !== 'number') return lower ?? NOTHING;
  return { text: `${lower.text.replace(/\s*%$/u, '')}–${upper.text}`, value: lower.value };
}
