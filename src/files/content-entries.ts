import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Problem, problem } from '../problems/problem.ts';
import { errorCode } from './outbox/disk.ts';
import { isLitter } from './outbox/folder-content.ts';
import { fileName, isShown } from './table-file-name.ts';

/** What stands in a content folder. A link is what it leads to: shared content is often made of links. */
export interface ContentEntry {
  readonly name: string;
  /** `nothing` is a link that leads nowhere. */
  readonly is: 'file' | 'folder' | 'other' | 'nothing';
}

/** What a content folder holds, in the order of the names; nothing, and a problem, when it isn't there. */
export async function contentEntries(folder: string, problems: Problem[]): Promise<readonly ContentEntry[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    const found = await Promise.all(
      entries.map(async (entry) => {
        const { name } = entry;
        if (entry.isFile()) return { name, is: 'file' } as const;
        return { name, is: entry.isDirectory() ? 'folder' : await kindBehind(join(folder, name)) } as const;
      }),
    );
    return found.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    if (!['ENOENT', 'ENOTDIR'].includes(errorCode(error) ?? '')) throw error;
    problems.push(problem('content-folder-missing', { folder }));
    return [];
  }
}

async function kindBehind(path: string): Promise<ContentEntry['is']> {
  try {
    const found = await stat(path);
    return found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other';
  } catch (error) {
    if (!['ENOENT', 'ENOTDIR', 'ELOOP', 'EACCES'].includes(errorCode(error) ?? '')) throw error;
    return 'nothing';
  }
}

/** The ends of the names of files that are meant for people, or that programs leave: nobody means a definition by them. */
const READABLE = /\.(ya?ml|toml)$/i;
const ABOUT = /^(read[ _-]?me|l[äa]s[ _-]?mig|licen[sc]e?|copying|notice|changelog)$/i;

/**
 * Whether nobody misses it when it isn't read: what is hidden, what systems and editors leave (a copy of a file that is read), and
 * what is for people. Anything else in a content folder is somebody's definition.
 * @param read the names of the files beside it that are read
 */
export function isForNobody({ name, is }: ContentEntry, read: readonly string[], endings: readonly string[]): boolean {
  if (!isShown(name)) return true;
  if (is !== 'file') return false;
  const { stem, kind: format } = fileName(name.normalize('NFC'));
  if (isLitter({ name, kind: is }) || ABOUT.test(stem)) return true;
  if (format === 'copy') return read.some((each) => fileName(each.normalize('NFC')).stem === stem);
  const isNearly = READABLE.test(name) || endings.some((ending) => name.toLowerCase().endsWith(ending));
  return format === 'document' && !isNearly;
}

/** Why something in a content folder isn't read. `expected` says what is: files with these ends, or folders. */
export function unreadContent({ name, is }: ContentEntry, folder: string, expected: string): Problem {
  const where = { file: join(folder, name) };
  if (is === 'nothing') return problem('content-link-broken', { file: name }, where);
  return problem('content-not-read', { file: name, expected }, where);
}
