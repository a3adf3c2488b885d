import { errorCode } from '../files/outbox/disk.ts';

/** Whether the system said one of these. */
export function isCode(error: unknown, ...codes: readonly string[]): boolean {
  const code = errorCode(error);
  return code !== undefined && codes.includes(code);
}
