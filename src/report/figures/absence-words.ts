import { absenceClause } from '../../words/absence.ts';
import { type MissingReason, NATION_LEVEL, type Reference } from './figure-source.ts';

/** Why there is no number, as the end of a sentence; of a region that it is the region that doesn't report. */
export function absenceOf(reason: MissingReason, { level }: Pick<Reference, 'level'>): string {
  if (reason === 'not-reported' && level !== NATION_LEVEL) return 'sjukvårdsregionen rapporterar inte';
  return absenceClause(reason);
}
