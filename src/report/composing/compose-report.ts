import type { Publisher } from '../../definitions/publisher.ts';
import { type Problem, problem } from '../../problems/problem.ts';
import { composeAppendix } from '../appendix/compose-appendix.ts';
import { checkText } from '../claims/check-text.ts';
import { changesSince, type EarlierReport, type SinceEarlier } from '../comparison/changes-since.ts';
import { reportNumbersTable } from '../comparison/report-numbers.ts';
import type { Bound, FigureSource, Missing } from '../figures/figure-source.ts';
import { keyOf } from '../figures/look-up.ts';
import { findNamed, unknownName } from '../figures/named.ts';
import type { ReportContent } from '../reading/read-report.ts';
import { composeSummary } from '../summary/compose-summary.ts';
import { composeChapter } from './compose-chapter.ts';
import { Composing } from './composing.ts';
import type { Chapter, ReportDocument } from './document.ts';

export interface ReportOptions {
  readonly publisher: Publisher;
  /** Shown on the cover and every page, such as that the figures are made up. */
  readonly notice?: string;
  /** An earlier year's report, out of its published file, and of how few cases a change since is not listed. */
  readonly earlier?: { readonly report: EarlierReport; readonly threshold: number };
}

/** A report, and what its reader is told is missing; or every reason why there can't be one. */
export type Composed =
  | { readonly document: ReportDocument; readonly warnings: readonly Problem[] }
  | { readonly problems: readonly Problem[] };

/**
 * Writes the report out: every number from the source, every word that says something about figures held against them.
 * A document is given only when nothing is wrong, so each of its claims is true of the source.
 */
export function composeReport(content: ReportContent, from: FigureSource, options: ReportOptions): Composed {
  const source = remembering(from);
  const composing = new Composing(source, content.lexicon, content.facts, toFindTests(content, source));
  for (const text of [content.title, content.subtitle])
    checkText([{ kind: 'text', text, line: 1 }], 'rapport.yaml', composing);
  checkNames(composing);
  const changes = options.earlier && {
    year: options.earlier.report.year,
    extract: options.earlier.report.extract,
    ...changesSince(options.earlier.report, source, options.earlier.threshold),
  };
  const { chapters, appendix } = composeAll(content, composing, changes);
  const { problems } = composing;
  if (problems.some(({ severity }) => severity === 'error')) return { problems };
  const { title, subtitle } = content;
  return {
    document: {
      title,
      subtitle,
      publisher: options.publisher,
      year: source.year,
      ...(options.notice !== undefined && { notice: options.notice }),
      extract: source.extract,
      chapters,
      appendix,
      numbers: reportNumbersTable(source),
      claims: composing.claims,
      rules: composing.lexicon.rules,
      comparisons: composing.comparisons.all,
      definitions: source.indicators.map(({ name, version }) => ({ name, version })),
    },
    warnings: [
      ...problems,
      ...(changes === undefined || changes.few.length === 0
        ? []
        : [problem('reports-tell', { year: changes.year, count: changes.few.length })]),
    ],
  };
}

/** The same source, which is asked once for each number: the appendix alone asks for each of them some times over. */
function remembering(source: FigureSource): FigureSource {
  const known = new Map<string, Bound | Missing>();
  return {
    ...source,
    value: (reference) => {
      const key = keyOf(reference);
      const found = known.get(key) ?? source.value(reference);
      known.set(key, found);
      return found;
    },
  };
}

/** What is written is composed once, to find every test that it makes, in its sentences and under its figures. */
function toFindTests(content: ReportContent, source: FigureSource): Composing {
  const composing = new Composing(source, content.lexicon, content.facts);
  if (composeWritten(content, composing) === undefined) return composing;
  composing.beginAppendix();
  // The tables that are made for the appendix try nothing.
  for (const chapter of content.appendix) composeChapter(chapter, '', composing);
  return composing;
}

function composeAll(
  content: ReportContent,
  composing: Composing,
  changes?: SinceEarlier,
): { readonly chapters: Chapter[]; readonly appendix: Chapter[] } {
  const { chapters, summary } = composeWritten(content, composing, changes) ?? {};
  if (chapters === undefined) return { chapters: [], appendix: [] };
  const all = summary === undefined ? chapters : [summary, ...chapters];
  return { chapters: all, appendix: composeAppendix(chapters, content.appendix, composing, changes) };
}

/** The chapters and their summary; undefined where the text is wrong: there is no report, and no more to find out for it. */
function composeWritten(
  { chapters: written, summary }: ReportContent,
  composing: Composing,
  changes?: SinceEarlier,
): { readonly chapters: Chapter[]; readonly summary: Chapter | undefined } | undefined {
  const chapters: Chapter[] = [];
  // A chapter may leave itself out: its number goes to the next.
  for (const source of written) {
    const chapter = composeChapter(source, String(chapters.length + 1), composing);
    if (chapter === undefined) continue;
    if (chapters.some(({ id }) => id === chapter.id))
      composing.complain(
        'report-syntax',
        { file: source.file, line: 1 },
        `Två kapitel heter «${chapter.title}».`,
        'Ge dem olika namn.',
      );
    chapters.push(chapter);
  }
  if (composing.problems.some(({ severity }) => severity === 'error')) return undefined;
  return {
    chapters,
    summary: summary && composing.comparisons.searching(() => composeSummary(summary, composing, changes)),
  };
}

/** The lexicon may only speak of sites, indicators and answers that the register has, and says how each indicator is named. */
function checkNames(composing: Composing): void {
  const { source, lexicon } = composing;
  const { sites, indicators, answers, among } = lexicon.subjects;
  const said = [answers, among].flatMap((one) => Object.entries(one));
  const unknown = [
    ...Object.keys(sites).map((name) => ({ name, what: 'en lokal', among: source.sites })),
    ...[...Object.keys(indicators), ...said.map(([name]) => name)].map((name) => ({
      name,
      what: 'någon av registrets indikatorer',
      among: source.indicators,
    })),
    ...said.flatMap(([indicator, own]) =>
      Object.keys(own).map((name) => ({
        name,
        what: `något av svaren i «${indicator}»`,
        among: findNamed(indicator, source.indicators)?.statistics ?? [],
      })),
    ),
  ].filter(({ name, among }) => findNamed(name, among) === undefined);
  for (const { name, what, among } of unknown) {
    const { code, message, remedy } = unknownName(
      name,
      what,
      among.map((one) => one.id),
    );
    composing.complain(code, { file: 'ord.yaml', line: 1 }, message, remedy);
  }
  const unnamed = source.indicators.filter(({ id }) => composing.patterns.indicators.every((one) => one.id !== id));
  for (const { name } of unnamed)
    composing.complain(
      'report-unknown-name',
      { file: 'ord.yaml', line: 1 },
      `«${name}» finns inte under ämnen, indikatorer: dess siffror kunde stå i vilken mening som helst.`,
      'Skriv de ord som säger att en mening handlar om den.',
    );
}
