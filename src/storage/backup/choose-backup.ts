import type { Moment } from '../../calendar/swedish-time.ts';
import type { BackedFile, BackupRun } from './backup-run.ts';

type BaseBackup = NonNullable<BackupRun['bas']>;

/** What a moment is restored from. */
export interface ChosenBackup {
  readonly base: BaseBackup;
  /** The log from the base on. */
  readonly log: readonly BackedFile[];
  /** The run that has the end of what is needed. */
  readonly last: BackupRun;
  /** Undefined for all that the last run has. */
  readonly moment?: Moment;
}

/** From when to when any moment can be restored. */
export interface MomentSpan {
  readonly from: Moment;
  readonly to: Moment;
}

/** Runs that go on from each other, from one that begins anew. */
function chains(runs: readonly BackupRun[]): readonly (readonly BackupRun[])[] {
  const made: BackupRun[][] = [];
  for (const run of runs) {
    const before = made.at(-1);
    if (before !== undefined && run.efter !== null && before.at(-1)?.korning === run.efter) before.push(run);
    else made.push([run]);
  }
  return made;
}

/** @param runs in the order of their names */
export function restorableSpans(runs: readonly BackupRun[]): readonly MomentSpan[] {
  return chains(runs).flatMap((chain) => {
    const from = chain.find(({ bas }) => bas !== null)?.bas?.fran;
    const to = chain.at(-1)?.till;
    return from === undefined || to === undefined ? [] : [{ from, to }];
  });
}

/**
 * The newest base before a moment, and the log to it; of no moment in particular, all there is.
 * @param runs in the order of their names
 * @returns undefined where it can't be restored from these
 */
export function chooseBackup(runs: readonly BackupRun[], moment?: Moment): ChosenBackup | undefined {
  const candidates = moment === undefined ? chains(runs).slice(-1) : chains(runs);
  for (const chain of candidates.toReversed()) {
    const last = moment === undefined ? chain.at(-1) : chain.find(({ till }) => till >= moment);
    const started = chain.findLast(({ bas }) => bas !== null && (moment === undefined || bas.fran <= moment));
    if (last === undefined || started?.bas == null) continue;
    const { bas: base } = started;
    const log = chain
      .filter(({ korning }) => korning <= last.korning)
      .flatMap(({ logg }) => logg.filer)
      .filter(({ fil }) => fil >= base.logg);
    return { base, log, last, ...(moment === undefined ? {} : { moment }) };
  }
  return undefined;
}

/**
 * The runs that aren't needed any more to restore any moment from a time on: those before the newest base that is older than that.
 * @param runs in the order of their names @param kept any moment since then can be restored
 */
export function outdatedRuns(runs: readonly BackupRun[], kept: Moment): readonly BackupRun[] {
  const first = runs.findLastIndex(({ bas }) => bas !== null && bas.fran <= kept);
  return runs.slice(0, Math.max(0, first));
}
