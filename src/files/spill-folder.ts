import { spawn } from 'node:child_process';
import { lstatSync, mkdtempSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Writable } from 'node:stream';
import { z } from '../schema.ts';
import { nodeIdentity } from './outbox/process-identity.ts';

/** The folders of this run. */
const made = new Set<string>();
/** Whether the end of the program is listened for. */
let isHeard = false;

const PREFIX = 'vardmatt-spill-';

/** The file in a spill folder that proves whose it is. */
const MARK_FILE = '.vardmatt-spill.json';

/** What the mark says: copied, renamed or restored from somewhere, a folder is no longer the one that was made. */
const mark = z.strictObject({
  vardmatt: z.literal('spill'),
  namn: z.string(),
  /** The folder's device and inode. */
  plats: z.string(),
  /** The run, as {@link nodeIdentity} names it. */
  korning: z.string(),
});

/** What DuckDB calls the files that it spills to. */
const SPILLED = /^duckdb_temp_/;

const identity = nodeIdentity();
const run = identity.name();

/**
 * Makes a folder that a database may spill patients' rows to: only the user can look into it (0700), nobody can guess its
 * name, and it is gone when the program ends, however it ends. What should stay all the same, after a power failure, the next
 * run takes away. Nothing is ever removed but a folder that bears its mark, and in it nothing but what a database spilled.
 * @throws the system's error where no folder can be made
 */
export function makeSpillFolder(within = tmpdir()): string {
  removeLeftOvers(within);
  const folder = mkdtempSync(join(within, PREFIX));
  writeFileSync(join(folder, MARK_FILE), JSON.stringify(markOf(folder)), { mode: 0o600 });
  if (!isHeard) process.once('exit', removeSpillFolders);
  isHeard = true;
  made.add(folder);
  removeWhenDead(folder);
  return folder;
}

/** Removes one of this run's folders, when its database is closed: what runs long would fill the disk with them. */
export function removeSpillFolder(folder: string): void {
  if (made.delete(folder)) removeSpilled(folder);
}

/** Removes this run's folders; called by itself when the program ends, and to be called where a signal ends it. */
export function removeSpillFolders(): void {
  for (const folder of made) removeSpilled(folder);
  made.clear();
}

function markOf(folder: string): z.infer<typeof mark> {
  const { dev, ino } = lstatSync(folder);
  return { vardmatt: 'spill', namn: basename(folder), plats: `${dev}:${ino}`, korning: run };
}

/** Removes what a database spilled, the mark last, and the folder when nothing else is in it. */
function removeSpilled(folder: string): void {
  try {
    for (const name of readdirSync(folder)) if (SPILLED.test(name)) rmSync(join(folder, name));
    if (readdirSync(folder).some((name) => name !== MARK_FILE)) return;
    rmSync(join(folder, MARK_FILE), { force: true });
    rmdirSync(folder);
  } catch (error) {
    // Gone already, or not to be removed: the next run may.
    if (!(error instanceof Error && 'code' in error)) throw error;
  }
}

/** The other end of the pipe to the process that waits for this one's death. */
let watcher: Writable | undefined;

/** Reads folders, one a line, until the program that writes them is dead; then removes them. */
const WATCH = `while IFS= read -r folder; do set -- "$@" "$folder"; done
for folder; do rm -f -- "$folder"/duckdb_temp_* "$folder/${MARK_FILE}"; rmdir -- "$folder"; done`;

/**
 * A killed program can't clean up after itself, and signals have no handler here. So a small process waits at the other end
 * of a pipe, which the system closes when the program dies, and then removes the folders: one process for all of them, since
 * starting one takes the longer the more memory this one has. Where there is no shell, and for a path that isn't one line,
 * the next run is the one that cleans up.
 */
function removeWhenDead(folder: string): void {
  watcher ??= startWatcher();
  if (!/[\r\n]/.test(folder)) watcher.write(`${folder}\n`);
}

function startWatcher(): Writable {
  const waiting = spawn('/bin/sh', ['-c', WATCH, 'sh'], { detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
  waiting.on('error', () => {});
  waiting.unref();
  const { stdin } = waiting;
  stdin.on('error', () => {});
  if ('unref' in stdin && typeof stdin.unref === 'function') stdin.unref();
  return stdin;
}

/** Folders of our own making whose run is dead; never what a living run, another container or somebody else has there. */
function removeLeftOvers(within: string): void {
  for (const name of listed(within)) {
    if (!name.startsWith(PREFIX)) continue;
    const korning = runOf(join(within, name));
    if (korning !== undefined && identity.isAlive(korning) === false) removeSpilled(join(within, name));
  }
}

/** A shared folder may be one where files can be made and not listed: then there is nothing to tidy up. */
function listed(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** The run that made the folder; undefined where it isn't proved that this program, for this user, made just this folder. */
function runOf(folder: string): string | undefined {
  try {
    const { uid, mode } = lstatSync(folder);
    const file = lstatSync(join(folder, MARK_FILE));
    const isOwn = [uid, file.uid].every((each) => each === process.getuid?.());
    if (!isOwn || (mode & 0o7777) !== 0o700 || !file.isFile()) return undefined;
    const read = mark.parse(JSON.parse(readFileSync(join(folder, MARK_FILE), 'utf8')));
    const { plats, namn } = markOf(folder);
    return read.plats === plats && read.namn === namn ? read.korning : undefined;
  } catch {
    return undefined;
  }
}
