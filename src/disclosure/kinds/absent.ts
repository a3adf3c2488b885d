import type { AbsentResult } from '../../results/result.ts';
import type { DisclosureKind } from './disclosure-kind.ts';
import { plainNumbers } from './numbers.ts';

/** Without numbers nothing is told but why there are none. */
export const absent: DisclosureKind<AbsentResult> = {
  numbers: () => plainNumbers(new Map()),
  shown: ({ reason }) => ({ kind: 'absent', reason }),
};
