import { join } from 'node:path';
import { z } from '../../schema.ts';
import { type Disk, errorCode } from './disk.ts';

/** The file by which a folder is known as written by this program. Hidden, so that no table and no page is taken for it. */
export const MARK_FILE = '.vardmatt.json';

/** What the program writes folders of. */
export const PRODUCTS = ['webbplats', 'arsrapport', 'simulering', 'enhet', 'uttag'] as const;
export type Product = (typeof PRODUCTS)[number];

/** Whether what is written holds persons: the user alone may read it, and it is never served. */
export const isPrivate = (product: Product): boolean => ['enhet', 'uttag'].includes(product);

export const simulation = z.strictObject({
  fro: z.int().optional(),
  personer: z.int().optional(),
  /** The day up to which the made-up nation is known. */
  uttag: z.string().optional(),
});

const mark = z.strictObject({
  vardmatt: z.literal(1),
  slag: z.enum(PRODUCTS),
  /** The day whose knowledge the folder holds. */
  uttag: z.string(),
  /** The program's version. */
  program: z.string(),
  /** There when what the folder holds is made up, or made from what is. */
  simulerad: simulation.optional(),
  /** By table, of an extract out of the register: the versions of its form, and the columns that only some of them have. */
  formular: z
    .record(
      z.string(),
      z.strictObject({ versioner: z.array(z.int()), kolumner: z.record(z.string(), z.array(z.int())) }),
    )
    .optional(),
  /** Every file that was written, with its size in bytes and the SHA-256 of them. */
  filer: z.array(z.strictObject({ fil: z.string(), storlek: z.int(), sha256: z.string() })),
});

/** What a marked folder says about itself. */
export type Mark = Readonly<z.infer<typeof mark>>;

/** Which simulation made-up data come from: nothing of it is known where the folder's mark has been lost. */
export type Simulation = Readonly<z.infer<typeof simulation>>;

/**
 * A folder's mark; undefined when it has none. One that is there and can't be read (cut off, by a later version, by somebody
 * else, or no file at all) says nothing of the folder, but not that it has no mark: `unreadable`.
 */
export async function readMark(disk: Disk, folder: string): Promise<Mark | 'unreadable' | undefined> {
  const file = join(folder, MARK_FILE);
  const standing = await disk.look(file);
  if (standing === undefined) return undefined;
  // A pipe or a device would be waited for without an end.
  if (standing.kind !== 'file' || standing.size > LARGEST) return 'unreadable';
  let value: unknown;
  try {
    value = JSON.parse(await disk.read(file));
  } catch (error) {
    if (error instanceof SyntaxError || ['EACCES', 'EPERM'].includes(errorCode(error) ?? '')) return 'unreadable';
    throw error;
  }
  const read = mark.safeParse(value);
  return read.success ? read.data : 'unreadable';
}

/** Bytes of the largest mark: one of a hundred thousand files has a tenth of it. */
const LARGEST = 1 << 27;

/** A mark as the text of its file. */
export function markText(written: Mark): string {
  return `${JSON.stringify(written, null, 1)}\n`;
}
