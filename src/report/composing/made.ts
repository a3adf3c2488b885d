import type { Reference } from '../figures/figure-source.ts';
import type { Directive } from '../reading/markdown.ts';
import type { Composing, SentenceSetting } from './composing.ts';
import type { Block } from './document.ts';

/** What a `:::` block gives: blocks of the document, and the years that the rest of the section is about. */
export interface Made {
  readonly blocks: readonly Block[];
  readonly years?: Reference['years'];
}

/** Writes one kind of block. */
export type DirectiveWriter = (directive: Directive, setting: SentenceSetting, composing: Composing) => Made;
