import { basename, dirname, join, resolve, sep } from 'node:path';
import { type Problem, problem } from '../../problems/problem.ts';
import { type Disk, errorCode } from './disk.ts';
import { foreignIn, isLitter } from './folder-content.ts';
import { type Product, readMark } from './mark.ts';

/** A folder that the program is asked to write, and what it may not touch on the way. */
export interface OutputFolder {
  readonly folder: string;
  readonly product: Product;
  /** What the work reads: the folder may not be, hold or lie in any of it. */
  readonly inputs: readonly string[];
}

/** What stands around the folders that are written. */
export interface Surroundings {
  /** The folder that the user stands in: it may be written, but is not put in another one's place. No output may hold it. */
  readonly stoodIn: string;
  /** Folders that no output may be or hold, with the words for them. */
  readonly held: readonly { readonly path: string; readonly words: string }[];
}

/** The most names that a message lists. */
const NAMED = 5;

/** The real path of a folder that may not be there yet. */
export async function realPlace(disk: Disk, folder: string): Promise<string> {
  const whole = resolve(folder);
  return join(await nearestReal(disk, dirname(whole)), basename(whole));
}

/**
 * Why a folder can't be written: it is or holds what must not be lost, or holds what the program didn't write. Nothing is
 * changed by asking.
 */
export async function judgePlace(disk: Disk, place: OutputFolder, surroundings: Surroundings): Promise<Problem[]> {
  const { folder } = place;
  const whole = resolve(folder);
  if (dirname(whole) === whole) return [problem('out-is-root', { folder })];
  const standing = await disk.look(whole);
  if (standing?.kind === 'link') return [problem('out-is-link', { folder })];
  const real = await realPlace(disk, folder);
  const isStoodIn = await isSamePlace(disk, real, surroundings.stoodIn);
  if (!isStoodIn && isWithin(await nearestReal(disk, surroundings.stoodIn), real))
    return [problem('out-holds', { folder, what: 'mappen som du står i' })];
  for (const { path, words } of surroundings.held)
    if (isWithin(await nearestReal(disk, path), real)) return [problem('out-holds', { folder, what: words })];
  for (const input of place.inputs) {
    const read = await nearestReal(disk, resolve(input));
    if (isWithin(read, real) || isWithin(real, read) || (await isSame(disk, read, real)))
      return [problem('out-meets-input', { folder, input })];
  }
  const parent = await nearestFolder(disk, dirname(whole));
  if (parent === undefined) return [problem('out-path-odd', { folder })];
  if (standing !== undefined && standing.kind !== 'folder') return [problem('out-is-file', { folder })];
  if (standing !== undefined && (await disk.look(parent))?.device !== standing.device)
    return [problem('out-is-mount', { folder })];
  if (!(await disk.canWrite(parent))) return [problem('out-not-allowed', { folder })];
  return standing === undefined ? [] : judgeContent(disk, place, whole);
}

/** Why what a folder holds can't be replaced. */
export async function judgeContent(disk: Disk, place: OutputFolder, standing: string, deep = true): Promise<Problem[]> {
  const { folder, product } = place;
  const mark = await readMark(disk, standing);
  if (mark === undefined || mark === 'unreadable') {
    const all = (await disk.list(standing)).filter((each) => !isLitter(each)).map(({ name }) => name);
    return all.length === 0 ? [] : [problem('out-foreign', { folder, names: named(all.toSorted()) })];
  }
  if (mark.slag !== product)
    return [problem('out-other-product', { folder, found: PRODUCT_WORDS[mark.slag], wanted: PRODUCT_WORDS[product] })];
  const { added, changed } = await foreignIn(disk, standing, mark, deep);
  return [
    ...(added.length === 0 ? [] : [problem('out-added-to', { folder, names: named(added) })]),
    ...(changed.length === 0 ? [] : [problem('out-changed', { folder, names: named(changed) })]),
  ];
}

const PRODUCT_WORDS: Readonly<Record<Product, string>> = {
  webbplats: 'en webbplats',
  arsrapport: 'en årsrapport',
  simulering: 'en simulerad datamängd',
  enhet: 'en enhets egna siffror',
  uttag: 'ett uttag',
};

/** Some names for a message, and how many there are besides. */
export function named(names: readonly string[]): string {
  const rest = names.length - NAMED;
  return `${names.slice(0, NAMED).join(', ')}${rest > 0 ? ` och ${rest} till` : ''}`;
}

/** Whether two paths, links resolved, are one. @param real one that has none */
export async function isSamePlace(disk: Disk, real: string, other: string): Promise<boolean> {
  return (await nearestReal(disk, other)) === real;
}

export function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

async function isSame(disk: Disk, one: string, other: string): Promise<boolean> {
  const [a, b] = [await disk.look(one), await disk.look(other)];
  return a !== undefined && b !== undefined && a.device === b.device && a.inode === b.inode;
}

/** A path with the links in so much of it as is there resolved. */
async function nearestReal(disk: Disk, path: string): Promise<string> {
  try {
    return await disk.real(path);
  } catch (error) {
    if (!['ENOENT', 'ENOTDIR', 'ELOOP'].includes(errorCode(error) ?? '') || dirname(path) === path) throw error;
    return join(await nearestReal(disk, dirname(path)), basename(path));
  }
}

/** The nearest folder above that is there; undefined when something else stands in the way. */
async function nearestFolder(disk: Disk, path: string): Promise<string | undefined> {
  const real = await disk.real(path).catch(() => undefined);
  if (real !== undefined) return (await disk.look(real))?.kind === 'folder' ? real : undefined;
  if ((await disk.look(path)) !== undefined || dirname(path) === path) return undefined;
  return nearestFolder(disk, dirname(path));
}
