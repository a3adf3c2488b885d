import { type Attack, attack } from '../attack/attack.ts';
import { attackEditions, type EditionAttack } from '../attack/editions.ts';
import { judgeAsWritten } from '../files/as-written.ts';
import { highsSolver } from '../files/highs.ts';
import { readPublished, readReportTables, withTables } from '../files/read-published.ts';
import { type Problem, problem } from '../problems/problem.ts';
import type { Reading } from '../schema.ts';
import { Refused } from './refused.ts';

/** What is attacked: a published site, and what else is public. */
export interface AttackRequest {
  readonly site: string;
  /** What is known of whether the files are as they were written, where the site is one of several under one mark. */
  readonly judged?: readonly Problem[];
  /** A report of the same area; one in the site's own folder is always read. */
  readonly report?: string;
  /** An earlier edition of the site, with the report in it, or of the report. */
  readonly earlier?: string;
}

export interface SiteAttack extends Attack {
  /** What should be known of the folders that were attacked. */
  readonly problems: readonly Problem[];
  readonly editions?: EditionAttack;
}

/**
 * Attacks what is published by its own data files; gives back the folder that holds no such files where there is one.
 * @throws Refused where they aren't as the program wrote them: what is found of something else is no verdict
 */
export async function attackSite({
  site,
  judged,
  report,
  earlier,
}: AttackRequest): Promise<SiteAttack | { missing: string }> {
  const own = await readPublished(site);
  if (own === undefined) return { missing: site };
  const tables = report === undefined ? { value: [] } : await readReportTables(report);
  if (tables === undefined) return { missing: report ?? '' };
  const before = earlier === undefined ? undefined : await readPublished(earlier);
  const reportBefore = earlier === undefined ? undefined : await readReportTables(earlier);
  if (earlier !== undefined && before === undefined && reportBefore === undefined) return { missing: earlier };
  const folders = [site, report, earlier].filter((folder) => folder !== undefined);
  const problems = judged ?? (await Promise.all(folders.map(judgeAsWritten))).flat();
  const inSite = await readReportTables(site);
  const now = withTables(readOf(own, problems), [
    ...readOf(inSite ?? { value: [] }, problems),
    ...readOf(tables, problems),
  ]);
  // A report has no definitions of its own: they are the area's.
  const earlierOne = withTables(
    before === undefined ? { area: now.area, figures: [] } : readOf(before, problems),
    readOf(reportBefore ?? { value: [] }, problems),
  );
  const solver = await highsSolver();
  const found = { problems, ...attack(now, solver) };
  if (found.numbers === 0) throw new Refused([problem('site-without-numbers', { folder: site })]);
  return earlier === undefined ? found : { ...found, editions: attackEditions(earlierOne, now, solver) };
}

/** @throws Refused with every problem where one of them is an error, or where there is no value */
function readOf<T>(read: Reading<T>, problems: readonly Problem[]): T {
  const isWrong = problems.some(({ severity }) => severity === 'error');
  if ('value' in read && !isWrong) return read.value;
  throw new Refused([...problems, ...('problems' in read ? read.problems : [])]);
}
