import { join } from 'node:path';
import { z } from '../../schema.ts';
import { type Disk, errorCode } from './disk.ts';

/** The file by which a folder is known as written by this program. Hidden, so that no table and no page is taken for it. */
export const MARK_FILE = '.vardmatt.json';

/** What the program writes folders of. */
export const PRODUCTS = ['webbplats', 'arsrapport', 'simulering'] as const;
export type Product = (typeof PRODUCTS)[number];

const simulation = z.strictObject({
  fro: z.int(),
  personer: z.int(),
  /** The day up to which the made-up nation is known. */
  uttag: z.string(),
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
  /** Every file that was written, with its size in bytes and the SHA-256 of them. */
  filer: z.array(z.strictObject({ fil: z.string(), storlek: z.int(), sha256: z.string() })),
});

/** What a marked folder says about itself. */
export type Mark = Readonly<z.infer<typeof mark>>;

/** Which simulation made-up data come from. */
export type Simulation = Readonly<z.infer<typeof simulation>>;

/** A folder's mark; undefined when it has none, or one that this program didn't write. */
export async function readMark(disk: Disk, folder: string): Promise<Mark | undefined> {
  let value: unknown;
  try {
    value = JSON.parse(await disk.read(join(folder, MARK_FILE)));
  } catch (error) {
    const absent = ['ENOENT', 'ENOTDIR', 'EISDIR'].includes(errorCode(error) ?? '');
    if (absent || error instanceof SyntaxError) return undefined;
    throw error;
  }
  const read = mark.safeParse(value);
  return read.success ? read.data : undefined;
}

/** A mark as the text of its file. */
export function markText(written: Mark): string {
  return `${JSON.stringify(written, null, 1)}\n`;
}
