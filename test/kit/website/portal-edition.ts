import { join } from 'node:path';
import { AS_OF } from '../attack/publication.ts';
import { shortContent } from '../report/short-content.ts';
import { runCommand } from '../run-command.ts';

/**
 * Both areas and the report of a made-up nation as one edition, from tables to pages: in `folder` the tables as `data`, the content as
 * `innehall` and the edition as `utgava`.
 * @returns the exit code of publishing, and what it told
 */
export async function portalEdition(folder: string): Promise<{ readonly code: number; readonly told: string }> {
  const data = join(folder, 'data');
  await runCommand(['simulate', '--persons', '1500', '--seed', '3', '--as-of', AS_OF, '--out', data]);
  const content = join(folder, 'innehall');
  await shortContent(content);
  const asked = ['publish', data, '--content', content, '--area', 'alla', '--report', '--as-of', AS_OF];
  return runCommand([...asked, '--out', join(folder, 'utgava')]);
}
