import type { Area } from '../area.ts';
import { allReferences } from './references.ts';

/**
 * Whether any measure, or what the area says of rows, names a table that the area doesn't say it reads. It says which recorded forms it reads, all that there
 * are behind its measures: what is beside them is derived, or isn't there.
 */
export function namesDerived(area: Area): boolean {
  return allReferences(area).some(({ references }) => references.some(({ table }) => !area.forms.includes(table)));
}
