import type { Day } from '../calendar/day.ts';
import type { Area } from '../definitions/area.ts';
import type { Publisher } from '../definitions/publisher.ts';
import type { PublicResult } from '../disclosure/public-result.ts';
import { isOpen } from '../engine/registration-lag.ts';
import { areaPeriod, firstYear } from '../engine/reporting-period.ts';
import type { Content } from '../files/content.ts';
import { writeWorkbook } from '../files/excel/write-workbook.ts';
import { missingPaths } from '../files/missing-paths.ts';
import { nodeDisk } from '../files/outbox/disk.ts';
import type { OutputFolder } from '../files/outbox/judge-place.ts';
import { readMark, type Simulation } from '../files/outbox/mark.ts';
import type { Outbox } from '../files/outbox/outbox.ts';
import { programVersion } from '../files/program-version.ts';
import type { Progress } from '../files/progress.ts';
import { mixedReports, NUMBERS_PATH, type ReadEarlierReport, readEarlierReport } from '../files/read-earlier-report.ts';
import { readLifeTable } from '../files/read-life-table.ts';
import { readTexts } from '../files/read-texts.ts';
import { type ReportIdentity, sealed } from '../files/report-file.ts';
import { compilePdf } from '../files/typst.ts';
import { type WrittenFile, writePages } from '../files/write-pages.ts';
import { writeZip } from '../files/write-zip.ts';
import { type Problem, problem } from '../problems/problem.ts';
import { composeReport } from '../report/composing/compose-report.ts';
import type { ReportYear } from '../report/figures/figure-source.ts';
import { figuresFromResults } from '../report/figures/figures-from-results.ts';
import { unknownNames } from '../report/figures/unknown-names.ts';
import { reportHtml } from '../report/html/report-html.ts';
import { reportOdt } from '../report/odt/report-odt.ts';
import type { NumberDefinitions } from '../report/reading/number-definition.ts';
import { readNumbers } from '../report/reading/read-numbers.ts';
import { NUMBERS, type ReportContent, readReport } from '../report/reading/read-report.ts';
import { typstAppendix, typstDocument } from '../report/typst/typst-document.ts';
import { forbiddenIn, unprintableProblems } from '../report/unprintable.ts';
import { reportWorkbook } from '../report/workbook/report-workbook.ts';
import type { Reading } from '../schema.ts';
import type { PageAddress } from '../website/addresses.ts';
import { ASSETS } from '../website/assets.ts';
import { assumedProblems, type DayOption } from './assumed-extract.ts';
import type { DatedFolder } from './data-set.ts';
import { folderExtract } from './extract.ts';
import { mixedExtracts } from './mixed-extracts.ts';
import { Refused } from './refused.ts';
import { registerResults } from './register-results.ts';
import { draftWarnings, noticeFor } from './simulated-notice.ts';
import { sitesApart } from './told-apart.ts';
import { refuseTold, toldByReports } from './told-by-editions.ts';
import { writeOut } from './write-out.ts';

/** The report as one file, beside its pages. */
export const PDF_FILE = 'arsrapport.pdf';
/** The same for an archive, as PDF/A. */
const ARCHIVE_FILE = 'arsrapport-arkiv.pdf';
/** Its appendix. */
export const APPENDIX_FILE = 'bilaga.pdf';
/** All tables of both. */
export const TABLES_FILE = 'tabeller.xlsx';
/** The report's text and tables to comment in. */
export const COPY_FILE = 'arsrapport-att-kommentera.odt';

export interface ReportRequest {
  readonly folder: string;
  readonly year: number;
  readonly asOf: Day;
  /** Nobody has said it. */
  readonly undated?: DayOption;
  /** An earlier extract of the register, to show how late registrations came in. */
  readonly previous?: DatedFolder;
  /** The folder of an earlier year's report as it was published, to say what has changed since. */
  readonly earlierReport?: string;
  readonly report: WrittenReport;
  readonly out: string;
  /** What else is read, so that it isn't written over. */
  readonly inputs?: readonly string[];
  /** The population's life table, for relative survival. */
  readonly lifeTable?: string;
  /** Whether measures that can't be computed are left out, and told as such, instead of stopping it all. */
  readonly withoutUnreadable?: boolean;
  /** Whether a report there is replaced whatever it and the new one tell together. */
  readonly despiteDifference?: boolean;
  readonly notice?: string;
}

/** What the experts have written: chapters, and where their numbers come from. */
export interface WrittenReport {
  readonly content: ReportContent;
  readonly numbers: NumberDefinitions;
  /** The chapters as they are written, file → text. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Reads the folder of chapters. @throws Refused with every fault of every file */
export async function readReportContent(folder: string): Promise<WrittenReport> {
  const problems: Problem[] = [];
  const texts = new Map(await readTexts(folder, problems, ['.md', '.yaml']));
  if (problems.length > 0) throw new Refused(problems);
  const numbers = readNumbers(texts.get(NUMBERS) ?? '', NUMBERS);
  texts.delete(NUMBERS);
  const content = readReport(texts);
  if ('problems' in numbers || 'problems' in content)
    throw new Refused([numbers, content].flatMap((read) => ('problems' in read ? read.problems : [])));
  return { content: content.content, numbers: numbers.value, texts };
}

/** The area that a folder's report is about; undefined where there is none that can be read: whoever makes it is told why. */
export async function reportArea(folder: string): Promise<string | undefined> {
  const text = (await readTexts(folder, [], ['.yaml'])).get(NUMBERS);
  const numbers = text === undefined ? undefined : readNumbers(text, NUMBERS);
  return numbers !== undefined && 'value' in numbers ? numbers.value.area : undefined;
}

/**
 * From a register's tables to the annual report, as pages and as one PDF from the same document.
 * @throws Refused when a table, a chapter or a claim is wrong: nothing is written then
 */
export async function makeReport(
  content: Content,
  area: Area,
  request: ReportRequest,
  outbox: Outbox,
  progress: Progress,
): Promise<readonly Problem[]> {
  const { folder, year, asOf, undated, previous, out } = request;
  if ('problems' in content.publisher) throw new Refused(content.publisher.problems);
  const publisher = content.publisher.value;
  const { numbers } = request.report;
  const unknown = unknownNames(numbers, area, content.dictionary, NUMBERS);
  if (unknown.length > 0) throw new Refused(unknown);
  const years = reportYears(area, year, asOf);
  const { lifeTable: lifeTableFile, earlierReport: earlierFolder, inputs = [] } = request;
  const read = [folder, previous?.folder, lifeTableFile, earlierFolder, ...inputs].filter((path) => path !== undefined);
  const place: OutputFolder = { folder: out, product: 'arsrapport', inputs: read };
  // All that was typed wrong is told at once, before the long work.
  const [life, before, ...wrong] = await Promise.all([
    lifeTableFile === undefined ? undefined : readLifeTable(lifeTableFile),
    earlierFolder === undefined ? undefined : earlierReport(earlierFolder, folder, { area: area.id, year, asOf }),
    outbox.examine(place),
    missingPaths([folder, ...(previous === undefined ? [] : [previous.folder])]),
    previous === undefined ? [] : comparable(folder, previous.folder, content),
  ]);
  const faults = [...wrong.flat(), ...[life, before].flatMap((one) => (one && 'problems' in one ? one.problems : []))];
  if (faults.length > 0) throw new Refused(faults);
  const lifeTable = life !== undefined && 'table' in life ? life.table : undefined;
  const these = {
    folder,
    asOf,
    years: years.map((one) => one.year),
    withoutUnreadable: request.withoutUnreadable ?? false,
    ...(lifeTable === undefined ? {} : { lifeTable }),
  };
  const dated = { ...these, ...(undated === undefined ? {} : { undated }) };
  const { results, problems, simulation, assumed, shortcomings } = await registerResults(
    content,
    area,
    numbers,
    dated,
    progress,
  );
  // What can't be read of the earlier extract stops nothing: it is told of as not there.
  const those = previous && { ...these, ...previous, withoutUnreadable: true };
  const earlier = those && (await registerResults(content, area, numbers, those, progress));
  if (previous !== undefined && (simulation === undefined) !== (earlier?.simulation === undefined)) {
    const [made, other] = simulation === undefined ? [previous.folder, folder] : [folder, previous.folder];
    throw new Refused([problem('data-mixed-extracts', { made, other })]);
  }
  const notice = noticeFor({ simulation, publisher, assumed, shortcomings, own: request.notice });
  const made = {
    ...{ results, previous: earlier?.results ?? [], year, asOf, report: request.report },
    ...{ notice, simulation, publisher },
  };
  const more = {
    ...(previous === undefined ? {} : { previousAsOf: previous.asOf }),
    ...(before !== undefined && 'value' in before ? { earlier: before.value } : {}),
  };
  const { files, problems: ofReport } = await reportFiles(content, area, { ...made, ...more }, progress);
  const about = {
    extract: asOf,
    programVersion: await programVersion(),
    ...(simulation === undefined ? {} : { simulation }),
  };
  const isDespite = request.despiteDifference ?? false;
  const byBoth = await toldByReports(out, area, files, { simulation, isDespite });
  refuseTold(byBoth);
  const together = [...byBoth, ...(await sitesApart(out, { area: area.id, asOf, files }))];
  await writeOut(outbox, place, about, (draft) => writePages(draft, files, ASSETS));
  return [
    ...draftWarnings('Årsrapporten', publisher, simulation),
    // Each sentence that lacks a number is told of: what is wrong with the tables would be above it all, out of sight.
    ...ofReport,
    ...problems,
    ...assumedProblems(earlier?.assumed),
    ...together,
  ];
}

/** Disclosed figures, and what the experts have written of them. */
export interface DisclosedReport {
  readonly results: readonly PublicResult[];
  /** Those of an earlier extract. */
  readonly previous: readonly PublicResult[];
  readonly previousAsOf?: Day;
  /** An earlier year's report, out of its published file. */
  readonly earlier?: ReadEarlierReport;
  readonly year: number;
  readonly asOf: Day;
  readonly report: WrittenReport;
  readonly notice: string | undefined;
  /** There when the figures are made up. */
  readonly simulation: Simulation | undefined;
  readonly publisher: Publisher;
  /** The site that the report is a section of, where it doesn't stand alone. */
  readonly site?: { readonly name: string; readonly folder: PageAddress };
}

/**
 * The report's pages, data files and PDF out of figures that have passed disclosure control.
 * @throws Refused when a chapter or a claim is wrong, or holds what can't be printed
 */
export async function reportFiles(
  content: Content,
  area: Area,
  {
    results,
    previous,
    previousAsOf,
    earlier,
    year,
    asOf,
    report,
    notice,
    simulation,
    publisher,
    site,
  }: DisclosedReport,
  progress: Progress,
): Promise<{ readonly files: readonly WrittenFile[]; readonly problems: readonly Problem[] }> {
  // What a folder's mark doesn't say its rows may.
  const mixed = earlier === undefined ? [] : mixedReports(earlier, simulation);
  if (mixed.length > 0) throw new Refused(mixed);
  const { content: chapters, numbers } = report;
  const version = await programVersion();
  const source = figuresFromResults({
    area,
    dictionary: content.dictionary,
    numbers,
    year,
    years: reportYears(area, year, asOf),
    results,
    previous,
    extract: {
      asOf,
      id: folderExtract(asOf).id,
      programVersion: version,
      ...(previousAsOf === undefined ? {} : { previousAsOf }),
    },
  });
  progress('Skriver kapitlen', 0.85);
  const { threshold } = area.disclosure;
  const composed = composeReport(chapters, source, {
    publisher,
    ...(notice === undefined ? {} : { notice }),
    ...(earlier === undefined ? {} : { earlier: { report: earlier.report, threshold } }),
  });
  if ('problems' in composed) throw new Refused(composed.problems);
  progress('Sätter rapporten', 0.9);
  const printed = typstDocument(composed.document);
  const set = compilePdf(printed);
  const setAppendix = compilePdf(typstAppendix(composed.document));
  const archived = compilePdf(printed, 'a-2a');
  // A character of both documents is told of once.
  const unprintable = [
    ...new Set([
      ...[set, setAppendix, archived].flatMap((one) => ('unprintable' in one ? one.unprintable : [])),
      ...forbiddenIn(notice ?? ''),
    ]),
  ];
  if (unprintable.length > 0 || 'unprintable' in set || 'unprintable' in setAppendix || 'unprintable' in archived) {
    const written = notice === undefined ? [] : [['--notice', notice] as const];
    throw new Refused(unprintableProblems(unprintable, new Map([...report.texts, ...written])));
  }
  const pdf = [
    ...('pdf' in set ? [{ path: `arsrapport/${PDF_FILE}`, content: set.pdf }] : []),
    ...('pdf' in setAppendix ? [{ path: `arsrapport/${APPENDIX_FILE}`, content: setAppendix.pdf }] : []),
    ...('pdf' in archived ? [{ path: `arsrapport/${ARCHIVE_FILE}`, content: archived.pdf }] : []),
  ];
  const workbook = {
    path: `arsrapport/${TABLES_FILE}`,
    content: await writeWorkbook(reportWorkbook(composed.document)),
  };
  const copy = { path: `arsrapport/${COPY_FILE}`, content: writeZip(reportOdt(composed.document)) };
  const identity = { area: area.id, year, asOf, ...(simulation === undefined ? {} : { simulation }) };
  const pages = reportHtml(composed.document, {
    workbook: TABLES_FILE,
    copy: COPY_FILE,
    ...('pdf' in set && { pdf: PDF_FILE }),
    ...('pdf' in setAppendix && { appendixPdf: APPENDIX_FILE }),
    ...('pdf' in archived && { archive: ARCHIVE_FILE }),
    ...(site === undefined ? {} : { site }),
  }).map((page) => (page.path === NUMBERS_PATH ? { ...page, content: sealed(page.content, identity) } : page));
  return {
    files: [...pages, ...pdf, workbook, copy],
    problems: [...composed.warnings, ...('problems' in set ? set.problems : [])],
  };
}

/**
 * An earlier report that this one is to be held against, or every reason why it can't be that can be known before the long work. Whether
 * the tables are made up is known by then where their folder says so.
 */
export async function earlierReport(
  earlierFolder: string,
  folder: string,
  made: Omit<ReportIdentity, 'simulation'>,
): Promise<Reading<ReadEarlierReport>> {
  const mark = await readMark(nodeDisk, folder);
  const simulation = mark === 'unreadable' ? undefined : mark?.simulerad;
  return readEarlierReport(earlierFolder, { ...made, ...(simulation === undefined ? {} : { simulation }) });
}

/** Nothing where a folder isn't there: that is told by itself. */
async function comparable(folder: string, previous: string, { dictionary }: Content): Promise<readonly Problem[]> {
  const missing = await missingPaths([folder, previous]);
  return missing.length > 0 ? [] : mixedExtracts(folder, previous, dictionary);
}

/** The register's diagnosis years up to the report's, each cut to what the register covers. */
function reportYears(area: Area, year: number, asOf: Day): ReportYear[] {
  const first = firstYear(area) ?? year;
  const years = Array.from({ length: Math.max(0, year - first) + 1 }, (_, place) => first + place);
  return years.flatMap((one) => {
    const period = areaPeriod(area, one);
    if (period === undefined) return [];
    return [{ year: one, period, ...(isOpen(area, period, asOf) && { preliminary: true as const }) }];
  });
}
