import { absenceClause, absentText } from '../../words/absence.ts';
import { type Missing, type MissingReason, NATION_LEVEL, type Reference } from './figure-source.ts';

/** Why there is no number, as the end of a sentence whose subject is the number; of a region that it is the region that doesn't report. */
export function absenceOf(reason: MissingReason, { level }: Pick<Reference, 'level'>): string {
  if (reason === 'not-reported' && level !== NATION_LEVEL) return 'har inte rapporterats av sjukvårdsregionen';
  return absenceClause(reason);
}

/** What is said of a share that stands rounded. */
export const ROUNDED = 'avrundat för att skydda enskilda';

/** The same of a number that is missing, or what it is about: `ungefär 35 %, avrundat för att skydda enskilda`. */
export function missingWords({ absent, about }: Missing, reference: Pick<Reference, 'level'>): string {
  return about === undefined ? absenceOf(absent, reference) : `${absentText({ absent, about })}, ${ROUNDED}`;
}
