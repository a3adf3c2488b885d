import type { Area } from './area.ts';

/** What a reporter is called where there is little room; the id of one that the area doesn't know. */
export function shortName({ reporters }: Pick<Area, 'reporters'>, id: string): string {
  return reporters.find((reporter) => reporter.id === id)?.shortName ?? id;
}
