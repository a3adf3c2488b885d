import type { Area } from '../../definitions/area.ts';
import type { Reporters } from '../../results/result.ts';
import { FIXED_SPACE } from '../../words/fixed-space.ts';
import { reporterNouns } from './reporter-nouns.ts';

/** Whom a partial nation is over: `3 av 4 enheter`, in a register `3 av 5 sjukvårdsregioner`. */
export function someReporters({ reported, expected }: Reporters, area: Pick<Area, 'reporterNouns'>): string {
  return `${[reported, 'av', expected].join(FIXED_SPACE)} ${reporterNouns(area).many}`;
}
