import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { exactSwedishTime, type Moment, swedishTime } from '../../calendar/swedish-time.ts';
import { isFull, openingFault } from '../disk-fault.ts';
import { KEY_FILE, KeyStore } from '../keys/key-store.ts';
import { markRestored, markRestoring, removeUnrestored } from '../register-folder.ts';
import type { RegisterPlace, RegisterStore } from '../register-store.ts';
import { StorageFault } from '../storage-fault.ts';
import { WITNESS_FILE } from '../trace/trace-witness.ts';
import { type FoundRuns, mustBeApart, runsIn } from './backup-place.ts';
import { type BackupRun, runFile } from './backup-run.ts';
import { type ChosenBackup, chooseBackup, restorableSpans } from './choose-backup.ts';
import { fillCluster } from './fill-cluster.ts';
import type { Settled } from './settle-restored.ts';
import { addTrace } from './trace-tail.ts';

export interface RestoreAsked {
  /** The folder of backups. */
  readonly from: string;
  /** The copy of the keys, or a register's own. */
  readonly keys: string;
  /** A new folder. */
  readonly folder: string;
  /** `DATABASE_URL`: the server has been restored by whoever keeps it, and only what lies outside it is restored here. */
  readonly url?: string;
  /** All that the backups have, where nobody says to when. */
  readonly moment?: Moment;
  readonly author: string;
  readonly progress: (what: string, done: number) => void;
}

export interface RestoreDone extends Settled {
  /** All that was committed until then is there; undefined where the server isn't ours. */
  readonly until?: Moment;
}

/**
 * Makes a register anew in a new folder, as it was at a moment. Until all of it is there the folder is no register.
 * @param open the register of a place
 * @throws StorageFault; nothing but the new folder has been touched
 */
export async function restoreRegister(
  asked: RestoreAsked,
  open: (place: RegisterPlace) => Promise<RegisterStore>,
): Promise<RestoreDone> {
  const [from, keys, folder] = [resolve(asked.from), resolve(asked.keys), resolve(asked.folder)];
  mustBeApart([folder, from, keys]);
  const isOurs = asked.url === undefined;
  const found = isOurs || existsSync(from) ? runsIn(from) : { runs: [], unreadable: [] };
  const { runs } = found;
  const chosen = isOurs ? mustChoose(from, found, asked.moment) : undefined;
  if (!existsSync(join(keys, KEY_FILE))) throw new StorageFault('restore-keys-missing', { folder: keys });
  markRestoring(folder);
  try {
    takeKeys(keys, folder, runs, from);
    return await restored({ ...asked, from, folder }, { runs, chosen }, open);
  } catch (error) {
    const told = isFull(error) ? new StorageFault('backup-full', { folder }) : (openingFault(error, folder) ?? error);
    // Why the server didn't start stands in its log.
    if (told instanceof StorageFault && told.problem.code !== 'database-not-started') removeUnrestored(folder);
    throw told;
  }
}

function mustChoose(from: string, { runs, unreadable }: FoundRuns, moment: Moment | undefined): ChosenBackup {
  const spans = restorableSpans(runs);
  const chosen = chooseBackup(runs, moment);
  // All there is isn't less than there was.
  const isEndLost = moment === undefined && unreadable.some((name) => name > runFile(runs.at(-1)?.korning ?? ''));
  if (chosen !== undefined && !isEndLost) return chosen;
  if (spans.length === 0) throw new StorageFault('backup-none-whole', { folder: from });
  const told = spans.map((one) => `${exactSwedishTime(one.from)}–${exactSwedishTime(one.to)}`).join(', ');
  if (moment === undefined) throw new StorageFault('backup-end-lost', { folder: from, spans: told });
  throw new StorageFault('backup-moment-outside', { moment: swedishTime(moment), spans: told });
}

/** Copies the keys into the new register, where those who have been erased since are destroyed. @throws StorageFault where they are another register's */
function takeKeys(from: string, folder: string, runs: readonly BackupRun[], place: string): void {
  const own = join(folder, 'nycklar');
  mkdirSync(own, { mode: 0o700 });
  for (const name of [KEY_FILE, WITNESS_FILE])
    for (const part of ['', '-journal', '-wal'])
      if (existsSync(join(from, name + part))) copyFileSync(join(from, name + part), join(own, name + part));
  const keys = new KeyStore(own);
  try {
    const last = runs.at(-1);
    if (last !== undefined && keys.register !== last.register)
      throw new StorageFault('restore-keys-other', { folder: from, place });
    keys.eraseMarked(runs.flatMap(({ utplanade }) => utplanade));
    keys.becomeAnother();
  } finally {
    keys.close();
  }
}

async function restored(
  { from, folder, url, moment, author, progress }: RestoreAsked,
  { runs, chosen }: { readonly runs: readonly BackupRun[]; readonly chosen: ChosenBackup | undefined },
  open: (place: RegisterPlace) => Promise<RegisterStore>,
): Promise<RestoreDone> {
  let putBack: (() => void) | undefined;
  const store = await open({
    ...{ folder, ...(url === undefined ? {} : { url }) },
    restored: async (server) => {
      if (chosen !== undefined) putBack = await fillCluster(from, chosen, server, progress);
    },
  });
  const until = moment ?? chosen?.last.till;
  const told = until === undefined ? {} : { until };
  try {
    const about = { ...(chosen === undefined ? {} : { backup: chosen.last.korning }), ...told };
    const settled = await store.settleRestored({
      ...{ author, about },
      addTrace: (connection) => addTrace(connection, from, runs),
    });
    putBack?.();
    markRestored(folder);
    return { ...settled, ...told };
  } finally {
    await store.close();
  }
}
