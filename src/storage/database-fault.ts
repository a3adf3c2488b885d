import { type Problem, problem } from '../problems/problem.ts';

/** PostgreSQL's codes (appendix A) for a server that ends, and the system's for one that is gone. */
const LOST = ['57P01', '57P02', '57P03', '08000', '08003', '08006', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOENT'];
const FULL = ['53100', 'ENOSPC'];
/** How the driver says that a connection is gone, for which it has no code. */
const GONE = /^Connection terminated|^Client has encountered a connection error|not queryable/;

/** What is told of an error out of the database that a person can do something about; undefined of any other. */
export function databaseFault(error: unknown): Problem | undefined {
  if (!(error instanceof Error)) return undefined;
  const code = 'code' in error ? String(error.code) : '';
  const isOfDatabase = 'severity' in error || 'syscall' in error || GONE.test(error.message);
  if (!isOfDatabase) return undefined;
  if (FULL.includes(code)) return problem('database-full', {});
  const isConnecting = !('syscall' in error) || ['connect', 'read', 'write'].includes(String(error.syscall));
  if (isConnecting && (LOST.includes(code) || GONE.test(error.message))) return problem('database-lost', {});
  return undefined;
}
