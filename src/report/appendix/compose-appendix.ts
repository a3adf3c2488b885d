import { changesChapter } from '../comparison/changes-chapter.ts';
import type { SinceEarlier } from '../comparison/changes-since.ts';
import { composeChapter } from '../composing/compose-chapter.ts';
import type { Composing } from '../composing/composing.ts';
import type { Chapter } from '../composing/document.ts';
import { NATION_LEVEL } from '../figures/figure-source.ts';
import type { ChapterSource } from '../reading/chapter-source.ts';
import { absenceChapter } from './absence-chapter.ts';
import { completenessChapter } from './completeness-chapter.ts';
import { figureTables } from './figure-tables.ts';
import { omittedChapter } from './omitted-chapter.ts';
import { regionChapter } from './region-chapter.ts';

/**
 * The appendix: the numbers of the report's figures, a page for each region, what is missing and in what words, what isn't told of, and the chapters
 * that are written for it.
 * @param chapters the report's, as they are composed @param written the appendix's own @param changes since an earlier report
 */
export function composeAppendix(
  chapters: readonly Chapter[],
  written: readonly ChapterSource[],
  composing: Composing,
  changes?: SinceEarlier,
): Chapter[] {
  composing.beginAppendix();
  const figures = figureTables(chapters);
  const regions = composing.source.levels
    .filter(({ id }) => id !== NATION_LEVEL)
    .map((region) => ({ region, chapter: regionChapter(region, composing) }));
  const silent = regions.flatMap(({ region, chapter }) => (chapter === undefined ? [region.name] : []));
  const made = [
    ...(figures.sections.length === 0 ? [] : [figures]),
    ...regions.flatMap(({ chapter }) => chapter ?? []),
    completenessChapter(composing),
    absenceChapter(composing),
    changes === undefined ? undefined : changesChapter(changes, composing),
  ].filter((chapter) => chapter !== undefined);
  const numbered = made.map(
    (chapter, at): Chapter => ({ ...chapter, number: letter(at), ...numberedSections(chapter, letter(at)) }),
  );
  // A chapter may leave itself out: the letter goes to the next.
  for (const source of written) {
    const chapter = composeChapter(source, letter(numbered.length), composing);
    if (chapter !== undefined) numbered.push(chapter);
  }
  const omitted = omittedChapter(composing.omitted, silent);
  return omitted === undefined ? numbered : [...numbered, { ...omitted, number: letter(numbered.length) }];
}

/** `A`, `B` … */
const letter = (at: number) => String.fromCharCode('A'.charCodeAt(0) + at);

function numberedSections({ sections }: Omit<Chapter, 'number'>, number: string): Pick<Chapter, 'sections'> {
  const titled = sections.filter(({ title }) => title !== undefined);
  return {
    sections: sections.map((section) =>
      section.title === undefined ? section : { ...section, number: `${number}.${titled.indexOf(section) + 1}` },
    ),
  };
}
