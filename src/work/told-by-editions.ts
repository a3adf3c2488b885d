import { attackEditions } from '../attack/editions.ts';
import { type Publication, publishedAreaOf } from '../attack/published.ts';
import type { Area } from '../definitions/area.ts';
import { highsSolver } from '../files/highs.ts';
import { nodeDisk } from '../files/outbox/disk.ts';
import { readMark, type Simulation } from '../files/outbox/mark.ts';
import { publicationIn, readPublished, readReportTables, tablesAmong, withTables } from '../files/read-published.ts';
import type { WrittenFile } from '../files/write-pages.ts';
import { type Problem, problem } from '../problems/problem.ts';
import { listed } from '../words/lists.ts';
import { Refused } from './refused.ts';
import { reportIn } from './report-in.ts';
import { countOf, howMany, measureLines, toldTogether } from './told-together.ts';

/** How one edition takes another's place. */
export interface Replacing {
  /** The folder with the mark of the edition that stands there, where the area's own lies in it. */
  readonly marked?: string;
  /** Which made-up nation the new edition is of; undefined where it isn't made up. */
  readonly simulation?: Simulation | undefined;
  /** Whether the user has said that it is to be replaced whatever the two tell together. */
  readonly isDespite?: boolean;
}

/**
 * What the edition that stands in a folder and the one that is to take its place tell together: until releases are remembered, the
 * folder is the only memory of what the public has seen. An error where that is somebody's or a protected number. Nothing where no edition of
 * the area stands there, or of other persons, or the very same numbers: a correction may be of the same day as what it corrects.
 * @param files of the site, and of the report in it where there is one
 */
export async function toldByEditions(
  folder: string,
  files: readonly WrittenFile[],
  replacing: Replacing = {},
): Promise<Problem[]> {
  const [read, tables] = [await readPublished(folder), await readReportTables(folder)];
  if (read === undefined || (await isOfOthers(folder, replacing))) return [];
  if ('problems' in read || (tables !== undefined && 'problems' in tables)) return [unread(folder)];
  const [earlier, later] = [withTables(read.value, tables?.value ?? []), publicationIn(files)];
  const [old, now] = [earlier, later].map(({ area }) => area);
  if (old?.area?.id !== now?.area?.id) return [];
  return told({ folder, asOf: old?.extract?.asOf ?? '', replacing, named: later.area }, earlier, later);
}

/** The same of the annual report that stands alone in a folder, and the one that takes its place. */
export async function toldByReports(
  folder: string,
  area: Area,
  files: readonly WrittenFile[],
  replacing: Replacing = {},
): Promise<Problem[]> {
  const report = await reportIn(folder, area.id);
  const tables = report && (await readReportTables(report.root));
  if (report === undefined || tables === undefined || (await isOfOthers(folder, replacing))) return [];
  if ('problems' in tables) return [unread(folder)];
  const none = { area: publishedAreaOf(area), figures: [] };
  const about = { folder, asOf: report.asOf, replacing, named: none.area };
  return told(about, withTables(none, tables.value), withTables(none, tablesAmong(files)));
}

/** Before anything is written. @throws Refused where what two editions tell together is an error: the earlier stands */
export function refuseTold(problems: readonly Problem[]): void {
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Refused(errors);
}

const unread = (folder: string) => problem('earlier-unread', { folder });

/** Whether what stands in a folder is of other persons than those of the new edition, as far as marks say it: one of the two is made up, or each by itself. */
async function isOfOthers(folder: string, { marked = folder, simulation }: Replacing): Promise<boolean> {
  const mark = await readMark(nodeDisk, marked);
  return mark !== undefined && mark !== 'unreadable' && areOthers(mark.simulerad, simulation);
}

/** Whether two are known to be of different persons: made up or not, or of different made-up nations. */
export function areOthers(one: Simulation | undefined, other: Simulation | undefined): boolean {
  if (one === undefined || other === undefined) return one !== other;
  return (['fro', 'personer'] as const).some(
    (key) => one[key] !== undefined && other[key] !== undefined && one[key] !== other[key],
  );
}

interface About {
  readonly folder: string;
  readonly asOf: string;
  readonly replacing: Replacing;
  readonly named: Publication['area'];
}

async function told(
  { folder, asOf, replacing, named }: About,
  earlier: Publication,
  later: Publication,
): Promise<Problem[]> {
  const found = attackEditions(earlier, later, await highsSolver());
  const { undecided, contradictions } = found;
  const together = toldTogether(found, named);
  const { values, numbers } = together;
  const words = { folder, asOf, count: howMany(together), persons: lines(values), numbers: lines(numbers) };
  return [
    ...(countOf([...values, ...numbers]) === 0
      ? []
      : [problem(replacing.isDespite === true ? 'editions-told' : 'editions-tell', words)]),
    ...(undecided + contradictions === 0
      ? []
      : [problem('editions-untried', { folder, asOf, undecided, contradictions })]),
  ];
}

const lines = (of: Parameters<typeof measureLines>[0]) => listed(measureLines(of));
