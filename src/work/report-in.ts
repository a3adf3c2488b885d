import { join } from 'node:path';
import type { Day } from '../calendar/day.ts';
import { parsedFile } from '../files/parsed-file.ts';
import { publishedText } from '../files/published-text.ts';
import { NUMBERS_PATH } from '../files/read-earlier-report.ts';
import { type ReportIdentity, reportFile } from '../files/report-file.ts';
import { problem } from '../problems/problem.ts';

/** The area's report in a folder: its own, or one of an edition of several. */
export async function reportIn(
  folder: string,
  area: string,
): Promise<{ readonly root: string; readonly asOf: Day } | undefined> {
  for (const root of [folder, join(folder, area)]) {
    const read = await reportIdentity(root);
    if (read?.area === area) return { root, asOf: read.asOf };
  }
  return undefined;
}

/** What a folder's report says that it is of; undefined where no report there says it. */
export async function reportIdentity(root: string): Promise<Omit<ReportIdentity, 'year'> | undefined> {
  const file = join(root, NUMBERS_PATH);
  const text = await publishedText(file);
  if (text === undefined) return undefined;
  const read = parsedFile(text, reportFile, (key) => problem('earlier-report-odd', { file, key }));
  if ('problems' in read) return undefined;
  const { omrade, uttag, simulerad } = read.value.rapport;
  return { area: omrade, asOf: uttag, ...(simulerad === undefined ? {} : { simulation: simulerad }) };
}
