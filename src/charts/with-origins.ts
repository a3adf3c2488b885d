import type { Reporters } from '../results/result.ts';
import { formatPeriod } from '../words/dates.ts';
import type { ChartCell, ChartColumn, ChartTable } from './chart.ts';
import type { RowOrigin } from './row-origin.ts';

interface OriginColumn extends ChartColumn {
  readonly of: (origin: RowOrigin) => ChartCell;
}

const text = (id: string, name: string, of: OriginColumn['of']): OriginColumn => ({ id, name, kind: 'text', of });
const NOTHING: ChartCell = { text: '', value: '' };

const COLUMNS: readonly OriginColumn[] = [
  text('matt', 'Mått', ({ measure }) => ({ text: measure, value: measure })),
  text('period', 'Period', ({ period }) =>
    period === undefined ? NOTHING : { text: formatPeriod(period), value: `${period.from}/${period.to}` },
  ),
  text('enhet', 'Rapporterar', ({ reporter }) => ({ text: reporter, value: reporter })),
  text('rapporterat', 'Rapporterat', ({ reporters }) => over(reporters)),
  text('rapporterat_forra', 'Rapporterat i förra uttaget', ({ earlier }) => over(earlier)),
];

/** What a table may say by itself, so that it isn't said twice. */
const SAID_BY: Readonly<Record<string, string>> = { enhet: 'reporter' };

/** Of how many a nation's figure is: `5/6`, the words of which no spreadsheet takes for a date. */
function over(reporters: Reporters | undefined): ChartCell {
  if (reporters === undefined) return NOTHING;
  const { reported, expected } = reporters;
  return { text: `${reported} av ${expected}`, value: `${reported}/${expected}` };
}

/**
 * A table for a file, with what each row is of in columns that it lacks, in the words of `alla-siffror`: a file travels without
 * the page whose notes say it, a partial nation is told wherever its figure is, and a target with who has set it. A table without
 * figures is as it was.
 */
export function withOrigins(table: ChartTable): ChartTable {
  const { columns, rows, origins } = table;
  if (origins === undefined) return table;
  const isThere = (id: string) => columns.some((column) => column.id === id || column.id === SAID_BY[id]);
  const isEarlier = origins.some(({ earlier }) => earlier !== undefined);
  const { targets = [] } = table;
  const aims: readonly OriginColumn[] =
    targets.length === 0 ? [] : [text('mal', 'Mål', () => ({ text: targets.join(' '), value: targets.join(' ') }))];
  const more = [...COLUMNS, ...aims].filter(({ id }) => !isThere(id) && (isEarlier || id !== 'rapporterat_forra'));
  return {
    ...table,
    columns: [...columns, ...more.map(({ id, name, kind }) => ({ id, name, kind }))],
    rows: rows.map((row, at) => {
      const origin = origins[at];
      if (origin === undefined) throw new RangeError(`row ${at + 1} of ${table.caption} has no origin`);
      return [...row, ...more.map(({ of }) => of(origin))];
    }),
  };
}
