import { join } from 'node:path';
import type { Day } from '../calendar/day.ts';
import { parsedFile } from '../files/parsed-file.ts';
import { publishedText } from '../files/published-text.ts';
import { NUMBERS_PATH } from '../files/read-earlier-report.ts';
import { reportFile } from '../files/report-file.ts';
import { problem } from '../problems/problem.ts';

/** The area's report in a folder: its own, or one of an edition of several. */
export async function reportIn(
  folder: string,
  area: string,
): Promise<{ readonly root: string; readonly asOf: Day } | undefined> {
  for (const root of [folder, join(folder, area)]) {
    const file = join(root, NUMBERS_PATH);
    const text = await publishedText(file);
    if (text === undefined) continue;
    const read = parsedFile(text, reportFile, (key) => problem('earlier-report-odd', { file, key }));
    if ('value' in read && read.value.rapport.omrade === area) return { root, asOf: read.value.rapport.uttag };
  }
  return undefined;
}
