import type { Area } from '../area.ts';
import { referencesOf } from './references.ts';

/**
 * Whether any measure names a table that the area doesn't say it reads. It says which recorded forms it reads, all that there
 * are behind its measures: what is beside them is derived, or isn't there.
 */
export function namesDerived(area: Area): boolean {
  return area.measures.some((measure) => referencesOf(measure, area).some(({ table }) => !area.forms.includes(table)));
}
