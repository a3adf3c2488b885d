import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { readContent, type WholeContent } from '../../src/files/content.ts';

export const OWN_CONTENT = fileURLToPath(new URL('../../content', import.meta.url));

// Read at once, and not by the first test that asks: what waits at its top for a promise that a test has made goes on inside
// that test, and so would every test that it declares.
const read = await readContent(OWN_CONTENT);

/** The program's own content, read as the program reads it. It doesn't change while tests run: it is read once. */
export async function ownContent(): Promise<WholeContent> {
  if ('problems' in read) assert.fail(read.problems.map(({ file, message }) => `${file}: ${message}`).join('\n'));
  return read.content;
}
