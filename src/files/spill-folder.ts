import { spawn } from 'node:child_process';
import { lstatSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The folders of this run. */
const made = new Set<string>();

/** The run that made a folder, by its process: today's form and the one of earlier versions. */
const NAME = /^vardmatt-(?:spill-)?(\d+)(?:-[A-Za-z0-9]{6})?$/;

/**
 * Makes a folder that a database may spill patients' rows to: only the user can look into it (0700), nobody can guess its
 * name, and it is gone when the program ends, however it ends. What should stay all the same, after a power failure, the next
 * run takes away.
 */
export function makeSpillFolder(within = tmpdir()): string {
  removeLeftOvers(within);
  const folder = mkdtempSync(join(within, `vardmatt-spill-${process.pid}-`));
  if (made.size === 0) process.once('exit', removeSpillFolders);
  made.add(folder);
  removeWhenDead(folder);
  return folder;
}

/** Removes this run's folders; called by itself when the program ends, and to be called where a signal ends it. */
export function removeSpillFolders(): void {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
  made.clear();
}

/**
 * A killed program can't clean up after itself, and signals have no handler here. So a small process waits at the other end
 * of a pipe, which the system closes when the program dies, and then removes the folder.
 */
function removeWhenDead(folder: string): void {
  const waiting = spawn('/bin/sh', ['-c', 'cat >/dev/null; rm -rf -- "$1"', 'sh', folder], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  // Where there is no shell the next run is the one that cleans up.
  waiting.on('error', () => {});
  waiting.unref();
  const { stdin } = waiting;
  stdin.on('error', () => {});
  if ('unref' in stdin && typeof stdin.unref === 'function') stdin.unref();
}

/** Folders of our own making whose run is dead; never a link, nor what belongs to somebody else. */
function removeLeftOvers(within: string): void {
  for (const name of readdirSync(within)) {
    const [, process] = NAME.exec(name) ?? [];
    if (process !== undefined && !isAlive(Number(process)) && isOurs(join(within, name)))
      rmSync(join(within, name), { recursive: true, force: true });
  }
}

function isOurs(path: string): boolean {
  const found = lstatSync(path, { throwIfNoEntry: false });
  return found?.isDirectory() === true && found.uid === process.getuid?.();
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Another user's process is alive, though it can't be sent anything.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
