import type { MarkdownBlock } from '../reading/markdown.ts';
import { composeDirective } from './compose-directive.ts';
import { composeSentences } from './compose-sentences.ts';
import type { Composing, Setting } from './composing.ts';
import type { Block } from './document.ts';

/** Writes out a section's blocks, headings aside. */
export function composeBlocks(blocks: readonly MarkdownBlock[], start: Setting, composing: Composing): Block[] {
  let setting = start;
  return blocks.flatMap((block): Block[] => {
    switch (block.kind) {
      case 'paragraph': {
        const sentences = composeSentences(block.inlines, setting, composing);
        return sentences.length === 0 ? [] : [{ kind: 'paragraph', sentences }];
      }
      case 'list':
        return [{ kind: 'list', items: block.items.map((item) => composeSentences(item, setting, composing)) }];
      case 'directive': {
        const made = composeDirective(block, setting, composing);
        if (made.years !== undefined) setting = { ...setting, years: made.years };
        return [...made.blocks];
      }
      default:
        composing.complain(
          'report-syntax',
          { file: setting.file, line: block.line },
          `Det här kan inte stå i ett kapitel (${block.kind === 'other' ? block.what : block.kind}).`,
          'Skriv stycken, rubriker (# och ##), punktlistor med - och block som börjar med :::.',
        );
        return [];
    }
  });
}
