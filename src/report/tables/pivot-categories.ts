import type { ChartCell, ChartTable } from '../../charts/chart.ts';
import { midSentence } from '../../words/letters.ts';
import type { CondensedTable } from './condense.ts';

/** The columns that a table of cases by category is known by; the one beside them holds the categories. */
const ALONG = 'along';
const COUNT = 'n';
const TOTAL = 'total';
const SHARE = 'share';
/** Of years the row's name says it. */
const OPEN = 'preliminary';
const KNOWN: readonly string[] = [ALONG, COUNT, TOTAL, SHARE, OPEN];

/**
 * The long table of cases by category, a row for each year or region and category, as one with the categories across: `66,7 % (8)`, and last
 * of how many. Sixty rows of one number each are not read. Undefined for a table of another form, and where there is but one row to make.
 */
export function categoriesAcross(table: ChartTable): CondensedTable | undefined {
  const at = (id: string) => table.columns.findIndex((column) => column.id === id);
  const [category, ...more] = table.columns.filter(({ id }) => !KNOWN.includes(id));
  const [along, count, total] = [ALONG, COUNT, TOTAL].map((id) => table.columns[at(id)]);
  if (category === undefined || more.length > 0 || at(SHARE) === -1) return undefined;
  if (along === undefined || count === undefined || total === undefined) return undefined;
  const cell = (row: readonly ChartCell[] | undefined, id: string): ChartCell => row?.[at(id)] ?? NOTHING;
  const rows = [...Map.groupBy(table.rows, (row) => cell(row, ALONG).text)];
  const categories = [
    ...new Map(table.rows.map((row) => [cell(row, category.id).text, cell(row, category.id)])).values(),
  ];
  if (rows.length < 2 || rows.length * categories.length < table.rows.length) return undefined;
  return {
    table: {
      caption: table.caption,
      columns: [
        along,
        ...categories.map(({ text }, place) => ({
          id: `${category.id}_${place + 1}`,
          name: text,
          kind: 'share' as const,
        })),
        total,
      ],
      rows: rows.map(([name, own]) => {
        const of = (text: string) => own.find((row) => cell(row, category.id).text === text);
        const told = categories.map(({ text }) => shareWithCount(cell(of(text), SHARE), cell(of(text), COUNT)));
        return [{ text: name, value: name }, ...told, cell(own[0], TOTAL)];
      }),
    },
    beside: [`Inom parentes: ${midSentence(count.name)}.`],
  };
}

const NOTHING: ChartCell = { text: '', value: '' };

/** Where the share can't be told, for want of how many there are in all, the count alone is. */
function shareWithCount(share: ChartCell, count: ChartCell): ChartCell {
  if (typeof share.value !== 'number') return typeof count.value === 'number' ? count : share;
  return { text: `${share.text} (${count.text})`, value: share.value };
}
