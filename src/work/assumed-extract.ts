import type { Database } from '../analysis/duckdb.ts';
import { lastDayRead } from '../analysis/last-day-read.ts';
import { type Day, day, dayNumber } from '../calendar/day.ts';
import type { Dictionary } from '../dictionary/dictionary.ts';
import { type Problem, problem } from '../problems/problem.ts';
import { longDate } from '../words/dates.ts';

/** The options that say of which day a folder's tables are. */
export type DayOption = 'as-of' | 'previous-as-of';

/**
 * An extract whose day nobody has said: that it was taken on the day that is assumed is a guess, and beside it stands what the
 * tables themselves tell of it.
 */
export interface AssumedExtract {
  readonly folder: string;
  readonly asOf: Day;
  /** What would have said it. */
  readonly option: DayOption;
  /** The last day in the tables; undefined where they hold none. */
  readonly lastDay: Day | undefined;
}

/**
 * How many days before the extract the last day in its tables may be. Units treat somebody every week, and the longest that
 * a measure waits for an event is seventy days: a quarter without a single row isn't how care looks, but how an old extract does.
 */
const MOST_DAYS = 90;

interface ExtractSaid {
  readonly folder: string;
  readonly asOf: Day;
  readonly undated?: DayOption | undefined;
  /** Of made-up tables, the day that their own mark says. */
  readonly madeUpUntil?: string | undefined;
}

/** What is known of an extract that somebody has left undated; undefined of one that they have dated, or that was made up on that day. */
export async function assumedExtract(
  database: Database,
  dictionary: Dictionary,
  { folder, asOf, undated, madeUpUntil }: ExtractSaid,
): Promise<AssumedExtract | undefined> {
  if (undated === undefined || madeUpUntil === asOf) return undefined;
  const lastDay = madeUpUntil === undefined ? await lastDayRead(database, dictionary, asOf) : day(madeUpUntil);
  return { folder, asOf, option: undated, lastDay };
}

/** Whether the tables end so long before the day that they hardly were taken out on it. */
function isOld({ asOf, lastDay }: AssumedExtract): boolean {
  return lastDay !== undefined && dayNumber(asOf) - dayNumber(lastDay) > MOST_DAYS;
}

/** That the day is assumed, to whoever makes something of the tables. */
export function assumedProblems(assumed: AssumedExtract | undefined): readonly Problem[] {
  if (assumed === undefined) return [];
  return [problem(isOld(assumed) ? 'as-of-assumed-late' : 'as-of-assumed', { ...assumed })];
}

/** The same where figures are only looked at: said where they are likely to be false. */
export function assumedDoubts(assumed: AssumedExtract | undefined): readonly Problem[] {
  return assumed !== undefined && isOld(assumed) ? assumedProblems(assumed) : [];
}

/** What readers of the figures must know then, a sentence each; none where nothing tells against the day. */
export function assumedInWords(assumed: AssumedExtract | undefined): readonly string[] {
  if (assumed?.lastDay === undefined || !isOld(assumed)) return [];
  const { asOf, lastDay } = assumed;
  return [
    `Sista uppgiften är från ${longDate(lastDay)}, men siffrorna räknas som om uppgifterna togs ut ${longDate(asOf)}, eftersom inget uttagsdatum är angivet. Det som gäller tiden efter sista uppgiften är inte känt, hur låga tal som än står där.`,
  ];
}
