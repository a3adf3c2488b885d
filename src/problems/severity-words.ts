import type { Severity } from './entry.ts';
import type { Problem } from './problem.ts';

/** What a problem is called, by how grave it is. */
export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  error: 'Fel',
  warning: 'Varning',
  note: 'Upplysning',
};

const ORDER: readonly Severity[] = ['error', 'warning', 'note'];

/** To sort by: the gravest first. */
export function gravity({ severity }: Pick<Problem, 'severity'>): number {
  return ORDER.indexOf(severity);
}
