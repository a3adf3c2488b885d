import type { Markup } from '../markup.ts';

/** One part of a page, with its address on the page and its heading. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly body: Markup;
}
