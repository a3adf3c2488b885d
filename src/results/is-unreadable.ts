import type { Result } from './result.ts';

/** Whether the figure is absent because a table that it rests on can't be read. */
export function isUnreadable({ figure }: Pick<Result, 'figure'>): boolean {
  return figure.kind === 'absent' && figure.reason === 'unreadable';
}
