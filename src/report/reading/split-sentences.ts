import { isTyped } from '../kinds/markdown-parts.ts';
import type { Inline } from './markdown.ts';

/** Ends of sentences: not the points in `t.ex.`, which follow a single letter and a point. */
const END = /(?<!\.\p{L}{1,3})[.!?]["”’)]*(?:\s+|$)/gu;

/** Parts a paragraph's inlines into sentences. A sentence may end in a text and the next begin with a binding. */
export function splitSentences(inlines: readonly Inline[]): Inline[][] {
  const sentences: Inline[][] = [[]];
  for (const [place, inline] of inlines.entries()) {
    if (!isTyped(inline)) {
      sentences.at(-1)?.push(inline);
      continue;
    }
    let from = 0;
    for (const match of inline.text.matchAll(END)) {
      const end = match.index + match[0].length;
      if (goesOn(inline.text.slice(end), inlines[place + 1])) continue;
      sentences.at(-1)?.push({ ...inline, text: inline.text.slice(from, end) });
      sentences.push([]);
      from = end;
    }
    if (from < inline.text.length) sentences.at(-1)?.push({ ...inline, text: inline.text.slice(from) });
  }
  return sentences.filter((sentence) => sentence.some((inline) => !isTyped(inline) || inline.text.trim() !== ''));
}

/** A small letter goes on with the sentence. */
function goesOn(rest: string, next: Inline | undefined): boolean {
  const following = rest !== '' ? rest : next !== undefined && isTyped(next) ? next.text : '';
  return /^\s*\p{Ll}/u.test(following);
}
