import { existsSync } from 'node:fs';
import { type Problem, problem } from '../problems/problem.ts';
import { freeMegabytes, isDiskFault, isFull } from './disk-fault.ts';

/** PostgreSQL's codes (appendix A) for a server that ends, and the system's for one that is gone. */
const LOST = ['57P01', '57P02', '57P03', '08000', '08003', '08006', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOENT'];
const FULL = '53100';
/** The system couldn't read or write. */
const BROKEN = '58030';
/** A server that has no room for the next file of its log ends: they have 16 megabytes each. */
const LOG_FILE = 16;
/** How the driver says that a connection is gone, for which it has no code. */
const GONE = /^Connection terminated|^Client has encountered a connection error|not queryable/;

/**
 * What is told of an error out of the database that a person can do something about; undefined of any other.
 * @param folder where the database is, where it is the program's own
 */
export function databaseFault(error: unknown, folder?: string): Problem | undefined {
  if (!(error instanceof Error)) return undefined;
  const code = 'code' in error ? String(error.code) : '';
  const isOfDatabase = 'severity' in error || 'syscall' in error || GONE.test(error.message);
  if (isFull(error) || code === FULL) return problem('database-full', {});
  if (isDiskFault(error) || code === BROKEN) return problem('database-disk-fault', {});
  if (!isOfDatabase) return undefined;
  const isConnecting = !('syscall' in error) || ['connect', 'read', 'write'].includes(String(error.syscall));
  if (!isConnecting || !(LOST.includes(code) || GONE.test(error.message))) return undefined;
  const hasRoom = folder === undefined || !existsSync(folder) || freeMegabytes(folder) >= LOG_FILE;
  return problem(hasRoom ? 'database-lost' : 'database-full', {});
}
