/** Whether a difference is as large as a limit. 0.65 − 0.6 is a hair less than 0.05 in doubles, and is meant to be as much. */
export function isAtLeast(size: number, limit: number): boolean {
  return size >= limit * (1 - 1e-12);
}
