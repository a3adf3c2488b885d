import type { Problem } from '../../problems/problem.ts';
import { invalid, parseWith, type Reading, z } from '../../schema.ts';
import { parseYaml } from '../../yaml.ts';
import type { ChapterSource } from './chapter-source.ts';
import { type Fact, readFacts } from './facts.ts';
import type { WrittenLexicon } from './lexicon.ts';
import { readMarkdown } from './markdown.ts';
import { readLexicon } from './read-lexicon.ts';
import { readSummary, type SummaryContent } from './read-summary.ts';

/** All that the experts have written for the report, before any figure. */
export interface ReportContent {
  readonly title: string;
  readonly subtitle: string;
  readonly lexicon: WrittenLexicon;
  readonly facts: readonly Fact[];
  /** Without it there is no summary. */
  readonly summary?: SummaryContent;
  readonly chapters: readonly ChapterSource[];
  /** The appendix's own chapters, after those that are made from figures. */
  readonly appendix: readonly ChapterSource[];
}

const TITLES = 'rapport.yaml';
const WORDS = 'ord.yaml';
const FACTS = 'fakta.yaml';
const SUMMARY = 'sammanfattning.yaml';
/** Where the report's numbers come from: read by itself ({@link readNumbers}). */
export const NUMBERS = 'siffror.yaml';
/** Chapters stand in the order of their names; other Markdown is for the authors, but for what begins as a chapter does. */
const CHAPTER = /^\d\d-[a-z0-9-]+\.md$/;
/** A chapter of the appendix. */
const APPENDIX = /^bilaga-\d\d-[a-z0-9-]+\.md$/;
const FOR_AUTHORS = /^[^\d].*\.md$/;

const titles = z.strictObject({
  titel: z.string().min(1),
  undertitel: z.string().min(1),
});

/** Reads the folder `arsrapport/`, with every problem of every file at once. @param files name → text */
export function readReport(
  files: ReadonlyMap<string, string>,
): { readonly content: ReportContent } | { readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const text = (name: string) => {
    const found = files.get(name);
    if (found === undefined) problems.push(invalid(name, `${name} saknas.`, 'Lägg filen i mappen arsrapport.'));
    return found;
  };
  const read = <T>(
    name: string,
    reader: (text: string, name: string) => T | { readonly problems: readonly Problem[] },
  ) => {
    const found = text(name);
    const result = found === undefined ? undefined : reader(found, name);
    if (result === undefined || !isRefused(result)) return result;
    problems.push(...result.problems);
    return undefined;
  };
  const head = read(TITLES, readTitles);
  const lexicon = read(WORDS, readLexicon)?.lexicon;
  const facts = read(FACTS, readFacts)?.facts;
  const summary = files.has(SUMMARY) ? read(SUMMARY, readSummary)?.summary : undefined;
  const names = [...files.keys()].filter((name) => CHAPTER.test(name)).toSorted();
  for (const name of files.keys())
    if (![TITLES, WORDS, FACTS, NUMBERS, SUMMARY].includes(name) && !CHAPTER.test(name) && !FOR_AUTHORS.test(name))
      problems.push(
        invalid(
          name,
          `${name} läses inte: det är varken ett kapitel eller någon av rapportens egna filer.`,
          'Är det ett kapitel: döp det som 01-bakgrund.md, med två siffror, bindestreck och små bokstäver a–z. Annars: flytta det härifrån.',
        ),
      );
  if (names.length === 0)
    problems.push(invalid('arsrapport', 'Det finns inga kapitel.', 'Lägg till ett, som 01-bakgrund.md.'));
  if (head === undefined || lexicon === undefined || facts === undefined || problems.length > 0) return { problems };
  const chapterOf = (file: string) => ({ file, blocks: readMarkdown(files.get(file) ?? '') });
  const chapters = names.map(chapterOf);
  const appendix = [...files.keys()]
    .filter((name) => APPENDIX.test(name))
    .toSorted()
    .map(chapterOf);
  const { titel: title, undertitel: subtitle } = head.value;
  return { content: { ...{ title, subtitle, lexicon, facts, chapters, appendix }, ...(summary && { summary }) } };
}

function readTitles(text: string, name: string): Reading<z.output<typeof titles>> {
  const parsed = parseYaml(text, name);
  return 'problems' in parsed ? parsed : parseWith(titles, parsed.value, name);
}

function isRefused(result: unknown): result is { readonly problems: readonly Problem[] } {
  return typeof result === 'object' && result !== null && 'problems' in result;
}
