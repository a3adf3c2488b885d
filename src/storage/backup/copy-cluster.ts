import { mkdir, readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isCode } from '../is-code.ts';
import type { BackedFile } from './backup-run.ts';
import { copyFileWhole, syncFolder } from './copied-file.ts';

/** Folders whose content is of the running server alone, and the log, which is copied by itself (PostgreSQL's manual, 25.3.4.2). */
const EMPTY = [
  'pg_wal',
  'pg_replslot',
  'pg_dynshmem',
  'pg_notify',
  'pg_serial',
  'pg_snapshots',
  'pg_stat_tmp',
  'pg_subtrans',
];
const LEFT_OUT =
  /^(postmaster\.(pid|opts)|backup_label(\.old)?|tablespace_map|recovery\.signal|pg_internal\.init.*|pgsql_tmp.*|t\d+_\d+.*)$/;
/** Is copied last, as PostgreSQL's own backup does. */
const CONTROL = 'global/pg_control';

/** What was copied of a cluster, by paths in it. */
export interface CopiedCluster {
  readonly folders: readonly string[];
  readonly files: readonly BackedFile[];
}

/** So many files are written at once: each waits for the disk. */
const AT_ONCE = 8;

/**
 * Copies the files of a cluster while its server writes them, between `pg_backup_start` and `pg_backup_stop`. What is taken away meanwhile, the log tells of.
 * @param progress from 0 to 1
 */
export async function copyCluster(
  cluster: string,
  to: string,
  progress: (done: number) => void,
): Promise<CopiedCluster> {
  const found = await readdir(cluster, { withFileTypes: true, recursive: true });
  const paths = found
    .map((one) => ({ path: join(one.parentPath, one.name).slice(cluster.length + 1), isFolder: one.isDirectory() }))
    .filter(({ path }) => !LEFT_OUT.test(basename(path)) && !EMPTY.some((one) => path.startsWith(`${one}/`)))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const folders = paths.filter(({ isFolder }) => isFolder).map(({ path }) => path);
  await mkdir(to, { mode: 0o700 });
  for (const folder of folders) await mkdir(join(to, folder), { mode: 0o700 });
  const wanted = paths.filter(({ path, isFolder }) => !isFolder && path !== CONTROL).map(({ path }) => path);
  const files: BackedFile[] = [];
  const copyOne = async (path: string) => {
    try {
      files.push({ fil: path, ...(await copyFileWhole(join(cluster, path), join(to, path))) });
    } catch (error) {
      if (!(isCode(error, 'ENOENT') && isFrom(error, cluster))) throw error;
    }
  };
  let next = 0;
  const copySome = async () => {
    for (let at = next++; at < wanted.length; at = next++) {
      await copyOne(wanted[at] ?? '');
      progress(at / wanted.length);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, copySome));
  await copyOne(CONTROL);
  for (const folder of ['', ...folders]) await syncFolder(join(to, folder));
  await syncFolder(dirname(to));
  return { folders, files: files.toSorted((a, b) => (a.fil < b.fil ? -1 : 1)) };
}

const isFrom = (error: unknown, folder: string) =>
  error instanceof Error && 'path' in error && String(error.path).startsWith(folder);
