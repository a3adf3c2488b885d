import { addDays } from '../calendar/add-days.ts';
import type { Day } from '../calendar/day.ts';
import type { Period } from '../calendar/period.ts';
import type { Area } from '../definitions/area.ts';
import type { Measure } from '../definitions/measure.ts';
import type { RowSource } from '../definitions/population.ts';
import type { Dictionary } from '../dictionary/dictionary.ts';
import { recordedTable } from '../dictionary/recorded-table.ts';
import { kindOf } from './kinds/kinds.ts';
import { firstPermitDay } from './reporting-period.ts';

/** A table without which a measure's figure would be false, and where in it the day of a row stands. */
export interface NeededTable {
  readonly table: string;
  readonly date: string;
  /** The date is a whole year. */
  readonly anchor?: 'year';
  /** When a row of it shows that it has been delivered for a year. */
  readonly window: DeliveryWindow;
}

/** The period and so many days after it, or at any time from the reporter's first day to the extract. */
type DeliveryWindow = { readonly daysAfter: number } | 'everSinceStart';

/**
 * The tables that a measure needs of the one who reports: those of its population and of its numerator (contract.md 1,
 * Delivered or not). A table that doesn't say who reports it can't be delivered by anyone and is not among them. In an area
 * where reporters take part (`participation`) they do not hand in tables year by year: one that takes part and has a row of the
 * population, of any year, has its zeros counted; of one that has none at all nothing is known.
 */
export function neededTables({ computation }: Measure, area: Area, dictionary: Dictionary): readonly NeededTable[] {
  const { population, figure } = computation;
  if (area.participation !== undefined)
    return population.rows.flatMap((rows) => whereTakesPart(rows, area, dictionary));
  const needed = new Map<string, NeededTable>();
  const add = (source: string, date: string, window: DeliveryWindow, anchor?: 'year') => {
    const table = recordedTable(source, dictionary);
    const form = dictionary.forms.get(table);
    if (needed.has(table) || !form?.variables.some(({ id }) => id === area.reporterVariable)) return;
    const dated = anchor === undefined ? (form.dated ?? date) : date;
    needed.set(table, { table, date: dated, window, ...(anchor === undefined ? {} : { anchor }) });
  };
  const period: DeliveryWindow = { daysAfter: 0 };
  for (const { table, date, anchor } of population.rows) add(table, date, period, anchor);
  if (population.count === 'episodes') add(population.episode.table, population.episode.from, period);
  for (const { table, date, within } of kindOf(figure).needs?.(figure) ?? [])
    add(table, date, within === undefined ? 'everSinceStart' : { daysAfter: within.toDays });
  return [...needed.values()];
}

/** A population's rows as they say whose they are: those of a derived form do, where the recorded ones don't. */
function whereTakesPart({ table, date, anchor }: RowSource, area: Area, { forms }: Dictionary): readonly NeededTable[] {
  if (!forms.get(table)?.variables.some(({ id }) => id === area.reporterVariable)) return [];
  return [{ table, date, window: 'everSinceStart', ...(anchor === undefined ? {} : { anchor }) }];
}

/** The recorded tables of a measure's population and of its numerator: where they can't be read the figure can't be told. */
export function ownTables({ computation }: Measure, dictionary: Dictionary): ReadonlySet<string> {
  const { population, figure } = computation;
  const tables = [
    ...population.rows.map(({ table }) => table),
    ...(population.count === 'episodes' ? [population.episode.table] : []),
    ...(kindOf(figure).needs?.(figure) ?? []).map(({ table }) => table),
  ];
  return new Set(tables.map((table) => recordedTable(table, dictionary)));
}

/** The days in which a row of the table shows that the reporter has delivered it for the period. */
export function deliveryWindow(
  { window }: NeededTable,
  area: Area,
  reporter: string,
  period: Period,
  asOf: Day,
): Period {
  if (window !== 'everSinceStart') return { from: period.from, to: addDays(period.to, window.daysAfter) };
  const first = firstPermitDay(area, reporter);
  return { from: first ?? area.start ?? period.from, to: asOf };
}
