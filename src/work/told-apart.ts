import { join } from 'node:path';
import { figureKey, type Publication, type Read } from '../attack/published.ts';
import { figuresInTables, type PublishedTable } from '../attack/table-figures.ts';
import type { Day } from '../calendar/day.ts';
import { writtenBeside } from '../files/published-beside.ts';
import { publicationIn, readPublished, readReportTables, tablesAmong } from '../files/read-published.ts';
import type { WrittenFile } from '../files/write-pages.ts';
import { type Problem, problem } from '../problems/problem.ts';
import type { Reading } from '../schema.ts';
import { reportIn } from './report-in.ts';

/** What is published now of an area. */
export interface PublishedNow {
  readonly area: string;
  readonly asOf: Day;
  readonly files: readonly WrittenFile[];
}

/**
 * Which annual reports of the area stand beside a site that is published, or in its place, and how many numbers the one shows that
 * the other hides. What is disclosed in two goes is not protected against each other.
 * @param hasReport whether the site has a report of its own, which then takes the place of the one that stands there
 */
export async function reportsApart(out: string, now: PublishedNow, hasReport: boolean): Promise<Problem[]> {
  const site = publicationIn(now.files);
  const beside = (await writtenBeside(out, 'arsrapport')).map((folder) => [folder, 'ligger en årsrapport'] as const);
  const replaced = hasReport ? [] : [[out, 'låg en årsrapport'] as const];
  const told = await Promise.all(
    [...replaced, ...beside].map(async ([folder, what]) => {
      const report = await reportIn(folder, now.area);
      if (report === undefined) return [];
      const tables = report.asOf === now.asOf ? await readReportTables(report.root) : undefined;
      return [apart(folder, what, report.asOf, site, tables)];
    }),
  );
  return told.flat();
}

/** The same of the sites of the area that stand beside a report. */
export async function sitesApart(out: string, now: PublishedNow): Promise<Problem[]> {
  const tables = { value: tablesAmong(now.files) };
  const told = await Promise.all(
    (await writtenBeside(out, 'webbplats')).flatMap((folder) =>
      [folder, join(folder, now.area)].map(async (root) => {
        const read = await readPublished(root);
        if (read === undefined || 'problems' in read) return [];
        const { area, extract } = read.value.area;
        if (area?.id !== now.area) return [];
        const isSame = extract?.asOf === now.asOf;
        return [apart(folder, 'ligger en webbplats', extract?.asOf ?? '', read.value, isSame ? tables : undefined)];
      }),
    ),
  );
  return told.flat();
}

/** @param tables the report's, where it is of the same extract as the site: of others numbers differ for other reasons */
function apart(
  folder: string,
  what: string,
  asOf: string,
  site: Publication,
  tables: Reading<readonly PublishedTable[]> | undefined,
): Problem {
  const count = tables === undefined || 'problems' in tables ? 0 : shownInOne(site, tables.value);
  return problem('published-apart', { folder, what, asOf, count });
}

/** How many numbers are hidden in one of the two and shown in the other. */
function shownInOne(site: Publication, tables: readonly PublishedTable[]): number {
  const own = new Map(site.figures.map((figure) => [figureKey(figure), figure.numbers]));
  const isOpened = (one: Read | undefined, other: Read | undefined) => one === HIDDEN && typeof other === 'number';
  let count = 0;
  for (const figure of figuresInTables(site.area, tables))
    for (const [name, read] of figure.numbers) {
      const there = own.get(figureKey(figure))?.get(name);
      if (isOpened(read, there) || isOpened(there, read)) count += 1;
    }
  return count;
}

/** How the data files say that a number is hidden. */
const HIDDEN = 'withheld';
