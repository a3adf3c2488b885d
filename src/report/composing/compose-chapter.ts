import { slug } from '../../words/slug.ts';
import { checkText } from '../claims/check-text.ts';
import { readParts } from '../claims/read-parts.ts';
import { blockFacts } from '../kinds/markdown-parts.ts';
import { isAboutFigures, ownWords } from '../kinds/parts.ts';
import type { ChapterSource } from '../reading/chapter-source.ts';
import type { Inline, MarkdownBlock } from '../reading/markdown.ts';
import { composeBlocks } from './compose-blocks.ts';
import type { Composing, SentenceSetting } from './composing.ts';
import type { Chapter, ReportSection } from './document.ts';
import { omission } from './omission.ts';

/**
 * Writes out a chapter: `#` gives its title, `##` its sections. A section that has nothing of what it was to tell is left out, and
 * kept in mind; of a chapter that none is left of nothing is given.
 * @param number `2`, or `B` in the appendix
 */
export function composeChapter(
  { file, blocks }: ChapterSource,
  number: string,
  composing: Composing,
): Chapter | undefined {
  const [first, ...rest] = blocks;
  const place = { file, line: first?.line ?? 1 };
  const heading = first && blockFacts(first).heading;
  const titled = heading?.level === 1 ? heading : undefined;
  const leaveOut = composing.mark();
  if (titled === undefined)
    composing.complain(
      'report-syntax',
      place,
      'Kapitlet börjar inte med en rubrik.',
      'Skriv # och kapitlets namn först i filen.',
    );
  const title = titled === undefined ? file : headingText(titled.inlines, place, composing);
  const parts = sectionsOf(titled === undefined ? blocks : rest, file, composing);
  // What is said before the first section holds for them all.
  let years: SentenceSetting['years'];
  let titledSections = 0;
  const sections = parts.flatMap(({ heading: own, line, blocks: inside }): ReportSection[] => {
    const name = own === undefined ? undefined : headingText(own, { file, line }, composing);
    const headings = name === undefined ? [title] : [title, name];
    const goBack = composing.mark();
    const made = composeBlocks(inside, { file, headings, ...(years && { years }) }, composing);
    if (name === undefined) {
      years = made.years;
      return [{ id: 'inledning', blocks: made.blocks }];
    }
    const reasons = omission(made.blocks);
    if (reasons !== undefined) {
      goBack();
      composing.omitted.push({ chapter: title, section: name, reasons });
      return [];
    }
    titledSections += 1;
    return [{ id: `avsnitt-${slug(name)}`, title: name, number: `${number}.${titledSections}`, blocks: made.blocks }];
  });
  if (titledSections === 0 && parts.some((part) => part.heading !== undefined)) {
    leaveOut();
    return undefined;
  }
  const repeated = sections.filter(({ id }, at) => sections.findIndex((one) => one.id === id) !== at);
  for (const section of repeated)
    composing.complain('report-syntax', place, `Två avsnitt heter «${section.title ?? ''}».`, 'Ge dem olika namn.');
  return {
    id: slug(title),
    number,
    title,
    sections: sections.filter((one) => one.title !== undefined || one.blocks.length > 0),
  };
}

interface RawSection {
  readonly heading: readonly Inline[] | undefined;
  readonly line: number;
  readonly blocks: MarkdownBlock[];
}

function sectionsOf(blocks: readonly MarkdownBlock[], file: string, composing: Composing): RawSection[] {
  const sections: RawSection[] = [{ heading: undefined, line: 1, blocks: [] }];
  for (const block of blocks) {
    const { heading } = blockFacts(block);
    if (heading === undefined) sections.at(-1)?.blocks.push(block);
    else if (heading.level === 2) sections.push({ heading: heading.inlines, line: block.line, blocks: [] });
    else
      composing.complain(
        'report-syntax',
        { file, line: block.line },
        `En rubrik av nivå ${heading.level} kan inte stå här.`,
        'Ett kapitel har en rubrik med # och avsnitt med ##.',
      );
  }
  return sections;
}

/** A heading's text: it may name a year or a fact, and say nothing about figures. */
function headingText(
  inlines: readonly Inline[],
  place: { readonly file: string; readonly line: number },
  composing: Composing,
): string {
  const parts = readParts(inlines, place.file, composing);
  checkText(parts, place.file, composing);
  if (parts.some(isAboutFigures))
    composing.complain(
      'report-syntax',
      place,
      'En rubrik kan inte säga något om siffror.',
      'Flytta siffran till texten.',
    );
  return parts.map((part) => ownWords(part) ?? '').join('');
}
