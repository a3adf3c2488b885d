import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import process from 'node:process';
import type { z } from '../../schema.ts';
import { isReadonly } from '../disk-fault.ts';
import { isCode } from '../is-code.ts';
import { StorageFault } from '../storage-fault.ts';
import {
  type BackupRun,
  backupRun,
  KEYS_MARK,
  keysMark,
  PLACE_MARK,
  type PlaceMark,
  placeMark,
  RUN_FILE,
} from './backup-run.ts';
import { writeFileWhole } from './copied-file.ts';

/** The folder of the log in a place of backups. */
export const LOG = 'logg';

/** A folder's own mark, of a kind. */
type Kept = { readonly mark: string; readonly schema: z.ZodType<{ readonly register: string }> };
const PLACE: Kept = { mark: PLACE_MARK, schema: placeMark };
const KEYS: Kept = { mark: KEYS_MARK, schema: keysMark };

/** Where the keys of a register are copied where nobody has said where: beside its backups. */
export const keysBeside = (place: string) => `${resolve(place)}-nycklar`;

/** A place of a register's backups, made where it isn't there. @throws StorageFault */
export async function ownPlace(folder: string, register: string): Promise<PlaceMark> {
  mustBeOwn(folder, PLACE, register);
  const file = join(folder, PLACE_MARK);
  if (!existsSync(file)) {
    const mark: PlaceMark = {
      ...{ format: 'vardmatt-sakerhetskopior', version: 1, register },
      plats: randomBytes(16).toString('hex'),
    };
    await writeFileWhole(file, `${JSON.stringify(mark)}\n`);
  }
  mkdirSync(join(folder, LOG), { recursive: true, mode: 0o700 });
  return placeMark.parse(JSON.parse(readFileSync(file, 'utf8')));
}

/** A folder for a copy of a register's keys, made where it isn't there. @throws StorageFault */
export async function ownKeysFolder(folder: string, register: string): Promise<void> {
  mustBeOwn(folder, KEYS, register);
  const file = join(folder, KEYS_MARK);
  if (!existsSync(file))
    await writeFileWhole(file, `${JSON.stringify({ format: 'vardmatt-nyckelkopia', version: 1, register })}\n`);
}

/** @throws StorageFault where it holds something else, is another register's or another user's, or can't be written */
function mustBeOwn(folder: string, { mark, schema }: Kept, register: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (![0, process.getuid?.() ?? 0].includes(statSync(folder).uid))
      throw new StorageFault('database-folder-others', { folder });
    const found = readJson(join(folder, mark), schema);
    // Killed while it was made, it holds the mark that isn't finished.
    const left = readdirSync(folder).filter((name) => name !== `${mark}.ny`);
    if (found === undefined && left.length > 0) throw new StorageFault('backup-place-foreign', { folder });
    if (found !== undefined && found.register !== register) throw new StorageFault('backup-place-other', { folder });
  } catch (error) {
    if (isReadonly(error)) throw new StorageFault('backup-place-readonly', { folder });
    if (isCode(error, 'ENOTDIR', 'EEXIST')) throw new StorageFault('backup-place-foreign', { folder });
    throw error;
  }
}

/** A file of JSON; undefined where it isn't there or is something else. */
function readJson<T>(file: string, schema: z.ZodType<T>): T | undefined {
  try {
    const read = schema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    return read.success ? read.data : undefined;
  } catch (error) {
    if (isCode(error, 'ENOENT', 'ENOTDIR', 'EISDIR') || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** What is in a place of backups. */
export interface FoundRuns {
  /** In the order that they were made in. */
  readonly runs: readonly BackupRun[];
  /** Files that should tell of a run and can't be read. */
  readonly unreadable: readonly string[];
}

/** @throws StorageFault where a folder is no place of backups */
export function runsIn(folder: string): FoundRuns {
  const mark = readJson(join(folder, PLACE_MARK), placeMark);
  if (mark === undefined) throw new StorageFault('backup-none', { folder });
  const runs: BackupRun[] = [];
  const unreadable: string[] = [];
  for (const name of readdirSync(folder).toSorted()) {
    const [, named] = RUN_FILE.exec(name) ?? [];
    if (named === undefined) continue;
    const run = readJson(join(folder, name), backupRun);
    if (run === undefined || run.korning !== named || run.register !== mark.register) unreadable.push(name);
    else runs.push(run);
  }
  return { runs, unreadable };
}

const OWN = /^(bas-\d{8}T\d+(\.halv)?|atkomstlogg-\d{8}T\d+\.jsonl)$/;

/** Takes away what runs that were interrupted have left, and what no run needs: nothing but what bears a name that `backup` gives. */
export function sweepPlace(folder: string, runs: readonly BackupRun[]): void {
  const kept = new Set(runs.flatMap(({ bas, logglista }) => [bas?.mapp ?? [], logglista?.fil ?? []].flat()));
  const logs = new Set(runs.flatMap(({ logg }) => logg.filer.map(({ fil }) => fil)));
  for (const name of readdirSync(folder))
    if ((OWN.test(name) && !kept.has(name)) || /^korning-.*\.json\.ny$/.test(name))
      rmSync(join(folder, name), { recursive: true });
  for (const name of readdirSync(join(folder, LOG)))
    if (/^[0-9A-F]{24}$/.test(name) && !logs.has(name)) rmSync(join(folder, LOG, name));
}

/** Folders that may not lie in each other. @throws StorageFault */
export function mustBeApart(folders: readonly string[]): void {
  const real = folders.map(realOf);
  for (const [at, one] of real.entries())
    for (const [other, two] of real.entries())
      if (at !== other && `${one}/`.startsWith(`${two}/`))
        throw new StorageFault('backup-place-inside', { folder: folders[at] ?? '', other: folders[other] ?? '' });
}

/** The path without links, also of what isn't there yet. */
function realOf(path: string): string {
  const whole = resolve(path);
  if (existsSync(whole)) return realpathSync(whole);
  return whole === dirname(whole) ? whole : join(realOf(dirname(whole)), basename(whole));
}
