import { readFileSync } from 'node:fs';
import process from 'node:process';

/** Who the server runs as. */
export interface ServerUser {
  readonly uid: number;
  readonly gid: number;
  readonly isOther: boolean;
}

/** The user `nobody` of Linux, which every system has. */
const NOBODY = 65_534;
/** Groups that neither a system, a person nor systemd gives anybody: those after it are its services' own (systemd's UIDS-GIDS). */
const [FIRST, LAST] = [60_706, 61_183];

/**
 * The server refuses to run as root: then it is `nobody`, in a group of its own, so that other programs that run as nobody
 * can neither reach its folder nor look into its memory. Else it is who we are.
 * @param group the group that the folder has already; one that is somebody's, as root's where it was copied, isn't taken
 * @param random from 0 to 1
 */
export function serverUser(group: number | undefined, random: () => number): ServerUser {
  const [uid, gid] = [process.getuid?.() ?? 0, process.getgid?.() ?? 0];
  if (uid !== 0) return { uid, gid, isOther: false };
  return { uid: NOBODY, gid: isOwn(group) ? group : freeGroup(random), isOther: true };
}

const isOwn = (group: number | undefined): group is number => group !== undefined && group >= FIRST && group <= LAST;

function freeGroup(random: () => number): number {
  const taken = new Set(
    readFileSync('/etc/group', 'utf8')
      .split('\n')
      .map((line) => Number(line.split(':')[2])),
  );
  for (;;) {
    const group = FIRST + Math.floor(random() * (LAST - FIRST + 1));
    if (!taken.has(group)) return group;
  }
}
