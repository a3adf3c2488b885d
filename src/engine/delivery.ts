import type { Day } from '../calendar/day.ts';
import { calendarYear, type Period } from '../calendar/period.ts';
import type { Area } from '../definitions/area.ts';
import type { Measure } from '../definitions/measure.ts';
import type { Dictionary } from '../dictionary/dictionary.ts';
import type { Span } from './cells.ts';
import { deliveryWindow, type NeededTable, neededTables } from './needed-tables.ts';
import { reportingPeriod } from './reporting-period.ts';
import { areThere, sharedTables, type TableFacts } from './tables-there.ts';

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
  /** How many rows it says that it has handed in. */
  readonly rows?: number;
}

/** What the rows answer to a question. */
export interface DeliveryAnswer extends DeliveryQuestion {
  /** Whether a row lies in the window. */
  readonly isShown: boolean;
  /** The reporter's rows in the window or the rest of the year, where it has said how many there are. */
  readonly rows?: number;
}

/** A statement of rows that aren't there. */
export interface MissingRows extends Pick<Statement, 'reporter' | 'year' | 'table'> {
  readonly stated: number;
  readonly found: number;
}

/** Whether reporters have delivered what figures rest on. */
export interface Delivery {
  /** Whether the tables that a measure rests on and nobody is asked to deliver by themselves have any row. */
  readonly isThere: (measure: Measure) => boolean;
  /** Whether the reporter has delivered every table that the measure needs, for each year of the span that it has a period in. */
  readonly isDelivered: (measure: Measure, reporter: string, span: Span) => boolean;
  /** What the reporter has stated as delivered of the tables that the measure needs in the span: a figure that is told rests on it. */
  readonly statedOf: (measure: Measure, reporter: string, span: Span) => readonly Statement[];
  /** What has been stated as handed in and isn't among the rows, of the tables and years that were asked about. */
  readonly missing: readonly MissingRows[];
  /** What has been stated as delivered and shows no row at all, of the tables and years that were asked about: zeros that are declared. */
  readonly declared: readonly Statement[];
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
  answers: readonly DeliveryAnswer[],
  stated: readonly Statement[],
  facts: TableFacts,
): Delivery {
  const shown = answers.filter(({ isShown }) => isShown);
  const byRows = new Set(shown.map(({ reporter, year, needed }) => keyOf(reporter, year, needed)));
  const said = new Map(stated.map((one) => [statedKey(one.reporter, one.year, one.table), one]));
  // Asked of every figure, and the same for all of a measure's.
  const shared = remembered((measure) => areThere(sharedTables(measure, area, dictionary), facts));
  const neededBy = remembered((measure) => neededTables(measure, area, dictionary));
  const yearsAt = (reporter: string, span: Span) =>
    yearsOf(span).filter((year) => reportingPeriod(area, reporter, year) !== undefined);
  return {
    isThere: shared,
    isDelivered: (measure, reporter, span) => {
      const needed = neededBy(measure);
      return yearsAt(reporter, span).every((year) =>
        needed.every(
          (each) =>
            said.get(statedKey(reporter, year, each.table))?.delivered ?? byRows.has(keyOf(reporter, year, each)),
        ),
      );
    },
    statedOf: (measure, reporter, span) =>
      yearsAt(reporter, span).flatMap((year) =>
        neededBy(measure).flatMap(({ table }) => {
          const one = said.get(statedKey(reporter, year, table));
          return one?.delivered ? [one] : [];
        }),
      ),
    declared: stated.filter(({ reporter, year, table, delivered }) => {
      const own = answers.filter(
        (each) => each.reporter === reporter && each.year === year && each.needed.table === table,
      );
      return delivered && own.length > 0 && own.every(({ isShown }) => !isShown);
    }),
    missing: stated.flatMap(({ reporter, year, table, delivered, rows = 0 }) => {
      const counts = answers.flatMap((each) =>
        each.reporter === reporter && each.year === year && each.needed.table === table ? (each.rows ?? []) : [],
      );
      const found = Math.max(...counts);
      return delivered && counts.length > 0 && found < rows ? [{ reporter, year, table, stated: rows, found }] : [];
    }),
  };
}

function remembered<T>(of: (measure: Measure) => T): (measure: Measure) => T {
  const known = new Map<Measure, { readonly value: T }>();
  return (measure) => {
    const found = known.get(measure) ?? { value: of(measure) };
    known.set(measure, found);
    return found.value;
  };
}

/** The days in which rows may have been counted as the year's: those of the window, and all of the year. */
export function countedDays({ year, window }: DeliveryQuestion): Period {
  const whole = calendarYear(year);
  return {
    from: window.from < whole.from ? window.from : whole.from,
    to: window.to > whole.to ? window.to : whole.to,
  };
}

function yearsOf({ from, to }: Span): number[] {
  return Array.from({ length: to - from + 1 }, (_, place) => from + place);
}

const statedKey = (reporter: string, year: number, table: string) => JSON.stringify([reporter, year, table]);

const keyOf = (reporter: string, year: number, { table, date, window }: NeededTable) =>
  JSON.stringify([reporter, year, table, date, window]);
