import type { Area, Reporter } from './area.ts';

/** Whether somebody who is listed reports at all: where the area says who takes part, it says who doesn't. */
export function takesPart({ participation }: Pick<Area, 'participation'>, { id }: Pick<Reporter, 'id'>): boolean {
  return participation === undefined || participation.some(({ reporter }) => reporter === id);
}
