import { createHash } from 'node:crypto';
import type { Day } from '../calendar/day.ts';
import type { Area } from '../definitions/area.ts';
import type { Publisher } from '../definitions/publisher.ts';
import type { Content } from '../files/content.ts';
import type { Simulation } from '../files/outbox/mark.ts';
import { programVersion } from '../files/program-version.ts';
import type { Progress } from '../files/progress.ts';
import type { WrittenFile } from '../files/write-pages.ts';
import type { Problem } from '../problems/problem.ts';
import { unknownNames } from '../report/figures/unknown-names.ts';
import { REPORT } from '../report/html/addresses.ts';
import { NUMBERS } from '../report/reading/read-report.ts';
import type { Result } from '../results/result.ts';
import { type FirstResult, firstResult } from '../website/first-result.ts';
import { siteFolder } from '../website/publisher-words.ts';
import { buildSite } from '../website/site.ts';
import type { SiteFile } from '../website/site-file.ts';
import type { SiteInput, SiteReport } from '../website/site-input.ts';
import type { AssumedExtract, DayOption } from './assumed-extract.ts';
import { earlierReport, PDF_FILE, reportFiles, type WrittenReport } from './make-report.ts';
import { placesOf } from './places-of.ts';
import { publishFigures } from './publish-figures.ts';
import { Refused } from './refused.ts';
import { noticeFor } from './simulated-notice.ts';

/** What is asked of one area's part of an edition. */
export interface EditionAsked {
  readonly folder: string;
  readonly years: readonly number[];
  readonly asOf: Day;
  /** Nobody has said it. */
  readonly undated?: DayOption;
  /** Whether measures that can't be computed are left out, and told as such, instead of stopping it all. */
  readonly withoutUnreadable: boolean;
  /** Shown on every page, such as that the figures are made up. */
  readonly notice?: string;
  /** The area's annual report, of the same figures: it is of the last of the years. */
  readonly report?: WrittenReport;
  /** The folder of an earlier edition whose report that one is held against. */
  readonly lastReport?: string;
  /** There are other areas in the edition: the pages lead back to where all are listed. */
  readonly isOneOfSeveral?: boolean;
}

/** One area's part of an edition, in memory. */
export interface AreaEdition {
  /** The site's own pages and files. */
  readonly pages: readonly SiteFile[];
  /** What the area is told by where others are told beside it. */
  readonly first?: FirstResult;
  /** The report, and where it is. */
  readonly made?: { readonly files: readonly WrittenFile[]; readonly about: SiteReport };
  readonly problems: readonly Problem[];
  readonly simulation: Simulation | undefined;
  readonly assumed: AssumedExtract | undefined;
  readonly publisher: Publisher;
  readonly programVersion: string;
}

/**
 * An area's public site, and its annual report where there is one, from the same tables in one pass. All figures of both are
 * disclosed together, so that neither gives back what the other withholds.
 * @throws Refused when a figure can't be computed and isn't to be left out, or a chapter is wrong
 */
export async function areaEdition(
  content: Content,
  area: Area,
  {
    folder,
    years,
    asOf,
    undated,
    withoutUnreadable,
    notice: said,
    report,
    lastReport,
    isOneOfSeveral = false,
  }: EditionAsked,
  progress: Progress,
): Promise<AreaEdition> {
  const unknown = report === undefined ? [] : unknownNames(report.numbers, area, content.dictionary, NUMBERS);
  if (unknown.length > 0) throw new Refused(unknown);
  if ('problems' in content.publisher) throw new Refused(content.publisher.problems);
  const year = Math.max(...years);
  const made = { area: area.id, year, asOf };
  const earlier = lastReport === undefined ? undefined : await earlierReport(lastReport, folder, made);
  if (earlier !== undefined && 'problems' in earlier) throw new Refused(earlier.problems);
  const { isOnSite, isInReport } = placesOf(area, report?.numbers);
  const asked = {
    ...{ folder, asOf, years, byStratum: true, withoutUnreadable, together: report !== undefined },
    ...(undated === undefined ? {} : { undated }),
    isShown: (result: Result) => isOnSite(result) || isInReport(result),
  };
  const { results, problems, simulation, assumed, shortcomings } = await publishFigures(content, area, asked, progress);
  const publisher = content.publisher.value;
  const notice = noticeFor({ simulation, publisher, assumed, shortcomings, own: said });
  const version = await programVersion();
  const site = { name: area.shortName, folder: siteFolder({ area, isOneOfSeveral }) };
  const told = { results: results.filter(isInReport), previous: [], year, asOf, notice, simulation, publisher, site };
  const before = earlier === undefined ? {} : { earlier: earlier.value };
  const reported = report && (await reportFiles(content, area, { ...told, ...before, report }, progress));
  const added = reported && { files: reported.files, about: whereIs(reported.files, year) };
  progress('Skriver webbplatsen', 1);
  const own = results.filter(isOnSite);
  const hash = createHash('sha256').update(JSON.stringify(own)).digest('hex').slice(0, 16);
  const input: SiteInput = {
    ...{ area, years, isOneOfSeveral },
    results: own,
    publisher,
    extract: { asOf, programVersion: version, hash },
    dictionary: content.dictionary,
    organisation: content.organisation,
    ...(notice === undefined ? {} : { notice }),
    ...(added === undefined ? {} : { report: added.about }),
  };
  const first = firstResult(input);
  return {
    pages: buildSite(input),
    ...(first === undefined ? {} : { first }),
    ...{ simulation, assumed, publisher, programVersion: version },
    ...(added === undefined ? {} : { made: added }),
    problems: [...problems, ...(reported?.problems ?? [])],
  };
}

/** Where the report is in the site's folder. There is a PDF where one could be set. */
function whereIs(files: readonly WrittenFile[], year: number): SiteReport {
  const pdf = REPORT + PDF_FILE;
  return { year, address: REPORT, ...(files.some(({ path }) => path === pdf) ? { pdf } : {}) };
}
