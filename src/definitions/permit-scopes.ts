import type { Area } from './area.ts';

/** What a part of the care that only some permits cover is called, as in the middle of a sentence; else its id as words. */
export function scopeName({ scopes = [] }: Pick<Area, 'scopes'>, id: string): string {
  return scopes.find((scope) => scope.id === id)?.name ?? id.replaceAll('_', ' ');
}
