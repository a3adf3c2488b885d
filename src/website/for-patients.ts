import { residencesOf } from './residences.ts';
import type { SiteInput } from './site-input.ts';

/** Whether there is anything to tell a patient: who reports from where they live, or what a measure answers. */
export function isForPatients({ area, organisation }: Pick<SiteInput, 'area' | 'organisation'>): boolean {
  return (
    area.measures.some(({ forPatients }) => forPatients !== undefined) || residencesOf(area, organisation).length > 0
  );
}
