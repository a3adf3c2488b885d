import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { readContent, type WholeContent } from '../../src/files/content.ts';

export const OWN_CONTENT = fileURLToPath(new URL('../../content', import.meta.url));

/** The program's own content, read as the program reads it. It doesn't change while tests run: it is read once. */
export function ownContent(): Promise<WholeContent> {
  own ??= wholeContent();
  return own;
}

let own: Promise<WholeContent> | undefined;

async function wholeContent(): Promise<WholeContent> {
  const read = await readContent(OWN_CONTENT);
  if ('problems' in read) assert.fail(read.problems.map(({ file, message }) => `${file}: ${message}`).join('\n'));
  return read.content;
}
