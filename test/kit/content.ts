import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { readContent, type WholeContent } from '../../src/files/content.ts';

/** The program's own content, read as the program reads it. */
export async function ownContent(): Promise<WholeContent> {
  const read = await readContent(fileURLToPath(new URL('../../content', import.meta.url)));
  if ('problems' in read) assert.fail(read.problems.map(({ file, message }) => `${file}: ${message}`).join('\n'));
  return read.content;
}
