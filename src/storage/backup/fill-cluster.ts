import { execFileSync } from 'node:child_process';
import { appendFileSync, chownSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Moment } from '../../calendar/swedish-time.ts';
import { isCode } from '../is-code.ts';
import { letIn, RESTORING } from '../server/cluster.ts';
import type { ServerFolder } from '../server/server-folder.ts';
import { StorageFault } from '../storage-fault.ts';
import { LOG } from './backup-place.ts';
import type { BackedFile } from './backup-run.ts';
import type { ChosenBackup } from './choose-backup.ts';
import { copyFileWhole } from './copied-file.ts';

const SETTINGS = 'postgresql.auto.conf';

/**
 * Fills a new cluster with a whole copy and the log after it, and tells its server how far to go. Each file is what the backup says that
 * it is.
 * @param place the folder of backups
 * @returns puts the server's settings back, when it has been restored
 * @throws StorageFault where files are gone or aren't what they were
 */
export async function fillCluster(
  place: string,
  { base, log, last, moment }: ChosenBackup,
  { cluster, user, binaries }: ServerFolder,
  progress: (what: string, done: number) => void,
): Promise<() => void> {
  mustKnow(last.server, binaries);
  mkdirSync(cluster, { mode: 0o700 });
  for (const folder of [...base.mappar, 'pg_wal/archive_status', 'pg_wal/summaries'])
    mkdirSync(join(cluster, folder), { mode: 0o700, recursive: true });
  const damaged: string[] = [];
  const taken = async (file: BackedFile, from: string, to: string) => {
    try {
      const { storlek, sha256 } = await copyFileWhole(join(place, from), join(cluster, to), {
        // The server does, before it begins.
        isSyncedLater: true,
      });
      if (storlek !== file.storlek || sha256 !== file.sha256) damaged.push(from);
    } catch (error) {
      if (!isCode(error, 'ENOENT', 'EIO', 'EACCES', 'EISDIR')) throw error;
      damaged.push(from);
    }
  };
  for (const [at, file] of base.filer.entries()) {
    progress('Kopierar databasen', at / base.filer.length);
    await taken(file, join(base.mapp, file.fil), file.fil);
  }
  for (const [at, file] of log.entries()) {
    progress('Kopierar loggen', at / log.length);
    await taken(file, join(LOG, file.fil), join('pg_wal', file.fil));
    // What only had zeros was left out.
    if (damaged.length === 0) await lengthened(join(cluster, 'pg_wal', file.fil), last.logg.filstorlek);
  }
  const [first] = damaged;
  if (first !== undefined) throw new StorageFault('backup-damaged', { place, count: damaged.length, first });
  letIn(cluster);
  const settings = join(cluster, SETTINGS);
  const before = readFileSync(settings);
  appendFileSync(settings, `\n${targetOf(last.punkt, moment)}`);
  writeFileSync(join(cluster, RESTORING), '');
  if (user.isOther) {
    const all = readdirSync(cluster, { recursive: true, encoding: 'utf8' });
    for (const one of ['', ...all]) chownSync(join(cluster, one), user.uid, user.gid);
  }
  return () => writeFileSync(settings, before);
}

/** How far the server goes (PostgreSQL's manual, 19.5.6). The log is in its place already: there is nowhere to fetch more of it from. */
function targetOf(point: string, moment: Moment | undefined): string {
  const target =
    moment === undefined
      ? `recovery_target_name = '${point}'`
      : `recovery_target_time = '${moment.replace('T', ' ').replace('Z', '+00')}'`;
  return [
    ...[target, "recovery_target_action = 'promote'", "recovery_target_timeline = 'current'"],
    ...["restore_command = 'exit 1'", 'hot_standby = off', "recovery_init_sync_method = 'syncfs'", ''],
  ].join('\n');
}

/** A cluster is read by servers of its own main version alone. */
function mustKnow(server: string, binaries: string): void {
  const known = /(\d+)\.\d+/.exec(execFileSync(join(binaries, 'bin/postgres'), ['--version'], { encoding: 'utf8' }));
  const [found = ''] = server.split('.');
  if (known?.[1] !== found) throw new StorageFault('backup-server-other', { found, known: known?.[1] ?? '' });
}

async function lengthened(file: string, bytes: number): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.truncate(bytes);
  } finally {
    await handle.close();
  }
}
