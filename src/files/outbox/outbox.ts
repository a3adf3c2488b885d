import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type Problem, problem } from '../../problems/problem.ts';
import { carryAccess } from './carry-access.ts';
import { type Disk, errorCode } from './disk.ts';
import { diskProblem } from './disk-problem.ts';
import { type Draft, draftIn, type OwnDraft } from './draft.ts';
import { folderContent } from './folder-content.ts';
import type { Interrupts } from './interrupts.ts';
import {
  isSamePlace,
  judgeContent,
  judgePlace,
  type OutputFolder,
  realPlace,
  type Surroundings,
} from './judge-place.ts';
import { isPrivate, MARK_FILE, type Mark, markText, type Simulation } from './mark.ts';
import { examineNewFile, writeNewFile } from './new-file.ts';
import { isOwnWork, makeWork } from './own-work.ts';
import type { ProcessIdentity } from './process-identity.ts';
import { giveSigns } from './sign-of-life.ts';
import { removeNow, type Swapped, swapContents, swapFolders } from './swap.ts';
import type { WorkFolder } from './work-folder.ts';
import { isAmongMoves, isHeldBack, recover, removeWhole, workFolder, workFolders } from './work-folders.ts';

/** Where editions of folders go out: each whole or not at all, and never over what the program didn't write. */
export interface Outbox {
  /** Puts right what dead runs left, and tells why the folder can't be written: asked before long work. */
  readonly examine: (place: OutputFolder) => Promise<readonly Problem[]>;
  /**
   * Writes a new edition beside the folder, and lets it take the folder's place when it is whole. With a problem the folder is
   * as it was, and nothing is left beside it.
   */
  readonly replace: (
    place: OutputFolder,
    about: About,
    fill: (draft: Draft) => Promise<void>,
  ) => Promise<readonly Problem[]>;
  /** Why a new file can't be written there: asked before long work; see `examineNewFile`. */
  readonly examineNew: (file: string, ending: string, tables?: string) => Promise<readonly Problem[]>;
  /** Writes a file that isn't there yet, whole or not at all; see `writeNewFile`. */
  readonly writeNew: (file: string, ending: string, content: Uint8Array, mode?: number) => Promise<readonly Problem[]>;
  /** A folder that is only to be read, and that a dead run had moved away, comes back. */
  readonly bringBack: (folder: string) => Promise<void>;
}

/** What the mark says of an edition. */
export interface About {
  /** The day whose knowledge it holds. */
  readonly extract: string;
  readonly programVersion: string;
  readonly simulation?: Simulation;
  /** Of an extract out of the register, what its tables' forms were. */
  readonly forms?: Mark['formular'];
}

/** What an outbox needs of the machine. */
export interface OutboxWorld {
  readonly disk: Disk;
  readonly identity: ProcessIdentity;
  readonly interrupts: Interrupts;
  readonly surroundings: Surroundings;
  /** How long, in milliseconds, another run that writes the same folder is waited for. */
  readonly patience: number;
  /** Milliseconds after which a run on another machine that gives no sign of life is taken for dead. */
  readonly silence: number;
}

const STEP = 50;
/** Files brought to the disk itself at a time: together they cost little more than one. */
const SYNCED = 32;

/** The outbox over a disk. */
export function makeOutbox(world: OutboxWorld): Outbox {
  const { disk, identity, interrupts, surroundings, silence } = world;
  const examine = async (place: OutputFolder) => {
    const problems = await judgePlace(disk, place, surroundings);
    if (problems.some(({ code }) => !OF_CONTENT.has(code))) return problems;
    await recover(disk, identity, await realPlace(disk, place.folder), silence);
    return judgePlace(disk, place, surroundings);
  };
  const told = async (folder: string, work: () => Promise<readonly Problem[]>): Promise<readonly Problem[]> => {
    try {
      return await work();
    } catch (error) {
      const known = diskProblem(error, folder);
      if (known === undefined) throw error;
      return [known];
    }
  };
  return {
    examine: (place) => told(place.folder, () => examine(place)),
    examineNew: (file, ending, tables) => examineNewFile(disk, file, ending, tables),
    writeNew: (file, ending, content, mode) => writeNewFile(disk, file, ending, content, mode),
    bringBack: async (folder) => {
      const real = await realPlace(disk, folder);
      const isMoved = (await disk.look(real)) === undefined;
      if (!isMoved && !(await isHeldBack(disk, identity, real))) return;
      // Who may only read can't put it right: that the folder isn't there is then told by what reads it.
      await told(folder, async () => recover(disk, identity, real, silence).then(() => []));
    },
    replace: (place, about, fill) =>
      told(place.folder, async () => {
        const problems = await examine(place);
        if (problems.length > 0) return problems;
        const real = await realPlace(disk, place.folder);
        const work = workFolder(real, identity.name());
        try {
          return await interrupts.during(
            () => removeNow(real, work),
            () => replaced(world, place, about, real, work, fill),
          );
        } finally {
          identity.done(work.name);
        }
      }),
  };
}

/** Problems of what a folder holds now, which what a dead run left may be the cause of. */
const OF_CONTENT = new Set(['out-foreign', 'out-other-product', 'out-added-to', 'out-changed']);

async function replaced(
  { disk, identity, patience, surroundings }: OutboxWorld,
  place: OutputFolder,
  about: About,
  real: string,
  work: WorkFolder,
  fill: (draft: Draft) => Promise<void>,
): Promise<readonly Problem[]> {
  let made: string | undefined;
  let endSigns = async () => {};
  try {
    made = await disk.makeFolder(dirname(real));
    await makeWork(disk, work);
    endSigns = giveSigns(work);
    await disk.makeFolder(work.fresh, isPrivate(place.product) ? 0o700 : undefined);
    const draft = draftIn(disk, work.fresh, isPrivate(place.product) ? 0o600 : undefined);
    await fill(draft);
    await writeMark(disk, draft, place, about);
    const group = await carryAccess(disk, real, work.fresh);
    if (group !== undefined) return [problem('out-group-kept', { folder: place.folder, group })];
    // An earlier edition may have been opened to others on purpose; an empty folder hasn't.
    if (isPrivate(place.product) && (await disk.look(join(real, MARK_FILE))) === undefined)
      await disk.setMode(work.fresh, 0o700);
    await syncAll(disk, work.fresh);
    const problems = await turn(disk, identity, patience, place, real, work);
    if (problems.length > 0) return problems;
    const isStoodIn = await isSamePlace(disk, real, surroundings.stoodIn);
    const swapped = isStoodIn ? await swapContents(disk, real, work) : swapFolders(disk, real, work);
    const late = await backWhenAddedTo(disk, place, swapped);
    await disk.sync(isStoodIn ? real : dirname(real));
    return late;
  } catch (error) {
    // When the machine slept another run may have taken this one for dead, and its work folder away.
    if (errorCode(error) !== 'ENOENT' || (await disk.look(work.path)) !== undefined) throw error;
    return [problem('out-busy', { folder: place.folder })];
  } finally {
    await endSigns();
    await tidyUp(disk, real, work);
    await removeMade(disk, real, made);
  }
}

/** Lists in the mark what was written. */
async function writeMark(
  disk: Disk,
  { folder: fresh, hashes }: OwnDraft,
  { product }: OutputFolder,
  about: About,
): Promise<void> {
  const { files } = await folderContent(disk, fresh);
  const filer: Mark['filer'] = [];
  for (const fil of files) {
    const path = join(fresh, fil);
    const sha256 = hashes.get(fil) ?? (await disk.hash(path));
    filer.push({ fil, storlek: (await disk.look(path))?.size ?? Number.NaN, sha256 });
  }
  const { extract, programVersion, simulation, forms } = about;
  const mark: Mark = {
    vardmatt: 1,
    slag: product,
    uttag: extract,
    program: programVersion,
    ...(simulation === undefined ? {} : { simulerad: simulation }),
    ...(forms === undefined ? {} : { formular: forms }),
    filer,
  };
  await disk.write(join(fresh, MARK_FILE), markText(mark));
}

/** Brings an edition to the disk itself. */
async function syncAll(disk: Disk, fresh: string): Promise<void> {
  const { files, folders } = await folderContent(disk, fresh);
  const all = [...files, ...folders, ''];
  for (let from = 0; from < all.length; from += SYNCED)
    await Promise.all(all.slice(from, from + SYNCED).map((path) => disk.sync(join(fresh, path))));
}

/** Waits until no run that began before this one is writing the same folder, and judges the folder as it then is. */
async function turn(
  disk: Disk,
  identity: ProcessIdentity,
  patience: number,
  place: OutputFolder,
  real: string,
  work: WorkFolder,
): Promise<readonly Problem[]> {
  for (let waited = 0; ; waited += STEP) {
    const all = await workFolders(disk, real);
    // One elsewhere was alive when the work began: `examine` has waited for its sign.
    const isBefore = ({ name }: WorkFolder) =>
      name < work.name && [true, 'elsewhere'].includes(identity.isAlive(name) ?? false);
    const before = all.filter(isBefore);
    if (before.length === 0) break;
    if (waited >= patience) {
      for (const one of before)
        if (await isOwnWork(disk, one, identity.user)) return [problem('out-busy', { folder: place.folder })];
      // A name that somebody else has given a folder here may stand for ever: two renames that meet hurt nobody.
      break;
    }
    await setTimeout(STEP);
  }
  return (await disk.look(real)) === undefined ? [] : judgeContent(disk, place, real);
}

/** Somebody may have put a file in the old edition in its last moment: then it comes back. */
async function backWhenAddedTo(disk: Disk, place: OutputFolder, { old, undo }: Swapped): Promise<readonly Problem[]> {
  if (old === undefined) return [];
  const problems = await judgeContent(disk, place, old, false);
  if (problems.length > 0) await undo();
  return problems;
}

/** Removes the work folder, but not with the only copy of an edition in it. What can't be removed the next run removes. */
async function tidyUp(disk: Disk, real: string, work: WorkFolder): Promise<void> {
  try {
    const isOnlyCopy = (await disk.look(work.old)) !== undefined && (await disk.look(real)) === undefined;
    if (!isOnlyCopy && !(await isAmongMoves(disk, work))) await removeWhole(disk, work);
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
  }
}

/** Removes the folders above that were made for a new edition that didn't come, as long as they are empty. */
async function removeMade(disk: Disk, real: string, made: string | undefined): Promise<void> {
  if (made === undefined) return;
  try {
    for (let folder = dirname(real); folder.startsWith(made); folder = dirname(folder)) await disk.removeEmpty(folder);
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
  }
}
