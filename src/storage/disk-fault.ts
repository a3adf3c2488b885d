import { statfsSync } from 'node:fs';
import { resolve } from 'node:path';
import { isCode } from './is-code.ts';
import { StorageFault } from './storage-fault.ts';

/** SQLite's result codes (sqlite.org/rescode.html), of which the last eight bits say what kind it is. */
const [READONLY, IOERR, FULL, CANTOPEN] = [8, 10, 13, 14];
/** An `IOERR` that is for want of room alone: what its log is found by can't be made larger. */
const IOERR_SHMSIZE = 4874;

const isSqlite = (error: unknown, ...codes: readonly number[]) =>
  error instanceof Error && 'errcode' in error && codes.includes(Number(error.errcode) & 0xff);

const isShort = (error: unknown) => error instanceof Error && 'errcode' in error && error.errcode === IOERR_SHMSIZE;

/** Whether there was no room for what should be written. */
export const isFull = (error: unknown): boolean =>
  isCode(error, 'ENOSPC', 'EDQUOT') || isSqlite(error, FULL) || isShort(error);

/** Whether what should be written may not be, where the disk or its rights are such. */
export const isReadonly = (error: unknown): boolean =>
  (isCode(error, 'EACCES', 'EROFS', 'EPERM') && !isFrom(error, 'connect')) ||
  // What Node says of a folder and those above it, on a disk that may only be read.
  (isCode(error, 'ENOENT') && isFrom(error, 'mkdir')) ||
  isSqlite(error, READONLY, CANTOPEN);

const isFrom = (error: unknown, syscall: string) =>
  error instanceof Error && 'syscall' in error && error.syscall === syscall;

/** Whether a disk that could be written could be no more. */
export const isDiskFault = (error: unknown): boolean =>
  isCode(error, 'EIO') || isSqlite(error, READONLY, IOERR, CANTOPEN);

const MEGABYTE = 2 ** 20;

/** How much is left for ordinary programs on the disk of a folder that is there, in whole megabytes. */
export function freeMegabytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return Math.floor((bavail * bsize) / MEGABYTE);
}

/** What is told of an error that the system gave while a register's folder was opened or made; undefined of any other. */
export function openingFault(error: unknown, folder: string): StorageFault | undefined {
  if (isFull(error)) return new StorageFault('database-full', {});
  const isElsewhere = error instanceof Error && 'path' in error && !`${error.path}/`.startsWith(`${resolve(folder)}/`);
  if (isReadonly(error) && !isElsewhere) return new StorageFault('database-folder-readonly', { folder });
  return undefined;
}
