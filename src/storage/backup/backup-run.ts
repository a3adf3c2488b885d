import type { Moment } from '../../calendar/swedish-time.ts';
import { z } from '../../schema.ts';

/** The file that marks a folder of backups. */
export const PLACE_MARK = 'sakerhetskopior.json';
/** The file that marks a folder with a copy of the keys. */
export const KEYS_MARK = 'nyckelkopia.json';

/** Moments as the database writes them. */
const moment = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z$/)
  .transform((text) => text as Moment);

export const placeMark = z.strictObject({
  format: z.literal('vardmatt-sakerhetskopior'),
  version: z.literal(1),
  /** Its own name, by which the server keeps what of the log isn't here yet. */
  plats: z.string().regex(/^[0-9a-f]{32}$/),
  register: z.string(),
});
export type PlaceMark = Readonly<z.infer<typeof placeMark>>;

export const keysMark = z.strictObject({
  format: z.literal('vardmatt-nyckelkopia'),
  version: z.literal(1),
  register: z.string(),
});

/** A path in a folder, and never out of it. */
const path = z.string().regex(/^(?!\/)(?!.*(^|\/)\.\.(\/|$)).+$/);

const file = z.strictObject({ fil: path, storlek: z.int().min(0), sha256: z.string() });
/** A file of a backup, by its path in the folder. */
export type BackedFile = Readonly<z.infer<typeof file>>;

/**
 * What a run of `backup` wrote, in a file of its own that is written last: what no run tells of isn't there. Each has the log since the one
 * before, and some a whole copy of the database.
 */
export const backupRun = z.strictObject({
  format: z.literal('vardmatt-sakerhetskopia'),
  version: z.literal(1),
  /** Its name: when it began. */
  korning: z.string(),
  register: z.string(),
  /** The run whose log this one goes on from; none where some of the log between is lost, or there is none before. */
  efter: z.string().nullable(),
  /** All that was committed until then is in it. */
  till: moment,
  /** Where the database's log says that it ends. */
  punkt: z.string(),
  logg: z.strictObject({ filstorlek: z.int().positive(), filer: z.array(file).min(1) }),
  bas: z
    .strictObject({
      mapp: z.string().regex(/^bas-\d{8}T\d+$/),
      /** From then on a moment can be restored from it. */
      fran: moment,
      /** The first file of the log that it needs. */
      logg: z.string(),
      mappar: z.array(path),
      filer: z.array(file).min(1),
    })
    .nullable(),
  /** The server's version and the database's newest step. */
  server: z.string(),
  steg: z.int(),
  /** The last entry of the trace that was seen, signed by the register. */
  atkomstlogg: z.strictObject({ post: z.int(), hash: z.string(), signatur: z.string(), nyckel: z.string() }).nullable(),
  /** The trace after an entry, to another. */
  logglista: file.extend({ fran: z.int(), till: z.int() }).nullable(),
  /** Marks of those who had been erased. */
  utplanade: z.array(z.string()),
  /** Where the keys were copied. */
  nycklar: z.string(),
});
export type BackupRun = Readonly<z.infer<typeof backupRun>>;

export const traceFile = (name: string) => `atkomstlogg-${name}.jsonl`;
export const runFile = (name: string) => `korning-${name}.json`;
export const RUN_FILE = /^korning-(.+)\.json$/;

/** What the register signs of its trace, for those who have only a backup. */
export const traceText = (seq: number, hash: string) => `vardmatt: åtkomstloggen hade\n${seq}\n${hash}`;
