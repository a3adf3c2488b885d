import type { MarkdownBlock } from './markdown.ts';

/** A chapter as its author wrote it. */
export interface ChapterSource {
  readonly file: string;
  readonly blocks: readonly MarkdownBlock[];
}
