import { type Problem, problem } from '../../problems/problem.ts';
import { errorCode } from './disk.ts';

const CODES = {
  ENOSPC: 'out-disk-full',
  EDQUOT: 'out-disk-full',
  EFBIG: 'out-disk-full',
  EACCES: 'out-not-allowed',
  EPERM: 'out-not-allowed',
  EROFS: 'out-read-only',
  EIO: 'out-disk-fault',
  ESTALE: 'out-disk-fault',
  ENXIO: 'out-disk-fault',
  EBUSY: 'out-is-mount',
  EXDEV: 'out-is-mount',
  ENOTDIR: 'out-path-odd',
  ENAMETOOLONG: 'out-path-odd',
  ELOOP: 'out-path-odd',
  EILSEQ: 'out-path-odd',
  EMFILE: 'out-disk-fault',
  ENFILE: 'out-disk-fault',
} as const;

/** What the user can do about a disk that wouldn't take what was written; undefined for a fault of the program. */
export function diskProblem(error: unknown, folder: string): Problem | undefined {
  const own = errorCode(error);
  const code = own === undefined ? ofDatabase(error) : CODES[own as keyof typeof CODES];
  return code === undefined ? undefined : problem(code, { folder });
}

/** The database writes tables itself, and tells what went wrong in words. */
function ofDatabase(error: unknown): (typeof CODES)[keyof typeof CODES] | undefined {
  if (!(error instanceof Error) || !/^IO Error/.test(error.message)) return undefined;
  if (/No space left|quota|too large/i.test(error.message)) return 'out-disk-full';
  if (/Permission denied|not permitted/i.test(error.message)) return 'out-not-allowed';
  return /Read-only/i.test(error.message) ? 'out-read-only' : 'out-disk-fault';
}
