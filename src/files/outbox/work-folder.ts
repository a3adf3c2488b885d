/**
 * The folder beside an output folder in which the new edition is made: `.<folder>.ny-<name of the work>`, for the user alone.
 * In it `ny` is the new edition, `gammal` the old one from the first rename on, and `bort` what nobody needs any more: so what
 * is on the disk always tells what a run that died had come to. `undan` is what stood in a folder that stays while what it
 * holds is exchanged.
 */
export interface WorkFolder {
  readonly path: string;
  readonly name: string;
  readonly fresh: string;
  readonly old: string;
  readonly done: string;
  readonly held: string;
}
