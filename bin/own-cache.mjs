import { lstatSync, mkdirSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join, parse } from 'node:path';

/**
 * The folder for compiled code, which is run as it stands: made where nobody but the user, or root, can put anything. Undefined
 * where that can't be had, and then nothing is kept.
 * @param {string | undefined} cache where the user keeps caches, if it is said (`XDG_CACHE_HOME`)
 * @param {number | undefined} user the user's number; undefined where the system has none
 */
export function ownCache(cache, user) {
  const caches = cache?.startsWith('/') ? cache : ownCaches();
  if (user === undefined || caches === undefined) return undefined;
  const folder = join(caches, 'vardmatt', 'kompilerat');
  try {
    if (!isSafe(nearest(folder), user)) return undefined;
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const { mode, uid } = lstatSync(folder);
    return uid === user && (mode & 0o077) === 0 && isSafe(folder, user) ? folder : undefined;
  } catch (error) {
    if (error.code === undefined) throw error;
    return undefined;
  }
}

/** In the user's home; undefined for one without, or whose home is no more than a place below where somebody stands. */
function ownCaches() {
  try {
    const home = homedir();
    return isAbsolute(home) ? join(home, '.cache') : undefined;
  } catch (error) {
    if (error.code !== 'ERR_SYSTEM_ERROR') throw error;
    return undefined;
  }
}

/** The folder, or the nearest one above that is there. */
function nearest(folder) {
  return lstatSync(folder, { throwIfNoEntry: false }) === undefined ? nearest(dirname(folder)) : folder;
}

/** Whether the folder and all above it are the user's or root's, and nobody else can change, rename or replace them. */
function isSafe(folder, user) {
  for (let path = realpathSync(folder); ; path = dirname(path)) {
    const { uid, mode } = lstatSync(path);
    if (uid !== user && uid !== 0) return false;
    // In a folder such as /tmp others can make things, but not take the user's away.
    if ((mode & 0o022) !== 0 && (mode & 0o1000) === 0) return false;
    if (path === parse(path).root) return true;
  }
}
