import { join } from 'node:path';
import type { Disk, StandingEntry } from './disk.ts';
import { MARK_FILE, type Mark } from './mark.ts';

/** What systems leave in folders that somebody has looked at. It is nobody's work; a folder of such a name is somebody's. */
const LITTER: ReadonlySet<string> = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini']);

export const isLitter = ({ name, kind }: StandingEntry) => kind === 'file' && LITTER.has(name);

/** Every file of a folder and the folders below it, by its path with `/`, in order; and what is neither file nor folder. */
export interface FolderContent {
  readonly files: readonly string[];
  readonly folders: readonly string[];
  readonly others: readonly string[];
}

export async function folderContent(disk: Disk, folder: string): Promise<FolderContent> {
  const files: string[] = [];
  const folders: string[] = [];
  const others: string[] = [];
  const walk = async (below: string): Promise<void> => {
    for (const entry of await disk.list(join(folder, below))) {
      const { name, kind } = entry;
      const path = below === '' ? name : `${below}/${name}`;
      if (isLitter(entry)) continue;
      if (kind === 'file') files.push(path);
      else if (kind === 'folder') {
        folders.push(path);
        await walk(path);
      } else others.push(path);
    }
  };
  await walk('');
  return { files: files.toSorted(), folders: folders.toSorted(), others: others.toSorted() };
}

/** What in a marked folder isn't as the program wrote it. Files that were taken away are nobody's loss. */
export interface Foreign {
  readonly added: readonly string[];
  readonly changed: readonly string[];
}

/** Compares a folder with its mark. @param deep whether the bytes are compared too, or names and sizes alone */
export async function foreignIn(disk: Disk, folder: string, { filer }: Mark, deep = true): Promise<Foreign> {
  const { files, folders, others } = await folderContent(disk, folder);
  const written = new Map(filer.map((file) => [file.fil, file]));
  const parents = new Set(filer.flatMap(({ fil }) => foldersOf(fil)));
  const changed: string[] = [];
  for (const path of files) {
    const mark = written.get(path);
    if (mark === undefined) continue;
    const found = await disk.look(join(folder, path));
    const isSame = found?.size === mark.storlek && (!deep || (await disk.hash(join(folder, path))) === mark.sha256);
    if (!isSame) changed.push(path);
  }
  return {
    added: [
      ...files.filter((path) => path !== MARK_FILE && !written.has(path)),
      ...folders.filter((path) => !parents.has(path)),
      ...others,
    ].toSorted(),
    changed,
  };
}

function foldersOf(path: string): string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, place) => parts.slice(0, place + 1).join('/'));
}
