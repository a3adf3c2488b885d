import type { Day } from '../calendar/day.ts';
import type { Period } from '../calendar/period.ts';
import type { Area } from '../definitions/area.ts';
import type { Measure } from '../definitions/measure.ts';
import type { Dictionary } from '../dictionary/dictionary.ts';
import type { Span } from './cells.ts';
import { deliveryWindow, type NeededTable, neededTables } from './needed-tables.ts';
import { reportingPeriod } from './reporting-period.ts';

/** Whether a table was delivered by a reporter for a measuring year: asked of the rows in the window. */
export interface DeliveryQuestion {
  readonly reporter: string;
  readonly year: number;
  readonly needed: NeededTable;
  readonly window: Period;
}

/** What a reporter has stated that it has delivered, or not. */
export interface Statement {
  readonly reporter: string;
  readonly year: number;
  readonly table: string;
  readonly delivered: boolean;
}

/** Whether reporters have delivered what figures rest on. */
export interface Delivery {
  /** Whether the reporter has delivered every table that the measure needs, for each year of the span that it has a period in. */
  readonly isDelivered: (measure: Measure, reporter: string, span: Span) => boolean;
}

export interface DeliveryInput {
  readonly area: Area;
  readonly dictionary: Dictionary;
  readonly measures: readonly Measure[];
  readonly spans: readonly Span[];
  readonly asOf: Day;
}

/** All that has to be asked of the rows to know what was delivered, each question once. */
export function deliveryQuestions({
  area,
  dictionary,
  measures,
  spans,
  asOf,
}: DeliveryInput): readonly DeliveryQuestion[] {
  const questions = new Map<string, DeliveryQuestion>();
  const years = new Set(spans.flatMap(yearsOf));
  for (const measure of measures)
    for (const needed of neededTables(measure, area, dictionary))
      for (const { id: reporter } of area.reporters)
        for (const year of years) {
          const period = reportingPeriod(area, reporter, year);
          if (period === undefined) continue;
          const window = deliveryWindow(needed, area, reporter, period, asOf);
          questions.set(keyOf(reporter, year, needed), { reporter, year, needed, window });
        }
  return [...questions.values()];
}

/** What was delivered: as stated, and where nothing is stated as the rows show (contract.md 1). */
export function deliveryOf(
  { area, dictionary }: Pick<DeliveryInput, 'area' | 'dictionary'>,
  shown: readonly DeliveryQuestion[],
  stated: readonly Statement[],
): Delivery {
  const byRows = new Set(shown.map(({ reporter, year, needed }) => keyOf(reporter, year, needed)));
  const said = new Map(
    stated.map(({ reporter, year, table, delivered }) => [statedKey(reporter, year, table), delivered]),
  );
  return {
    isDelivered: (measure, reporter, span) => {
      const needed = neededTables(measure, area, dictionary);
      return yearsOf(span)
        .filter((year) => reportingPeriod(area, reporter, year) !== undefined)
        .every((year) =>
          needed.every(
            (each) => said.get(statedKey(reporter, year, each.table)) ?? byRows.has(keyOf(reporter, year, each)),
          ),
        );
    },
  };
}

function yearsOf({ from, to }: Span): number[] {
  return Array.from({ length: to - from + 1 }, (_, place) => from + place);
}

const statedKey = (reporter: string, year: number, table: string) => JSON.stringify([reporter, year, table]);

const keyOf = (reporter: string, year: number, { table, date, window }: NeededTable) =>
  JSON.stringify([reporter, year, table, date, window]);
