import type { Problem } from '../problems.ts';
import { composeChapter } from './compose-chapter.ts';
import { Composing } from './composing.ts';
import type { ReportDocument } from './document.ts';
import type { FigureSource } from './figure-source.ts';
import type { ReportContent } from './read-report.ts';
import { reportProblem } from './report-problem.ts';

export interface ReportOptions {
  /** Shown on the cover and every page, such as that the figures are made up. */
  readonly notice?: string;
}

/** A report, and what its reader is told is missing; or every reason why there can't be one. */
export type Composed =
  | { readonly document: ReportDocument; readonly warnings: readonly Problem[] }
  | { readonly problems: readonly Problem[] };

/**
 * Writes the report out: every number from the source, every word that says something about figures held against them.
 * A document is given only when nothing is wrong, so each of its claims is true of the source.
 */
export function composeReport(content: ReportContent, source: FigureSource, options: ReportOptions = {}): Composed {
  const composing = new Composing(source, content.lexicon, content.facts);
  const chapters = content.chapters.map((chapter, at) => composeChapter(chapter, at + 1, composing));
  const repeated = chapters.filter(({ id }, at) => chapters.findIndex((one) => one.id === id) !== at);
  const problems = [
    ...composing.problems,
    ...repeated.map(({ title, number }) =>
      reportProblem(
        'report-syntax',
        { file: content.chapters[number - 1]?.file ?? '', line: 1 },
        `Två kapitel heter «${title}».`,
        'Ge dem olika namn.',
      ),
    ),
  ];
  if (problems.some(({ severity }) => severity === 'error')) return { problems };
  const { title, subtitle, publisher } = content;
  return {
    document: {
      title,
      subtitle,
      publisher,
      year: source.year,
      ...(options.notice !== undefined && { notice: options.notice }),
      extract: source.extract,
      chapters,
      claims: composing.claims,
      definitions: source.indicators.map(({ name, version }) => ({ name, version })),
      sources: composing.sources,
    },
    warnings: problems,
  };
}
