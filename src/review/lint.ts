import type { Area } from '../definitions/area.ts';
import type { Finding } from '../definitions/soundness/rule.ts';
import type { Dictionary } from '../dictionary/dictionary.ts';
import { RULES } from './rules.ts';

/**
 * Argues with an area's definitions: every finding of every rule, in the order of the rules. Never throws, whatever the area.
 * Errors say that a figure would be wrong or empty; warnings and notes are questions to the owner.
 */
export function lint(area: Area, dictionary: Dictionary): readonly Finding[] {
  return RULES.flatMap((rule) => rule.check({ area, dictionary }));
}
